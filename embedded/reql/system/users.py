"""`users`: who may connect; a password goes in and never comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from embedded.reql.datum.printing import pretty
from embedded.reql.errors import failed
from embedded.storage.documents import Document
from embedded.storage.users import ADMIN

if TYPE_CHECKING:
    from embedded.reql.run import Run


class UserRows:
    """One row per user."""

    name = "users"
    primary_key = "id"

    def __init__(self, run: Run) -> None:
        self._users = run.catalog.users

    def rows(self) -> list[Document]:
        """The users, and whether they need a password."""
        return [{"id": name, "password": self._has_password(name)} for name in self._users.names()]

    def _has_password(self, name: str) -> bool:
        secrets = self._users.get(name)
        return secrets is not None and secrets.iterations > 1

    def write(self, old: Document | None, new: Document | None) -> None:
        """Make a user, change a password, or remove a user."""
        if new is None:
            assert old is not None
            self._remove(old["id"])
            return
        if type(new["id"]) is not str:
            raise failed(f"Expected a username as the primary key, got {pretty(new['id'])}.")
        if "password" not in new:
            raise failed("Expected a field named `password`.")
        if extra := sorted(set(new) - {"id", "password"}):
            raise failed(f"Unexpected key(s) `{'`, `'.join(extra)}`.")
        self._set(new["id"], new["password"], is_new=old is None)

    def _remove(self, name: str) -> None:
        if name == ADMIN:
            raise failed(f"The user `{name}` can't be deleted.")
        self._users.remove(name)

    def _set(self, name: str, password: Any, *, is_new: bool) -> None:
        if type(password) is dict:
            password = password.get("password")
        if password is False:
            self._users.set_password(name, "")
        elif type(password) is str:
            self._users.set_password(name, password)
        elif password is not True or is_new:
            raise failed(
                "Expected an object or string to set the password, or `false` to keep it unset, "
                f"got {pretty(password)}."
            )
