"""Answers as Markdown, for a note, an issue or a pull request."""

__all__: list[str] = []
