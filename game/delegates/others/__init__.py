"""What a seat believes of the others: forecasts, signals, blocs."""
