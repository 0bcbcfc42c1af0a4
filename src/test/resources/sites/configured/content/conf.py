project = 'Shelves'
version = '1.2'
release = '1.2.3'
today = 'a day'
extensions = ['sphinx.ext.ifconfig']
primary_domain = 'c'
default_role = 'literal'
numfig = True
numfig_secnum_depth = 1
numfig_format = {'figure': 'Picture %s', 'section': 'Sec. %s'}
math_eqref_format = 'Eq. {number}'
level = 'beta'
tags.add('draft')
rst_prolog = """
.. |before| replace:: from before

.. |wrong|
"""
rst_epilog = '''
.. |behind| replace:: from behind
.. _place: https://docs.kernel.org/
'''
