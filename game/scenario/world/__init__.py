"""Who there is outside a scenario: States, observers, and languages, under all their names."""
