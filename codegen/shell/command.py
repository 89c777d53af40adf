"""Run the command that was asked for."""

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence

from codegen.shell.arguments import read_arguments
from codegen.shell.commands import INTERRUPTED, WRONG, check, stub, write
from codegen.shell.diff.command import diff
from codegen.shell.init.command import init
from codegen.shell.plan.command import plan
from codegen.shell.watch.command import watch
from codegen.shell.working import working

_IN_A_PROJECT: Mapping[str, Callable[[Namespace], int]] = {
    "write": lambda given: write(given.project).status,
    "check": lambda given: check(given.project),
    "stub": lambda given: stub(given.project),
    "diff": diff,
    "plan": plan,
}
_ELSEWHERE: Mapping[str, Callable[[Namespace], int]] = {"watch": watch, "init": init}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    given = read_arguments(arguments)
    try:
        if command := _ELSEWHERE.get(given.command):
            return command(given)
        with working(given.project):
            return _IN_A_PROJECT[given.command](given)
    except BrokenPipeError:
        # Whoever reads has seen enough.
        return WRONG
    except OSError as error:
        print(f"codegen: {error}", file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        print("codegen: interrupted", file=sys.stderr)
        return INTERRUPTED
