"""A program beside the watching: told what to do by its input, it answers by a pipe."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

_ROOT = Path(__file__).parents[3]
_ANSWER_SECONDS = 30.0
_STOP_SECONDS = (1.0, 12.0)


class Program:
    """One process; it ends when this one does, even by a kill."""

    def __init__(self, text: str, folder: Path, arguments: Sequence[str] = ()) -> None:
        self._answer, written = os.pipe()
        path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        given = [str(written), "--project", str(folder), *arguments]
        # A session of its own: Ctrl-C ends the watching, and that ends this.
        self._process = subprocess.Popen(
            [sys.executable, "-c", text, *given],
            env={**os.environ, "PYTHONPATH": path},
            stdin=subprocess.PIPE,
            pass_fds=(written,),
            start_new_session=True,
        )
        os.close(written)

    @property
    def status(self) -> int | None:
        """The exit status, once it has ended."""
        return self._process.poll()

    def tell(self, what: str = "") -> None:
        """Let it take its next step."""
        with suppress(BrokenPipeError):
            assert self._process.stdin
            self._process.stdin.write(f"{what}\n".encode())
            self._process.stdin.flush()

    def answer(self) -> str:
        """Wait for its answer; nothing if it ended without one."""
        ready, _, _ = select.select([self._answer], [], [], _ANSWER_SECONDS)
        return os.read(self._answer, 4096).decode() if ready else ""

    def leave(self) -> None:
        """End it by the end of its input."""
        with suppress(BrokenPipeError):
            assert self._process.stdin
            self._process.stdin.close()
        self._end(_STOP_SECONDS[-1:])

    def stop(self) -> None:
        """End it in order; after a second at once."""
        for seconds in _STOP_SECONDS:
            self._process.send_signal(signal.SIGTERM)
            if self._ends_within(seconds):
                break
        self._end(())

    def _end(self, patience: Sequence[float]) -> None:
        if not any(self._ends_within(seconds) for seconds in patience):
            self._process.kill()
        self._process.communicate()
        os.close(self._answer)

    def _ends_within(self, seconds: float) -> bool:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
        return self._process.returncode is not None
