"""The command: its arguments and settings in; a server until a signal, or a migration, out."""

import argparse
import asyncio
import gc
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from runtime.app import PATH, App
from runtime.explorer.explorer import ALTAIR, PLAYGROUND
from runtime.listening import ListenError, listen, url_of
from runtime.logs import configure
from runtime.migrations.command import Migration, MigrationError
from runtime.project import ProjectError, load
from runtime.server import Server
from runtime.settings import SettingsError, read_settings
from runtime.storage import Console, StorageError, make_folder

_CANNOT_START = 2


def main() -> int:
    """Serve until a signal, or migrate; the exit status."""
    arguments = _arguments()
    try:
        return _migrate(arguments) if arguments.command == "migrate" else _serve(arguments)
    except (SettingsError, ListenError, ProjectError, StorageError, MigrationError) as error:
        print(error, file=sys.stderr)
        return _CANNOT_START


def _serve(arguments: argparse.Namespace) -> int:
    settings = read_settings(arguments.project, {"host": arguments.host, "port": arguments.port})
    listener = listen(settings.host, settings.port)
    configure(settings.log_level)
    with _all_kept():
        app = App(load(arguments.project), settings)
    _say(f"explorer  {url_of(listener)}{PATH}  (also {PLAYGROUND} and {ALTAIR})")
    return _run(app, listener)


@contextmanager
def _all_kept() -> Iterator[None]:
    """What is made here stays: nobody looks for garbage in it, neither now nor later."""
    gc.disable()
    yield
    gc.freeze()
    gc.enable()


def _migrate(arguments: argparse.Namespace) -> int:
    settings = read_settings(arguments.project, {})
    configure(settings.log_level if settings.log_level == "DEBUG" else "WARNING")
    project = load(arguments.project)
    folder = project.folder / settings.data_dir
    if settings.rethinkdb_url is None:
        make_folder(folder)
    migration = Migration(project.declared.tables, settings.rethinkdb_url, folder)
    run = migration.show if arguments.what == "plan" else migration.apply
    return asyncio.run(run(_say, drop=arguments.drop))


def _run(app: App, listener: socket.socket) -> int:
    problems = []

    def give_up(why: str) -> None:
        problems.append(why)
        server.stop()

    server = Server(app.asgi(Console(_say, give_up)), app.before_stop)
    server.run([listener])
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
        return _CANNOT_START
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m runtime", description="Serve a project in the foreground."
    )
    _add_project(parser, Path())
    parser.add_argument("--host", help="where to listen (default: HOST, else 127.0.0.1)")
    parser.add_argument("--port", help="0 takes any free port (default: PORT, else 8000)")
    commands = parser.add_subparsers(dest="command", title="instead of serving")
    migrate = commands.add_parser(
        "migrate", help="bring the database to what the schema says (docs/migrations.md)"
    )
    migrate.add_argument(
        "what",
        choices=("plan", "apply"),
        help="plan: only say what is to do (exit status 1 if any)",
    )
    migrate.add_argument(
        "--drop", action="store_true", help="also what is no longer in the schema is dropped"
    )
    _add_project(migrate, argparse.SUPPRESS)
    return parser.parse_args()


def _add_project(parser: argparse.ArgumentParser, default: Path | str) -> None:
    parser.add_argument(
        "--project",
        type=Path,
        default=default,
        metavar="DIR",
        help="the folder with schema/, generated/ and resolvers/ (default: this one)",
    )


def _say(line: str) -> None:
    print(line, flush=True)
