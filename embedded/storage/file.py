"""The database file: opened, recognised by its marks, and laid out when it is new."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import Final

from embedded.storage.errors import FileRefusedError
from embedded.storage.examination import examine, log_of

FILE_NAME: Final = "data.sqlite"
FORMAT: Final = 1  # raised with every change of layout; _UPGRADES leads from one to the next
_APPLICATION: Final = 0x52514C44

_SETTINGS: Final = (
    "synchronous = NORMAL",  # at checkpoints only; the journal syncs the log, outside its lock
    "checkpoint_fullfsync = ON",  # matters on macOS alone, like F_FULLFSYNC
    "wal_autocheckpoint = 0",
    "cache_size = -32768",
)

_LAYOUT: Final = (
    "CREATE TABLE server (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE users (name TEXT PRIMARY KEY, salt BLOB NOT NULL, iterations INTEGER NOT NULL,"
    " stored_key BLOB NOT NULL, server_key BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE databases (name TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE tables (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL,"
    " db TEXT NOT NULL, name TEXT NOT NULL, primary_key TEXT NOT NULL, durability TEXT NOT NULL,"
    " write_hook TEXT, UNIQUE (db, name))",
    # built_to: the last primary key that the builder has read; ready: there is no more to read.
    "CREATE TABLE indexes (number INTEGER PRIMARY KEY AUTOINCREMENT, owner INTEGER NOT NULL,"
    " name TEXT NOT NULL, function TEXT NOT NULL, multi INTEGER NOT NULL, geo INTEGER NOT NULL,"
    " ready INTEGER NOT NULL, built_to BLOB, UNIQUE (owner, name))",
    "CREATE TABLE trash (name TEXT PRIMARY KEY) WITHOUT ROWID",
)

_UPGRADES: Final[dict[int, tuple[str, ...]]] = {}


def open_file(path: Path) -> sqlite3.Connection:
    """A connection to the file at `path`, made when there is none; raises FileRefusedError.

    A file that is refused is left as it was, and its log, too.
    """
    try:
        if _missing(path):
            _make(path)
        version = _recognise(path)
        connection = connect(path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        _bring_up_to_date(connection, version)
    except (sqlite3.DatabaseError, OSError) as error:
        raise FileRefusedError(f"{path} cannot be used as a database: {error}") from error
    return connection


def connect(path: Path) -> sqlite3.Connection:
    """A bare connection with the settings that durability rests on."""
    connection = sqlite3.connect(
        path, isolation_level=None, check_same_thread=False, cached_statements=512
    )
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    return connection


def _missing(path: Path) -> bool:
    if path.exists():
        return False
    log = log_of(path)
    if log.exists() and log.stat().st_size:
        # SQLite would take it for the log of whatever file is put there.
        raise FileRefusedError(
            f"{path} is missing, but its log {log.name} is there;"
            " restore the file, or remove the log to begin anew"
        )
    return True


def _make(path: Path) -> None:
    """Lay out a new file, whole or not at all: one that is empty or short has lost something."""
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
        _apply(connection, _LAYOUT)
    draft.replace(path)


def _recognise(path: Path) -> int:
    marks = examine(path)
    if marks.application != _APPLICATION:
        raise FileRefusedError(f"{path} is a database of another program; choose another folder")
    if marks.version > FORMAT:
        raise FileRefusedError(
            f"{path} was written by a newer version (format {marks.version};"
            f" this one reads up to {FORMAT}); use that version, or choose another folder"
        )
    return marks.version


def _bring_up_to_date(connection: sqlite3.Connection, version: int) -> None:
    if version < FORMAT:
        steps = (_UPGRADES[step] for step in range(version, FORMAT))
        _apply(connection, chain.from_iterable(steps))


def _apply(connection: sqlite3.Connection, statements: Iterable[str]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for statement in statements:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {_APPLICATION}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")
    connection.execute("COMMIT")
