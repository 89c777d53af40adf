"""The catalog: databases and their tables, by name; the way into the storage."""

import uuid
from pathlib import Path
from typing import Final

import orjson

from embedded.storage.background import Background
from embedded.storage.documents import Json
from embedded.storage.errors import AlreadyExistsError, DoesNotExistError
from embedded.storage.index import IndexRow
from embedded.storage.indexes import IndexDefinition, IndexKeys
from embedded.storage.indexset import IndexSet
from embedded.storage.journal import Journal
from embedded.storage.rows import Rows
from embedded.storage.table import TableSettings, TableStore
from embedded.storage.trash import Trash
from embedded.storage.users import Users

# A database that no list shows: tables for tools and tests, empty at every start.
HIDDEN: Final = "rethinkdb"
SCRATCH: Final = "_debug_scratch"
_FIRST_DATABASE: Final = "test"


class Catalog:
    """All databases of one folder; safe to use from any thread."""

    def __init__(self, folder: Path, index_keys: IndexKeys) -> None:
        self.journal: Final = Journal(folder)
        self.users: Final = Users(self.journal)
        self.server_id: Final = self._server("id", str(uuid.uuid4()))
        self.server_name: Final = self._server("name", f"embedded_{self.server_id[:3]}")
        self.server: Final = {"id": self.server_id, "name": self.server_name}
        self._background = Background()
        self._trash = Trash(self.journal, self._background)
        self._index_keys = index_keys
        self._databases: dict[str, str] = {}
        self._tables: dict[tuple[str, str], TableStore] = {}
        self._load()
        self.journal.when_lost = self._end_feeds

    def close(self) -> None:
        """Commit, sync, and let the files go."""
        self._background.close()
        self.journal.close()

    def databases(self) -> list[str]:
        """The names of all databases in order."""
        return sorted(self._databases)

    def has_database(self, name: str) -> bool:
        """Whether there is a database of that name."""
        return name in self._databases

    def database_id(self, name: str) -> str:
        """The identity of a database; raises DoesNotExistError."""
        found = self._databases.get(name)
        if found is None:
            raise DoesNotExistError(f"Database `{name}` does not exist.")
        return found

    def create_database(self, name: str, id: str | None = None) -> None:
        """Make an empty database, which gets an identity if it is given none."""
        with self.journal.lock:
            if name in self._databases:
                raise AlreadyExistsError(f"Database `{name}` already exists.")
            identity = id or str(uuid.uuid4())
            with self.journal.alone() as connection:
                connection.execute(
                    "INSERT INTO databases (name, id) VALUES (?, ?)", (name, identity)
                )
            self._databases[name] = identity

    def drop_database(self, name: str) -> None:
        """Remove a database and its tables."""
        with self.journal.lock:
            self.database_id(name)
            for table in self.tables(name):
                self.drop_table(name, table)
            with self.journal.alone() as connection:
                connection.execute("DELETE FROM databases WHERE name = ?", (name,))
            del self._databases[name]

    def rename_database(self, old: str, new: str) -> None:
        """Give a database another name; its tables come along."""
        with self.journal.lock:
            self.database_id(old)
            if new in self._databases:
                raise AlreadyExistsError(f"Database `{new}` already exists.")
            with self.journal.alone() as connection:
                connection.execute("UPDATE databases SET name = ? WHERE name = ?", (new, old))
                connection.execute("UPDATE tables SET db = ? WHERE db = ?", (new, old))
            self._databases[new] = self._databases.pop(old)
            for table in self.tables(old):
                self._move(self._tables[old, table], new, table)

    def tables(self, db: str) -> list[str]:
        """The names of the tables of a database in order."""
        with self.journal.lock:
            return sorted(name for owner, name in self._tables if owner == db)

    def table(self, db: str, name: str) -> TableStore | None:
        """A table, always the same object as long as the table lives."""
        found = self._tables.get((db, name))
        if found is None and (db, name) == (HIDDEN, SCRATCH):
            return self._scratch()
        return found

    def create_table(
        self,
        db: str,
        name: str,
        *,
        primary_key: str = "id",
        durability: str = "hard",
        id: str | None = None,
    ) -> TableStore:
        """Make an empty table, which gets an identity if it is given none."""
        with self.journal.lock:
            self.database_id(db)
            return self._create(db, name, primary_key, durability, id or str(uuid.uuid4()))

    def drop_table(self, db: str, name: str) -> None:
        """Remove a table, its indexes, and the feeds on it."""
        with self.journal.lock:
            table = self._existing(db, name)
            number = table.settings.number
            names = [f"t{number}", *(table.index(i.name).entries.name for i in table.indexes())]
            with self.journal.alone() as connection:
                connection.execute("DELETE FROM indexes WHERE owner = ?", (number,))
                connection.execute("DELETE FROM tables WHERE number = ?", (number,))
                for gone in names:
                    self._trash.put(connection, gone)
            del self._tables[db, name]
            table.end()
        self._trash.empty(names)

    def rename_table(
        self, table: TableStore, *, name: str | None = None, db: str | None = None
    ) -> None:
        """Give a table another name, or another database; feeds on it go on."""
        with self.journal.lock:
            new_db, new_name = db or table.db, name or table.name
            self.database_id(new_db)
            if self._tables.get((new_db, new_name), table) is not table:
                raise AlreadyExistsError(f"Table `{new_db}.{new_name}` already exists.")
            self._set(table, db=new_db, name=new_name)
            self._move(table, new_db, new_name)

    def set_durability(self, table: TableStore, durability: str) -> None:
        """Change what a write that does not say is acknowledged as."""
        with self.journal.lock:
            self._set(table, durability=durability)
            table.configure(durability=durability)

    def set_write_hook(self, table: TableStore, hook: Json) -> None:
        """Change the function that every write goes through; None for none."""
        with self.journal.lock:
            self._set(table, write_hook=None if hook is None else orjson.dumps(hook).decode())
            table.configure(write_hook=hook)

    def has_hooks(self) -> bool:
        """Whether any table has a write hook."""
        return any(table.write_hook is not None for table in self._tables.values())

    def _end_feeds(self) -> None:
        # They have told of writes that are lost: whoever follows must begin anew to know.
        for table in self._tables.values():
            table.changes.end()

    def _existing(self, db: str, name: str) -> TableStore:
        table = self._tables.get((db, name))
        if table is None:
            raise DoesNotExistError(f"Table `{db}.{name}` does not exist.")
        return table

    def _create(
        self, db: str, name: str, primary_key: str, durability: str, identity: str
    ) -> TableStore:
        if (db, name) in self._tables:
            raise AlreadyExistsError(f"Table `{db}.{name}` already exists.")
        with self.journal.alone() as connection:
            number = connection.execute(
                "INSERT INTO tables (id, db, name, primary_key, durability) VALUES (?, ?, ?, ?, ?)",
                (identity, db, name, primary_key, durability),
            ).lastrowid
            assert number is not None
            Rows(connection, number).create()
        return self._add(TableSettings(number, identity, db, name, primary_key, durability))

    def _add(self, settings: TableSettings) -> TableStore:
        indexes = IndexSet(self.journal, self._background, self._index_keys, settings.number)
        table = TableStore(self.journal, settings, indexes)
        self._tables[settings.db, settings.name] = table
        return table

    def _move(self, table: TableStore, db: str, name: str) -> None:
        del self._tables[table.db, table.name]
        table.configure(db=db, name=name)
        self._tables[db, name] = table

    def _set(self, table: TableStore, **columns: str | None) -> None:
        names = ", ".join(f"{column} = ?" for column in columns)
        with self.journal.alone() as connection:
            connection.execute(
                f"UPDATE tables SET {names} WHERE number = ?",
                (*columns.values(), table.settings.number),
            )

    def _scratch(self) -> TableStore:
        with self.journal.lock:
            found = self._tables.get((HIDDEN, SCRATCH))
            return found or self._create(HIDDEN, SCRATCH, "id", "soft", str(uuid.uuid4()))

    def _server(self, name: str, first: str) -> str:
        with self.journal.alone() as connection:
            connection.execute("INSERT OR IGNORE INTO server VALUES (?, ?)", (name, first))
            value: str = connection.execute(
                "SELECT value FROM server WHERE name = ?", (name,)
            ).fetchone()[0]
        return value

    def _load(self) -> None:
        select = self.journal.connection.execute
        with self.journal.lock:
            self._databases = dict(select("SELECT name, id FROM databases"))
            for number, identity, db, name, primary, durability, hook in select(
                "SELECT number, id, db, name, primary_key, durability, write_hook FROM tables"
            ).fetchall():
                written = None if hook is None else orjson.loads(hook)
                table = self._add(
                    TableSettings(number, identity, db, name, primary, durability, written)
                )
                self._load_indexes(table)
            if (HIDDEN, SCRATCH) in self._tables:
                self.drop_table(HIDDEN, SCRATCH)
        self._trash.resume()
        mark = str(uuid.uuid4())
        if self._server("first opened", mark) == mark:
            self.create_database(_FIRST_DATABASE)

    def _load_indexes(self, table: TableStore) -> None:
        rows = self.journal.connection.execute(
            "SELECT number, name, function, multi, geo, ready, built_to FROM indexes"
            " WHERE owner = ?",
            (table.settings.number,),
        ).fetchall()
        for number, name, function, multi, geo, ready, built_to in rows:
            definition = IndexDefinition(name, orjson.loads(function), bool(multi), bool(geo))
            table.load_index(IndexRow(number, definition, bool(ready), built_to))
