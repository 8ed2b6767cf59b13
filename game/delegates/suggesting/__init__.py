"""What a newcomer may begin with: moves of each kind that fit the seat."""
