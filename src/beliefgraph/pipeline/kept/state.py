"""The state of a store in SQLite: each note as it was read, its names and its look-ups.

Texts that may hold what is no UTF-8 (paths are bytes to the system) are kept as bytes.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from beliefgraph.graph.body import Body
from beliefgraph.ground.errors import DamagedStoreError, StoreError
from beliefgraph.ground.titles import plain_name

if TYPE_CHECKING:
    from beliefgraph.ground.knowledge import Interpretation
    from beliefgraph.read.files import Stat

__all__ = ["State", "create", "dec", "enc", "opened"]

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE docs (
  id INTEGER PRIMARY KEY, path BLOB UNIQUE, size INT, mtime INT, inode INT,
  digest TEXT, counts TEXT, notices TEXT, facts TEXT);
CREATE TABLE bodies (doc INTEGER PRIMARY KEY, name TEXT, text TEXT);
CREATE TABLE nodes (id BLOB, doc INT, nth INT, number TEXT, owner BLOB, text TEXT);
CREATE TABLE names (plain TEXT, id BLOB, doc INT);
CREATE TABLE authors (word TEXT, id BLOB, doc INT);
CREATE TABLE refs (key BLOB, doc INT);
CREATE TABLE alike (plain TEXT PRIMARY KEY, ids TEXT) WITHOUT ROWID;
CREATE TABLE derived (about TEXT PRIMARY KEY, text TEXT);
CREATE TABLE pending (nth INTEGER PRIMARY KEY, out TEXT, into_ TEXT, gone TEXT);
"""
_INDEXES = """
CREATE INDEX docs_stat ON docs (path, size, mtime, inode);
CREATE INDEX nodes_id ON nodes (id);
CREATE INDEX nodes_doc ON nodes (doc);
CREATE INDEX nodes_number ON nodes (number) WHERE number != '';
CREATE INDEX nodes_owner ON nodes (owner) WHERE owner != x'';
CREATE INDEX names_plain ON names (plain, id);
CREATE INDEX names_doc ON names (doc);
CREATE INDEX authors_word ON authors (word, id);
CREATE INDEX authors_doc ON authors (doc);
CREATE INDEX refs_key ON refs (key);
CREATE INDEX refs_doc ON refs (doc);
CREATE INDEX bodies_name ON bodies (name);
"""
_DAMAGE = ("no such table", "no such column", "Could not decode")
_WAIT = 20.0  # seconds a reader waits while a writer commits


def enc(text: str) -> bytes:
    """A text as bytes, whatever it holds."""
    return text.encode("utf-8", "surrogatepass")


def dec(data: bytes) -> str:
    """The text again."""
    return data.decode("utf-8", "surrogatepass")


@contextmanager
def opened(path: Path, *, read_only: bool = False) -> Iterator[State]:
    """The state in a file; errors of SQLite come out as errors of the store."""
    try:
        mode = "ro" if read_only else "rw"
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", _WAIT, uri=True)
        database.isolation_level = None
        database.execute("PRAGMA trusted_schema = OFF")  # a repository may ship a state
        try:
            yield State(database)
        finally:
            database.close()
    except sqlite3.Error as error:
        if _is_damage(error):
            message = f"the state {path} is damaged: {error}"
            raise DamagedStoreError(message, "`beliefgraph build` makes it anew") from error
        message = f"the state {path} can not be used: {error}"
        help = "check that it may be written and the disk has room, or build again"
        raise StoreError(message, help) from error


def _is_damage(error: sqlite3.Error) -> bool:
    """Whether the file is not what was written, rather than locked, or on a full disk."""
    return type(error) is sqlite3.DatabaseError or str(error).startswith(_DAMAGE)


@contextmanager
def create(path: Path) -> Iterator[State]:
    """A new state, not yet seen by anyone: it is written without a journal."""
    path.touch(exist_ok=False)
    with opened(path) as state:
        state.database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        state.database.executescript(_SCHEMA)
        state.database.execute("BEGIN")
        yield state
        state.remember_counts()
        state.database.execute("COMMIT")
        state.database.executescript(_INDEXES)
        state.database.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")


