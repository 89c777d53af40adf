"""Users and what SCRAM needs to recognise their passwords; no password is kept."""

import hashlib
import hmac
import os
from dataclasses import dataclass
from typing import Final

from embedded.storage.journal import Journal

ADMIN: Final = "admin"
_ITERATIONS: Final = 4096


@dataclass(frozen=True, slots=True)
class Credentials:
    """A user's salted secrets (RFC 5802)."""

    salt: bytes
    iterations: int
    stored_key: bytes
    server_key: bytes

    @property
    def empty(self) -> bool:
        """Whether they are those of the empty password."""
        return self.iterations == 1 and self == _salted("", self.salt, 1)


def credentials(password: str, iterations: int = _ITERATIONS) -> Credentials:
    """The secrets of a password; an empty one is not worth many iterations."""
    return _salted(password, os.urandom(16), iterations if password else 1)


def _salted(password: str, salt: bytes, iterations: int) -> Credentials:
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, iterations)
    client_key = hmac.digest(salted, b"Client Key", "sha256")
    server_key = hmac.digest(salted, b"Server Key", "sha256")
    return Credentials(salt, iterations, hashlib.sha256(client_key).digest(), server_key)


class Users:
    """The users of a database folder; `admin` is always there, at first with an empty password."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        if self.get(ADMIN) is None:
            self.set_password(ADMIN, "")

    def names(self) -> list[str]:
        """All users in order."""
        with self._journal.lock:
            rows = self._journal.connection.execute("SELECT name FROM users ORDER BY name")
            return [name for (name,) in rows]

    def get(self, name: str) -> Credentials | None:
        """The secrets of a user, or None when there is no such user."""
        with self._journal.lock:
            row = self._journal.connection.execute(
                "SELECT salt, iterations, stored_key, server_key FROM users WHERE name = ?", (name,)
            ).fetchone()
        return None if row is None else Credentials(*row)

    def set_password(self, name: str, password: str, iterations: int = _ITERATIONS) -> None:
        """Make a user, or change the password of one."""
        found = credentials(password, iterations)
        with self._journal.alone() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO users (name, salt, iterations, stored_key, server_key)"
                " VALUES (?, ?, ?, ?, ?)",
                (name, found.salt, found.iterations, found.stored_key, found.server_key),
            )

    def remove(self, name: str) -> None:
        """Forget a user."""
        with self._journal.alone() as connection:
            connection.execute("DELETE FROM users WHERE name = ?", (name,))
