"""The practice library: documents, analysis, the Whoosh index, its static export, and the search that reads it."""
