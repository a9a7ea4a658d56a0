"""The show floor: answers as text, Markdown, JSON, CSV and HTML. Nothing else prints."""

__all__: list[str] = []
