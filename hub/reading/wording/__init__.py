"""The words of every code, by family: files and YAML, values, references, rules, notices."""
