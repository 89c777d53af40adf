"""Answers for runs that have nothing to do, without what generating needs."""

from pathlib import Path

from codegen.shell.arguments import read_arguments
from codegen.shell.folders import journal_path
from codegen.shell.in_order import is_in_order

NOTHING_TO_WRITE = "nothing to write: generated/ is what schema/ says"
NO_STUB_TO_ADD = "no stub to add: every resolver is there"
_IDLE = {"write": NOTHING_TO_WRITE, "stub": NO_STUB_TO_ADD, "check": ""}


def answered() -> bool:
    """Whether the command of this process had nothing to do, and has said so."""
    given = read_arguments(None)
    if given.command not in _IDLE or not _is_idle(given.project):
        return False
    if _IDLE[given.command]:
        print(_IDLE[given.command])
    return True


def _is_idle(folder: Path) -> bool:
    return not journal_path(folder).exists() and is_in_order(folder)
