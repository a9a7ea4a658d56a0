"""Characters that hide, reorder or rewrite others, shown as their codes."""

from __future__ import annotations

import re

__all__ = ["visible"]

# C0 and C1 controls, bidi controls, zero-width marks, separators, lone surrogates
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def visible(text: str, form: str = "⟦U+{:04X}⟧") -> str:
    r"""The text with every character that hides or reorders others shown as its code.

    >>> visible("live\u202eevil")
    'live⟦U+202E⟧evil'
    """
    if text.isprintable():  # such text hides nothing, and nearly every text is
        return text
    return _HIDDEN.sub(lambda found: form.format(ord(found[0])), text)
