"""What a profile is: values, sources, evidence, practices, cities, countries, thesaurus, and the Hub of them all."""
