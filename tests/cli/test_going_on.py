"""Commands that go on say that they have begun, and end with one word."""

from __future__ import annotations

import re
import socket
import urllib.error
import urllib.request
from pathlib import Path

import pytest
import terminal


def test_watch_says_what_it_watches_and_ends_with_one_word(tmp_path: Path) -> None:
    inbox = terminal.small(tmp_path / "inbox")
    program, first = terminal.begun("watch", "--inbox", inbox)
    assert first == f"watching {inbox}; Ctrl-C stops\n"
    assert terminal.ended(program) == (130, "stopped\n")


def test_serve_listens_on_a_free_port_and_knows_no_odd_page(tmp_path: Path) -> None:
    inbox = terminal.small(tmp_path / "inbox")
    program, first = terminal.begun("serve", "--inbox", inbox, "--port", "0")
    found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\n", first)
    assert found, first
    assert found[1] not in ("0", "7878")
    assert urllib.request.urlopen(first.strip(), timeout=60).status == 200
    for path in ("%00", "assets/%00", "a" * 300, "assets/" + "a" * 300, "id/%00", "data/%00"):
        with pytest.raises(urllib.error.HTTPError) as raised:
            urllib.request.urlopen(first.strip() + path, timeout=60)
        raised.value.close()
        assert raised.value.code == 404, path
    assert terminal.ended(program) == (130, "stopped\n")


def test_no_address_is_told_where_nothing_can_listen(tmp_path: Path) -> None:
    inbox = terminal.small(tmp_path / "inbox")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = terminal.run("serve", "--inbox", inbox, "--port", str(port))
    assert done.returncode == 2
    assert done.stderr.startswith(f"beliefgraph: nothing can listen at 127.0.0.1:{port}: ")
    assert "http://" not in done.stderr
