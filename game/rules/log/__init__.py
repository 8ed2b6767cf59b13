"""What happened: the events of which a log consists."""
