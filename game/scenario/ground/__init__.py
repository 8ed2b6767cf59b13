"""What was read of a scenario before it is checked: the ground that the checks walk on."""
