"""The ground floor: the values that all floors exchange. Standard library only."""
