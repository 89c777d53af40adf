"""The server beside the watching: replaced when there is something new that can be loaded."""

import sys
from collections.abc import Sequence
from pathlib import Path

from codegen.shell.watch.process import Program
from codegen.shell.watch.programs import DATABASE, SERVER


class Serving:
    """One server at a time, the next one warming up, and a database that outlives them."""

    def __init__(self, folder: Path, arguments: Sequence[str]) -> None:
        self._folder = folder
        self._arguments = arguments
        self._database = Program(DATABASE, folder)
        self._address: str | None = None
        self._current: Program | None = None
        self._next = self._new()

    @property
    def is_up(self) -> bool:
        """Whether there is a server."""
        return self._current is not None

    def replace(self) -> None:
        """Serve what the project says now; if that cannot be loaded, the old server goes on."""
        if self._address is None:
            # Nothing, if there is none to hold or it cannot be held: the server knows what to say.
            self._address = self._database.answer()
        program = self._next
        program.tell(self._address)
        if program.answer():
            self._stop_current()
            program.tell()
            self._current = program
        else:
            program.stop()
            print(f"the project cannot be loaded: {self.what_now()}", file=sys.stderr)
        self._next = self._new()

    def what_now(self) -> str:
        """What becomes of the server while something is wrong."""
        return f"the server {'goes on as it was' if self.is_up else 'starts when that is mended'}"

    def look(self) -> None:
        """Notice a server that has ended by itself."""
        if self._current and (status := self._current.status) is not None:
            self._stop_current()
            said = f"the server ended with status {status}; it starts again at the next save"
            print(said, file=sys.stderr)

    def stop(self) -> None:
        """End everything, the database last."""
        self._stop_current()
        self._next.stop()
        self._database.leave()

    def _new(self) -> Program:
        return Program(SERVER, self._folder, self._arguments)

    def _stop_current(self) -> None:
        if self._current:
            self._current.stop()
            self._current = None
