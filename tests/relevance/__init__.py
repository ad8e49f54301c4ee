"""How well the library's search answers what people ask: a judged set, measures, and other engines beside ours."""
