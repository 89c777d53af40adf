"""A database file and its log, judged by reading alone: SQLite would change what it repairs."""

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from embedded.storage.errors import FileRefusedError

_MARK: Final = b"SQLite format 3\0"
_HEAD: Final = 100  # bytes, at the start of the first page
_LARGEST_PAGE: Final = 65536  # which is written as 1
_LOG_MARKS: Final = (bytes.fromhex("377f0682"), bytes.fromhex("377f0683"))
_LOG_HEAD: Final = 32
_FRAME_HEAD: Final = 24
_RESTORE: Final = "restore it from a backup, or choose another folder"


@dataclass(frozen=True, slots=True)
class Marks:
    """Which program wrote a database file, and in which format."""

    application: int
    version: int


@dataclass(slots=True)
class _Log:
    """What is committed in a log: its pages, the length of the whole, the head of page one."""

    pages: set[int]
    length: int = 0
    head: bytes = b""


def examine(path: Path) -> Marks:
    """The marks of the database file at `path`; raises FileRefusedError when it is not whole."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
        size = path.stat().st_size
    except OSError as error:
        raise FileRefusedError(f"{path} cannot be read: {error.strerror}; {_RESTORE}") from error
    _check_head(path, head)
    log = _read_log(log_of(path))
    page_size = _number(head, 16, 2)
    page_size = _LARGEST_PAGE if page_size == 1 else page_size
    length = log.length or _number(head, 28)
    # What is missing at the end may be in the log, on its way into the file.
    if any(page not in log.pages for page in range(size // page_size + 1, length + 1)):
        promised = length * page_size
        raise FileRefusedError(
            f"{path} is truncated: {size} of {promised} bytes are there; {_RESTORE}"
        )
    head = log.head or head
    return Marks(_number(head, 68), _number(head, 60))


def log_of(path: Path) -> Path:
    """Where SQLite logs what is on its way into the file at `path`."""
    return path.with_name(f"{path.name}-wal")


def _check_head(path: Path, head: bytes) -> None:
    if not head:
        raise FileRefusedError(f"{path} is empty; {_RESTORE}, or remove it to begin anew")
    if not head.startswith(_MARK[: len(head)]):
        raise FileRefusedError(f"{path} is not a database; choose another folder")
    if len(head) < _HEAD:
        raise FileRefusedError(f"{path} is truncated: only {len(head)} bytes are there; {_RESTORE}")


def _read_log(path: Path) -> _Log:
    log = _Log(set())
    try:
        with path.open("rb") as file:
            head = file.read(_LOG_HEAD)
            if len(head) < _LOG_HEAD or not any(head):  # not yet written when the power went
                return log
            if not head.startswith(_LOG_MARKS):
                raise FileRefusedError(
                    f"{path} is damaged, and with it the latest writes;"
                    " restore it, or remove it to go on without them"
                )
            _read_frames(file, head, path.stat().st_size, log)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise FileRefusedError(f"{path} cannot be read: {error.strerror}") from error
    return log


def _read_frames(file: BinaryIO, head: bytes, size: int, log: _Log) -> None:
    """Frames of this round of the log (those of earlier ones have other salts) up to its end."""
    page_size, salts = _number(head, 8), head[16:24]
    seen: set[int] = set()
    first = b""
    for place in range(_LOG_HEAD, size - page_size - _FRAME_HEAD + 1, page_size + _FRAME_HEAD):
        file.seek(place)
        frame = file.read(_FRAME_HEAD + _HEAD)
        if frame[8:16] != salts:
            return
        page, length = _number(frame, 0), _number(frame, 4)
        seen.add(page)
        if page == 1:
            first = frame[_FRAME_HEAD:]
        if length:  # the last frame of a transaction
            log.pages |= seen
            log.length, log.head = length, first
            seen.clear()


def _number(data: bytes, place: int, size: int = 4) -> int:
    return int.from_bytes(data[place : place + size], "big")
