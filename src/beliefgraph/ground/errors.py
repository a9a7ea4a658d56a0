"""What stops a command.

    BeliefgraphError
    ├── InboxError       the inbox can not be read at all
    ├── SettingsError    beliefgraph.toml is wrong
    ├── QuestionError    a question can not be asked
    │   └── TimeoutExceededError
    ├── ChoiceError      a name answers to none or to several things
    └── StoreError       the store can not be opened or written
        └── DamagedStoreError

Whatever is wrong with one note is a notice, never an error.
"""

from __future__ import annotations

__all__ = [
    "BeliefgraphError",
    "BusyStoreError",
    "ChoiceError",
    "DamagedStoreError",
    "InboxError",
    "QuestionError",
    "SettingsError",
    "StoreError",
    "TimeoutExceededError",
]


class BeliefgraphError(Exception):
    """Base of all errors of this package: a message, and a help that says what to do."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help


class InboxError(BeliefgraphError):
    """The inbox can not be read at all."""


class SettingsError(BeliefgraphError):
    """The configuration is wrong."""


class QuestionError(BeliefgraphError):
    """A question is unknown, malformed, not read-only, or can not be answered."""


class TimeoutExceededError(QuestionError):
    """A question took longer than it was given."""


class ChoiceError(BeliefgraphError):
    """A name answers to nothing, or to several things; ``choices`` names them."""

    def __init__(self, message: str, help: str = "", choices: tuple[str, ...] = ()) -> None:
        super().__init__(message, help)
        self.choices = choices


class StoreError(BeliefgraphError):
    """The store can not be opened, locked or written."""


class BusyStoreError(StoreError):
    """Another process is writing the store."""


class DamagedStoreError(StoreError):
    """What is kept can not be understood; the notes say all of it, so it is made anew."""
