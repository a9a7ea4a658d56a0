"""The graph floor: linked values become RDF, files, stores; questions are asked of them."""

__all__: list[str] = []
