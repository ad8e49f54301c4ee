"""Reading and checking: YAML with line and column, problems as values, one rule per file, and the Hub made of it."""
