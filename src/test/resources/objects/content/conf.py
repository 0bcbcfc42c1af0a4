# SPDX-License-Identifier: Apache-2.0
project = 'Shelves'
version = '2.1'
extensions = ['sphinx.ext.autosectionlabel']
autosectionlabel_prefix_document = True
autosectionlabel_maxdepth = 2
