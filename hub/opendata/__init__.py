"""Open data: the records as tables and as one file, with a codebook made from the models."""
