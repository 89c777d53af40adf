"""What the storage refuses, and what the disk refuses it."""


class StorageError(Exception):
    """Anything that went wrong in the storage; the text is for people."""


class AlreadyExists(StorageError):
    """The name is taken (a database, a table or an index)."""


class DoesNotExist(StorageError):
    """There is no database, table or index of that name."""


class FileRefused(StorageError):
    """The file is not ours, is damaged, or comes from a newer version."""


class FolderBusy(StorageError):
    """Another process serves this folder."""


class WriteFailed(StorageError):
    """The disk refused a write: everything since the last commit is undone."""
