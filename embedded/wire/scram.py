"""SCRAM-SHA-256, the server's side (RFC 5802, RFC 7677): two messages in, two out."""

import base64
import binascii
import hashlib
import hmac
import os
import unicodedata
from collections.abc import Callable
from typing import Final, TypeAlias

from embedded.storage.users import Credentials

FindUser: TypeAlias = Callable[[str], Credentials | None]

_NONCE_BYTES: Final = 18
_GS2_PARTS: Final = 3
_BINDING: Final = "biws"  # `n,,` encoded: none
_SALT_BYTES: Final = 16
_ITERATIONS: Final = 4096  # what an unknown user is shown


class ScramError(Exception):
    """The exchange failed; the code is RethinkDB's."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


class Scram:
    """One exchange: `first` answers the client's first message, `final` its second."""

    def __init__(self, find_user: FindUser) -> None:
        self.user = ""
        self._find_user = find_user
        self._secrets: Credentials | None = None
        self._nonce = ""
        self._said = ""

    def first(self, message: str) -> str:
        """The server's first message: nonce, salt, iterations."""
        bare = _without_header(message)
        fields = _fields(bare, "nr")
        if "n" in fields:
            self.user = _user_name(fields["n"])
        _check_complete(fields, "nr")
        self._secrets = self._find_user(self.user)
        # An unknown user gets a salt, too: only after the proof is it said that there is none.
        shown = self._secrets or Credentials(os.urandom(_SALT_BYTES), _ITERATIONS, b"", b"")
        self._nonce = fields["r"] + base64.b64encode(os.urandom(_NONCE_BYTES)).decode()
        salt = base64.b64encode(shown.salt).decode()
        answer = f"r={self._nonce},s={salt},i={shown.iterations}"
        self._said = f"{bare},{answer}"
        return answer

    def final(self, message: str) -> str:
        """The server's signature, when the client's proof is right."""
        if self._secrets is None:
            raise ScramError(17, "Unknown user")
        said = f"{self._said},{message.partition(',p=')[0]}".encode()
        fields = _fields(message, "cpr")
        if fields.get("c", _BINDING) != _BINDING:
            raise ScramError(10, "Invalid encoding")
        if "p" in fields and not _proves(self._secrets, said, _decode(fields["p"])):
            raise ScramError(12, "Wrong password")
        if not hmac.compare_digest(fields.get("r", self._nonce).encode(), self._nonce.encode()):
            raise ScramError(20, "Other error")
        _check_complete(fields, "cpr")
        signature = hmac.digest(self._secrets.server_key, said, "sha256")
        return f"v={base64.b64encode(signature).decode()}"


def _without_header(message: str) -> str:
    if not message.startswith("n,"):
        raise ScramError(15, "Channel binding is not supported")
    parts = message.split(",", _GS2_PARTS - 1)
    if len(parts) < _GS2_PARTS:
        raise ScramError(10, "Invalid encoding")
    return parts[2]


def _fields(message: str, known: str) -> dict[str, str]:
    """The fields of a message, of which there may be fewer than are known."""
    pairs = [part.partition("=") for part in message.removesuffix(",").split(",")]
    fields = {name: value for name, _, value in pairs}
    if len(fields) < len(pairs) or not all(len(name) == 1 and sign for name, sign, _ in pairs):
        raise ScramError(10, "Invalid encoding")
    for name in sorted(fields):
        if name == "m":
            raise ScramError(11, "Extensions not supported")
        if name not in known:
            raise ScramError(10, "Invalid encoding")
    return fields


def _check_complete(fields: dict[str, str], names: str) -> None:
    if not all(name in fields for name in names):
        raise ScramError(10, "Invalid encoding")


def _user_name(escaped: str) -> str:
    name = escaped.replace("=2C", ",").replace("=3D", "\0")
    if "=" in name:
        raise ScramError(18, "Invalid username encoding")
    return unicodedata.normalize("NFKC", name.replace("\0", "="))


def _proves(secrets: Credentials, said: bytes, proof: bytes) -> bool:
    signature = hmac.digest(secrets.stored_key, said, "sha256")
    if len(proof) != len(signature):
        return False
    key = bytes(one ^ other for one, other in zip(proof, signature, strict=True))
    return hmac.compare_digest(hashlib.sha256(key).digest(), secrets.stored_key)


def _decode(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
