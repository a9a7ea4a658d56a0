"""Takes the pictures that README.md shows, of the pages in graphs/, with Chromium.

python tests/pictures.py [FOLDER]    every page of the sample into FOLDER, to look at them
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHOWN = {"belief": ("beliefs/theseus-b4.html", 1180, 1130), "overview": ("index.html", 1180, 760)}


def picture(page: Path, file: Path, *, width: int, height: int) -> None:
    """A picture of a page as it opens from disk."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("there is no chromium to take pictures with; apt-get install chromium")
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-sync",
                "--hide-scrollbars",
                f"--user-data-dir={profile}",
                "--virtual-time-budget=3000",
                f"--window-size={width},{height}",
                f"--screenshot={file}",
                page.as_uri(),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )


def main(folder: Path | None) -> None:
    """The pictures of the README, or of every page into a folder."""
    graphs = ROOT / "graphs"
    if folder is None:
        for name, (page, width, height) in SHOWN.items():
            picture(graphs / page, ROOT / "docs" / f"{name}.png", width=width, height=height)
        return
    for page in sorted(graphs.rglob("*.html")):
        file = folder / page.relative_to(graphs).with_suffix(".png")
        picture(page, file, width=1280, height=1800)
        print(file)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
