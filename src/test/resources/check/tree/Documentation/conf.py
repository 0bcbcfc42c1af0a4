project = 'Demo'
