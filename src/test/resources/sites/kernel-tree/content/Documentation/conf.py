project = 'Example'
