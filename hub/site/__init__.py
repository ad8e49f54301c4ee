"""The site: the theme's shells from MkDocs, the pages poured into them, and their publication."""
