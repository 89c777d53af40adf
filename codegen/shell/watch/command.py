"""`watch`: write after every save, and serve what was written."""

import gc
import signal
import sys
from argparse import Namespace
from pathlib import Path

from codegen.shell.commands import OK, write
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
    seen = served = ""
    for saved in saves(folder):
        # Before the write: what is saved meanwhile is no news that has been seen.
        if saved and (inputs(folder) != seen or (serving and not serving.is_up)):
            if not seen:
                print(f"watching schema/ and resolvers/ of {folder.resolve()}; Ctrl-C ends it")
            seen = inputs(folder)
            served = _renew(folder, serving, served)
        if serving:
            serving.look()


def _write(folder: Path) -> bool:
    """Write; a full disk or a file that cannot be replaced ends no watching."""
    try:
        with working(folder):
            return write(folder) == OK
    except OSError as error:
        print(f"codegen: {error}", file=sys.stderr)
        return False


def _renew(folder: Path, serving: Serving | None, served: str) -> str:
    """Write, and serve it unless it is served; what is served afterwards."""
    written = _write(folder)
    sys.stdout.flush()
    if serving and not written:
        print(serving.what_now(), file=sys.stderr)
    elif serving and (not serving.is_up or state(folder) != served):
        served = state(folder)
        serving.replace()
    return served
