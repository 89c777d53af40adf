"""The command: its arguments and settings in, a server that runs until a signal out."""

import argparse
import socket
import sys
from pathlib import Path

from runtime.app import PATH, App
from runtime.explorer.explorer import ALTAIR, PLAYGROUND
from runtime.listening import ListenError, listen, url_of
from runtime.logs import configure
from runtime.project import ProjectError, load
from runtime.server import Server
from runtime.settings import SettingsError, read_settings
from runtime.storage import Console, StorageError

_CANNOT_START = 2


def main() -> int:
    """Serve until a signal; the exit status."""
    try:
        return _serve(_arguments())
    except (SettingsError, ListenError, ProjectError, StorageError) as error:
        print(error, file=sys.stderr)
        return _CANNOT_START


def _serve(arguments: argparse.Namespace) -> int:
    settings = read_settings(arguments.project, {"host": arguments.host, "port": arguments.port})
    listener = listen(settings.host, settings.port)
    configure(settings.log_level)
    app = App(load(arguments.project), settings)
    _say(f"explorer  {url_of(listener)}{PATH}  (also {PLAYGROUND} and {ALTAIR})")
    return _run(app, listener)


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
    parser.add_argument(
        "--project",
        type=Path,
        default=Path(),
        metavar="DIR",
        help="the folder with schema/, generated/ and resolvers/ (default: this one)",
    )
    parser.add_argument("--host", help="where to listen (default: HOST, else 127.0.0.1)")
    parser.add_argument("--port", help="0 takes any free port (default: PORT, else 8000)")
    return parser.parse_args()


def _say(line: str) -> None:
    print(line, flush=True)
