"""The floor that knows all others: each command's function, under the command's name."""
