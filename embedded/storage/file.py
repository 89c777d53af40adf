"""The database file: opened, recognised by its marks, and laid out when it is new."""

import sqlite3
from pathlib import Path
from typing import Final

from embedded.storage.errors import FileRefusedError

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
    """A connection to the file at `path`, made when there is none; raises FileRefusedError."""
    try:
        connection = connect(path)
        _recognise(connection, path)
    except sqlite3.DatabaseError as error:
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


def _recognise(connection: sqlite3.Connection, path: Path) -> None:
    application, version = (
        _pragma(connection, "application_id"),
        _pragma(connection, "user_version"),
    )
    empty = not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    if empty and application == 0:
        version = 0
    elif application != _APPLICATION:
        raise FileRefusedError(f"{path} is a database of another program; choose another folder")
    if version > FORMAT:
        raise FileRefusedError(
            f"{path} was written by a newer version"
            f" (format {version}; this one reads up to {FORMAT})"
        )
    connection.execute("PRAGMA journal_mode = WAL")
    _refuse_truncated(connection, path)
    _bring_up_to_date(connection, version)


def _refuse_truncated(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    promised = _pragma(connection, "page_count") * _pragma(connection, "page_size")
    if path.stat().st_size < promised:
        raise FileRefusedError(
            f"{path} is truncated: {path.stat().st_size} of {promised} bytes are there"
        )


def _bring_up_to_date(connection: sqlite3.Connection, version: int) -> None:
    if version == FORMAT:
        return
    steps = [_LAYOUT] if version == 0 else [_UPGRADES[step] for step in range(version, FORMAT)]
    connection.execute("BEGIN IMMEDIATE")
    for statement in (statement for step in steps for statement in step):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {_APPLICATION}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")
    connection.execute("COMMIT")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value
