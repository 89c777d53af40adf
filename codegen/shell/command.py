"""Run the command that was asked for, alone in the project's folder."""

import gc
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from codegen.shell.arguments import read_arguments
from codegen.shell.commands import INTERRUPTED, WRONG, check, stub, write
from codegen.shell.diff.command import diff
from codegen.shell.journal import recover
from codegen.shell.lock import alone

_COMMANDS: Mapping[str, Callable[[Namespace], int]] = {
    "write": lambda given: write(given.project),
    "check": lambda given: check(given.project),
    "stub": lambda given: stub(given.project),
    "diff": diff,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    given = read_arguments(arguments)
    try:
        with alone(given.project), _without_collector():
            if recover(given.project):
                print("an earlier write was cut off: it is undone", file=sys.stderr)
            return _COMMANDS[given.command](given)
    except OSError as error:
        print(f"codegen: {error}", file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        print("codegen: interrupted", file=sys.stderr)
        return INTERRUPTED


@contextmanager
def _without_collector() -> Iterator[None]:
    """Syntax trees are kept to the end; looking for cycles in them takes half of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
