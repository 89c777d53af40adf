"""`python -m codegen write|check|stub [--project DIR]`."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from codegen.shell.commands import INTERRUPTED, WRONG, check, stub, write

COMMANDS = {
    "write": (write, "make generated/ what schema/ says, and add stubs for missing resolvers"),
    "check": (check, "show what write would do; fail if it is anything"),
    "stub": (stub, "only add stubs for missing resolvers"),
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; its exit status."""
    parser = ArgumentParser("codegen", description="SDL in, typed Python out.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (_, says) in COMMANDS.items():
        command = commands.add_parser(name, help=says, description=says)
        command.add_argument("--project", type=Path, default=Path(), metavar="DIR")
    given = parser.parse_args(arguments)
    folder: Path = given.project
    if not folder.is_dir():
        parser.error(f"there is no folder {folder}")
    try:
        return COMMANDS[given.command][0](folder)
    except OSError as error:
        print(f"codegen: {error}", file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        print("codegen: interrupted", file=sys.stderr)
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
