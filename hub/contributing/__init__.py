"""How profiles come in and are kept: drafts, canonical form, translations, the form's data, the state of each one."""
