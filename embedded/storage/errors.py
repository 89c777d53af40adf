"""What the storage refuses, and what the disk refuses it."""

import sqlite3
from typing import Final

# What any read may raise: the disk does not give a page, or what it gives makes no sense.
DAMAGE: Final = sqlite3.DatabaseError


class StorageError(Exception):
    """Anything that went wrong in the storage; the text is for people."""


class AlreadyExistsError(StorageError):
    """The name is taken (a database, a table or an index)."""


class DoesNotExistError(StorageError):
    """There is no database, table or index of that name."""


class FileRefusedError(StorageError):
    """The file is not ours, is damaged, or comes from a newer version."""


class FolderBusyError(StorageError):
    """Another process serves this folder."""


class TakesTooLongError(StorageError):
    """A function that is called with a lock held does not come to its end soon."""


class WriteFailedError(StorageError):
    """The disk refused a write: everything since the last commit is undone."""
