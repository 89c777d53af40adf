"""`watch`: write after every save, and serve what was written."""

import gc
import signal
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from codegen.shell.commands import OK, WRONG, Done, write
from codegen.shell.in_order import inputs, state
from codegen.shell.watch.saves import saves
from codegen.shell.watch.serving import Serving
from codegen.shell.working import working


def watch(given: Namespace) -> int:
    """Regenerate, and serve if that was asked for, until Ctrl-C."""
    # This process stays, so its garbage must not.
    gc.enable()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    serving = None if given.serve is None else Serving(given.project, given.serve)
    try:
        _watch(given.project, serving)
    except KeyboardInterrupt:
        return OK
    finally:
        if serving:
            serving.stop()
    return OK


def _watch(folder: Path, serving: Serving | None) -> None:
    seen: Mapping[str, bytes] | None = None
    served = ""
    for saved in saves(folder):
        # Before the write: what is saved meanwhile is no news that has been seen.
        found = inputs(folder) if saved else {}
        if saved and (found != seen or (serving and not serving.is_up)):
            if seen is None:
                print(f"watching schema/ and resolvers/ of {folder.resolve()}; Ctrl-C ends it")
            done = _write(folder)
            # Stubs are no news, either.
            seen = {**found, **{path: text.encode() for path, text in done.added.items()}}
            if serving:
                served = _serve(folder, serving, served, done)
        if serving:
            serving.look()


def _write(folder: Path) -> Done:
    """Write; a full disk or a file that cannot be replaced ends no watching."""
    try:
        with working(folder):
            return write(folder)
    except OSError as error:
        print(f"codegen: {error}", file=sys.stderr)
        return Done(WRONG)
    finally:
        sys.stdout.flush()


def _serve(folder: Path, serving: Serving, served: str, done: Done) -> str:
    """Serve what was written unless it is served; what is served afterwards."""
    if done.status != OK:
        print(serving.what_now(), file=sys.stderr)
    elif not serving.is_up or state(folder) != served:
        served = state(folder)
        serving.replace()
    return served
