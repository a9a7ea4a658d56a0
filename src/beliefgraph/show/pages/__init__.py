"""Pages: a small offline site, each page one file that loads nothing from anywhere.

    answer → page context (a documented dataclass) → template → HTML

Templates hold loops and conditions and nothing else; what they show, and in which
words, is decided by the functions that make the contexts.
"""

__all__: list[str] = []
