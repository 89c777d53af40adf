"""`users`: who may connect; a password goes in and never comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from embedded.reql.datum.kinds import is_number
from embedded.reql.datum.printing import pretty
from embedded.reql.errors import failed
from embedded.reql.system.orders import Order
from embedded.storage.documents import Document
from embedded.storage.users import ADMIN

if TYPE_CHECKING:
    from embedded.reql.run import Run

_MOST_ITERATIONS: Final = 10_000_000  # each connection has to go through them


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
        return secrets is not None and not secrets.empty

    def write(self, order: Order) -> Document | None:
        """Make a user, change a password, or remove a user."""
        name = order.key
        if type(name) is not str or order.key_is_made:
            raise failed(f"Expected a username as the primary key, got {pretty(name)}.")
        if order.new is None:
            self._remove(name)
        else:
            self._set(name, order.new)
        return order.new

    def _remove(self, name: str) -> None:
        if name == ADMIN:
            raise failed(f"The user `{name}` can't be deleted.")
        if self._users.get(name) is None:
            raise failed(f"User `{name}` not found.")
        self._users.remove(name)

    def _set(self, name: str, row: Document) -> None:
        wished = _required(row, "password")
        _check_keys(row, "id", "password")
        match wished:
            case dict():
                self._users.set_password(name, *_password(wished))
            case str():
                self._users.set_password(name, wished)
            case False:
                self._users.set_password(name, "")
            case True if self._has_password(name):
                pass
            case True:
                raise failed(
                    "Expected an object or string to set the password, or `false` to keep it "
                    "unset, got true."
                )
            case _:
                raise failed(
                    f"Expected an object, string or boolean for `password`, got {pretty(wished)}."
                )


def _required(row: Document, name: str) -> Any:
    if name not in row:
        raise failed(f"Expected a field named `{name}`.")
    return row[name]


def _password(wished: Document) -> tuple[str, int]:
    iterations = _required(wished, "iterations")
    if not is_number(iterations) or iterations < 1 or iterations != int(iterations):
        raise failed(
            f"Expected `iterations` to be an integer greater than zero, got {pretty(iterations)}."
        )
    password = _required(wished, "password")
    if type(password) is not str:
        raise failed(f"Expected `password` to be a string, got {pretty(password)}.")
    _check_keys(wished, "iterations", "password")
    if iterations > _MOST_ITERATIONS:
        raise failed(f"At most {_MOST_ITERATIONS:,} iterations are possible.")
    return password, int(iterations)


def _check_keys(row: Document, *known: str) -> None:
    if extra := sorted(set(row) - set(known)):
        raise failed(f"Unexpected key(s) `{'`, `'.join(extra)}`.")