class State:
    """The tables, as functions."""

    __slots__ = ("added", "database")

    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database
        self.added: Counter[str] = Counter()  # to the account, and not yet remembered

    def meta(self, key: str) -> str:
        """One remembered value, empty if there is none."""
        row = self.database.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    def remember(self, key: str, value: str) -> None:
        """Keep one value under a name."""
        self.database.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def is_pending(self) -> bool:
        """Whether the store still lacks something that the state holds."""
        row = self.database.execute("SELECT 1 FROM pending LIMIT 1").fetchone()
        return row is not None

    def stats(self) -> dict[str, Stat]:
        """All documents with what the system said of their files."""
        rows = self.database.execute("SELECT path, size, mtime, inode FROM docs")
        return {
            path.decode("utf-8", "surrogatepass"): (size, changed, inode)
            for path, size, changed, inode in rows
        }

    def digests(self) -> dict[str, str]:
        """The digest of each document, by path."""
        rows = self.database.execute("SELECT path, digest FROM docs")
        return {dec(path): digest for path, digest in rows}

    def documents(self, paths: Iterable[str]) -> dict[str, tuple[int, str]]:
        """The number and digest of those documents that are known, by path."""
        query = "SELECT id, digest FROM docs WHERE path = ?"
        rows = ((path, self.database.execute(query, (enc(path),)).fetchone()) for path in paths)
        return {path: (row[0], row[1]) for path, row in rows if row}

    def paths(self, ids: Iterable[int]) -> dict[str, int]:
        """The paths of documents, sorted."""
        out = {}
        for id in ids:
            row = self.database.execute("SELECT path FROM docs WHERE id = ?", (id,)).fetchone()
            out[dec(row[0])] = id
        return dict(sorted(out.items()))

    def touch(self, path: str, stat: Stat) -> None:
        """The file is the same, but the system says something else of it."""
        self.database.execute(
            "UPDATE docs SET size = ?, mtime = ?, inode = ? WHERE path = ?", (*stat, enc(path))
        )

    def put_names(self, document: Interpretation, stat: Stat) -> int:
        """A document as it was read, before linking: what it is called, what it holds."""
        from beliefgraph.pipeline.kept.summary import node_text, words_of

        cursor = self.database.execute(
            "INSERT INTO docs VALUES (NULL, ?, ?, ?, ?, ?, '', '', '')",
            (enc(document.path), *stat, document.digest),
        )
        doc = int(cursor.lastrowid or 0)
        nodes, names, authors = [], set(), set()
        for nth, node in enumerate(document.nodes):
            if node.is_proposed:
                continue
            owner, _, number = node.id.rpartition("#")
            number = number if owner and number.isdigit() else ""
            id = enc(node.id)
            nodes.append((id, doc, nth, number, enc(node.owner), node_text(node)))
            names |= {(plain, id, doc) for name in node.names if (plain := plain_name(name))}
            authors |= {(word, id, doc) for word in words_of(node)}
        self.database.executemany("INSERT INTO nodes VALUES (?, ?, ?, ?, ?, ?)", nodes)
        self.database.executemany("INSERT INTO names VALUES (?, ?, ?)", names)
        self.database.executemany("INSERT INTO authors VALUES (?, ?, ?)", authors)
        return doc

    def put_linked(self, doc: int, linked: Interpretation, body: Body, keys: set[str]) -> None:
        """A document after linking: its graph, its account, what it looked up.

        What it looked up before must have been forgotten: in a new state, where nothing is
        indexed yet, looking for it would take as long as all that was written so far.
        """
        from beliefgraph.pipeline.kept.facts import facts_text
        from beliefgraph.pipeline.kept.summary import counts_of, notices_text

        run, counts = self.database.execute, counts_of(linked)
        self._discount(doc)
        self.added.update(counts)
        run(
            "UPDATE docs SET counts = ?, notices = ?, facts = ? WHERE id = ?",
            (json.dumps(counts), notices_text(linked), facts_text(linked), doc),
        )
        run("INSERT OR REPLACE INTO bodies VALUES (?, ?, ?)", (doc, *body))
        self.database.executemany(
            "INSERT INTO refs VALUES (?, ?)", [(enc(key), doc) for key in keys]
        )

    def alike(self, plain: str) -> tuple[str, ...] | None:
        """The things whose names are like one that was searched for, if that is known."""
        row = self.database.execute("SELECT ids FROM alike WHERE plain = ?", (plain,)).fetchone()
        return tuple(json.loads(row[0])) if row else None

    def put_alike(self, found: Mapping[str, tuple[str, ...]]) -> None:
        """Keep what searches found."""
        rows = ((plain, json.dumps(ids)) for plain, ids in found.items())
        self.database.executemany("INSERT OR REPLACE INTO alike VALUES (?, ?)", rows)

    def forget_alike(self, plains: Iterable[str]) -> None:
        """Take out what searches found, where it may be another now."""
        rows = [(plain,) for plain in plains]
        self.database.executemany("DELETE FROM alike WHERE plain = ?", rows)

    def forget_lookups(self, doc: int) -> None:
        """Take out what a document looked up."""
        self.database.execute("DELETE FROM refs WHERE doc = ?", (doc,))

    def forget(self, doc: int) -> None:
        """Take a document out."""
        self._discount(doc)
        for table, column in (
            ("docs", "id"),
            ("bodies", "doc"),
            ("nodes", "doc"),
            ("names", "doc"),
            ("authors", "doc"),
            ("refs", "doc"),
        ):
            self.database.execute(f"DELETE FROM {table} WHERE {column} = ?", (doc,))  # noqa: S608

    def body(self, doc: int) -> str:
        """The body of a document's graph."""
        row = self.database.execute("SELECT text FROM bodies WHERE doc = ?", (doc,)).fetchone()
        return str(row[0]) if row else ""

    def bodies(self) -> Iterator[Body]:
        """The graphs of all documents, sorted by name."""
        rows = self.database.execute("SELECT name, text FROM bodies ORDER BY name")
        return (Body(*row) for row in rows)

    def derived(self, about: Iterable[str] | None = None) -> dict[str, str]:
        """The computed divergences, all or some, by the IRI of what each is about."""
        query = "SELECT about, text FROM derived"
        if about is None:
            return dict(self.database.execute(query).fetchall())
        found = (self.database.execute(f"{query} WHERE about = ?", (iri,)) for iri in about)
        return dict(row for rows in found for row in rows)

    def put_derived(self, gone: Iterable[str], texts: Mapping[str, str]) -> None:
        """Take computed divergences out and put others in."""
        run = self.database.executemany
        run("DELETE FROM derived WHERE about = ?", [(iri,) for iri in gone])
        run("INSERT OR REPLACE INTO derived VALUES (?, ?)", texts.items())

    def counts(self) -> Counter[str]:
        """What all documents add to the account of a build, as it was last remembered."""
        return Counter(json.loads(self.meta("counts") or "{}"))

    def remember_counts(self) -> None:
        """Add to the account what documents that came added to it, and take out what others did."""
        total = self.counts()
        total.update(self.added)
        self.added.clear()
        self.remember("counts", json.dumps(+total))

    def _discount(self, doc: int) -> None:
        row = self.database.execute("SELECT counts FROM docs WHERE id = ?", (doc,)).fetchone()
        self.added.subtract(json.loads(row[0] or "{}"))

    def facts(self) -> Iterator[tuple[str, str, str]]:
        """The path of each document, by path, with what findings ask of it and its notices."""
        rows = self.database.execute("SELECT path, facts, notices FROM docs ORDER BY path")
        return ((dec(path), facts, notices) for path, facts, notices in rows)
