"""Answers as text for a terminal, by rich."""

__all__: list[str] = []
