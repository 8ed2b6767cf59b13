"""A rulebook in plain words: what each rule asks, with its arithmetic and where it stands."""
