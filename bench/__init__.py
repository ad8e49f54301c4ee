"""Benchmarks: our build beside plain MkDocs and Hugo, on a corpus made from a seed. Run `make bench`; nothing fails."""
