"""`init`: make a new project, and generate it at once."""

import os
import shlex
import sys
from argparse import Namespace
from pathlib import Path

from codegen.shell.commands import OK, WRONG, write
from codegen.shell.init.project import ProjectExistsError, starter
from codegen.shell.transaction import apply
from codegen.shell.working import working

_BACKEND = Path(__file__).parents[3]


def init(given: Namespace) -> int:
    """Make a project in a folder; what is there stays as it is."""
    folder: Path = given.folder
    if folder.exists() and not folder.is_dir():
        print(f"codegen: {folder} is a file; a folder must stand there", file=sys.stderr)
        return WRONG
    folder.mkdir(parents=True, exist_ok=True)
    with working(folder):
        try:
            texts = starter(folder, _BACKEND)
        except ProjectExistsError as error:
            print(f"codegen: {error}", file=sys.stderr)
            return WRONG
        kept = [name for name in texts if os.path.lexists(folder / name)]
        apply(folder, {name: text for name, text in texts.items() if name not in kept})
        for name in kept:
            print(f"{folder / name} was there: it stays as it is")
        if write(folder).status != OK:
            return WRONG
    print(_NEXT.format(folder=folder, quoted=shlex.quote(str(folder))))
    return OK


_NEXT = """
{folder} is a project that serves:
  python -m runtime --project {quoted}      here, or
  make serve                                there; README.md there tells the rest"""
