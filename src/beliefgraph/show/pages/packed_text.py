"""Text that a page holds packed, where it would be most of the page.

Every browser of today unpacks gzip without help (`DecompressionStream`: Chromium 80, Firefox
113, Safari 16.4), also from disk and under a policy that fetches nothing.
"""

from __future__ import annotations

import base64
import gzip

__all__ = ["packed_text"]


def packed_text(text: str) -> str:
    """The text as gzip in base64: the same for the same text.

    >>> gzip.decompress(base64.b64decode(packed_text("weir " * 90))).decode() == "weir " * 90
    True
    """
    return base64.b64encode(gzip.compress(text.encode("utf-8"), 9, mtime=0)).decode("ascii")
