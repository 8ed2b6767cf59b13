"""New scenarios: from a template, a table, or a scenario that somebody wrote."""
