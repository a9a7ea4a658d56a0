"""The house: imports run one way, each library has one door, and `--help` stays light."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import beliefgraph

FLOORS = (
    "ground",
    "read",
    "interpret",
    "link",
    "graph",
    "answer",
    "show",
    "pipeline",
    "web",
    "cli",
)
APART = {"read", "interpret", "link", "graph", "answer"}  # meet in pipeline alone
DOORS = {
    "frontmatter": {"read"},
    "yaml": {"read"},
    "rapidfuzz": {"link"},
    "rdflib": {"graph"},
    "pyoxigraph": {"graph", "pipeline", "web"},
    "pyshacl": {"graph"},
    "networkx": {"answer", "show"},
    "scipy": {"answer"},
    "numpy": {"answer"},
    "rich": {"show"},
    "jinja2": {"show"},
    "pyvis": {"show"},
    "click": {"cli"},
    "starlette": {"web"},
    "uvicorn": {"web"},
    "watchfiles": {"pipeline"},
}
HEAVY = (
    "rdflib",
    "pyvis",
    "networkx",
    "pyshacl",
    "scipy",
    "numpy",
    "IPython",
    "jinja2",
    "rich",
    "pandas",
    "pyoxigraph",
    "starlette",
    "uvicorn",
    "watchfiles",
    "sqlite3",
)
PACKAGE = Path(beliefgraph.__file__).parent


def _floor(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imports(path: Path) -> set[str]:
    out = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            out |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative imports hide the floor"
            out.add(node.module)
    return out


def _files() -> list[Path]:
    return sorted(p for p in PACKAGE.rglob("*.py") if p.parent != PACKAGE)


def test_every_file_stands_on_a_floor() -> None:
    assert {_floor(path) for path in _files()} == set(FLOORS)
    assert {p.name for p in PACKAGE.glob("*.py")} == {"__init__.py", "__main__.py"}


def test_imports_run_down_and_floors_do_not_know_their_neighbours() -> None:
    for path in _files():
        here = _floor(path)
        for name in _imports(path):
            if not name.startswith("beliefgraph."):
                continue
            there = name.split(".")[1]
            assert FLOORS.index(there) <= FLOORS.index(here), f"{path} imports up: {name}"
            if here in APART:
                assert there in (here, "ground"), f"{path} knows its neighbour: {name}"


def test_each_library_has_one_door() -> None:
    for path in _files():
        for name in _imports(path):
            doors = DOORS.get(name.split(".")[0])
            assert doors is None or _floor(path) in doors, f"{path} imports {name}"


def test_the_ground_floor_needs_the_standard_library_only() -> None:
    for path in (PACKAGE / "ground").glob("*.py"):
        for name in _imports(path):
            top = name.split(".")[0]
            assert top == "beliefgraph" or top in sys.stdlib_module_names, f"{path} imports {name}"


def test_the_program_is_small_files() -> None:
    long = {p.name: n for p in _files() if (n := len(p.read_text().splitlines())) > 400}
    assert long == {}


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from beliefgraph.cli import main\n"
        "try:\n    main(['--help'])\n"
        "except SystemExit:\n    pass\n"
        f"print('loaded:', sorted(set(sys.modules) & {set(HEAVY)!r}))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "loaded: []"
    assert done.stdout.startswith("Usage:")


def test_each_command_is_a_function_of_the_same_name() -> None:
    from beliefgraph.cli import main

    assert sorted(name.replace("-", "_") for name in main.commands) == sorted(beliefgraph.__all__)
    for name in beliefgraph.__all__:
        assert callable(getattr(beliefgraph, name))
        assert getattr(beliefgraph, name).__doc__


def test_every_module_says_what_it_is_and_what_it_shows() -> None:
    for path in _files():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree), f"{path} has no docstring"
        if path.name in ("__init__.py", "__main__.py"):
            continue
        names = [n for n in tree.body if isinstance(n, ast.Assign | ast.AnnAssign)]
        targets = {
            ast.unparse(t)
            for n in names
            for t in (n.targets if isinstance(n, ast.Assign) else [n.target])
        }
        assert "__all__" in targets, f"{path} has no __all__"
