"""The command line: what was asked for."""

from argparse import REMAINDER, ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

_WATCHING = "Regenerate on every save; everything after --serve is for `python -m runtime`."
_FAIL_ON = ("breaking", "dangerous", "any", "none")


def read_arguments(arguments: Sequence[str] | None) -> Namespace:
    """What was asked for; a wrong question ends the process with status 2."""
    parser = ArgumentParser("codegen", description="SDL in, typed Python out.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    simple = (
        ("write", "make generated/ what schema/ says, and add stubs for missing resolvers"),
        ("check", "show what write would do; fail if it is anything"),
        ("stub", "only add stubs for missing resolvers"),
    )
    for name, says in simple:
        _with_project(commands.add_parser(name, help=says, description=says))
    _add_diff(commands.add_parser("diff", help="list what changes for clients of the API"))
    _add_plan(commands.add_parser("plan", help="show all that the schema's changes need"))
    watch = commands.add_parser("watch", help="regenerate on every save", description=_WATCHING)
    _with_project(watch)
    watch.add_argument("--serve", nargs=REMAINDER, help="serve, and restart when files change")
    init = commands.add_parser("init", help="make a new project that serves")
    init.add_argument(
        "folder", type=Path, metavar="DIR", help="where; nothing there is overwritten"
    )
    given = parser.parse_args(arguments)
    for folder in (getattr(given, name, None) for name in ("project", "operations")):
        if folder is not None and not folder.is_dir():
            parser.error(f"there is no folder {folder}")
    return given


def _with_project(command: ArgumentParser) -> None:
    command.add_argument(
        "--project",
        type=Path,
        default=Path(),
        metavar="DIR",
        help="the folder with schema/, generated/ and resolvers/ (default: this one)",
    )


def _add_diff(command: ArgumentParser) -> None:
    _with_project(command)
    _add_comparison(command)
    command.add_argument(
        "--operations",
        type=Path,
        metavar="DIR",
        help="a folder of clients' operations (*.graphql), checked against the new schema",
    )


def _add_plan(command: ArgumentParser) -> None:
    _with_project(command)
    _add_comparison(command)
    command.add_argument("--json", action="store_true", help="say it for machines")


def _add_comparison(command: ArgumentParser) -> None:
    command.add_argument(
        "--against",
        default="HEAD",
        metavar="REF|PATH",
        help="what to compare with: a commit of git, a project folder, an SDL file (default: HEAD)",
    )
    command.add_argument(
        "--fail-on",
        choices=_FAIL_ON,
        default="breaking",
        help="which changes give exit status 1 (default: breaking)",
    )
