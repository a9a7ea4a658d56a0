"""The answer floor: from the rows of shipped questions to frozen answers.

Every function takes an ``Ask`` (whoever answers the questions) and returns a frozen
dataclass, or a tuple of them; nothing here reads a file, prints, or writes a graph.
"""

__all__: list[str] = []
