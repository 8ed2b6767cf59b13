"""What a delegation does: proposing, moving, objecting, keeping its word."""
