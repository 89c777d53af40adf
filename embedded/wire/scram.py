"""SCRAM-SHA-256, the server's side (RFC 5802, RFC 7677): two messages in, two out."""

import base64
import binascii
import hashlib
import hmac
import os
import unicodedata
from collections.abc import Callable
from typing import Final, TypeAlias

from embedded.storage.users import Credentials, credentials

FindUser: TypeAlias = Callable[[str], Credentials | None]

_NONCE_BYTES: Final = 18
_GS2_PARTS: Final = 3


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
        self._header = ""
        self._nonce = ""
        self._said = ""

    def first(self, message: str) -> str:
        """The server's first message: nonce, salt, iterations."""
        self._header, bare = _split_header(message)
        name, nonce = _name_and_nonce(bare)
        self.user = _user_name(name)
        self._secrets = self._find_user(self.user)
        # An unknown user gets a salt, too: only after the proof is it said that there is none.
        shown = self._secrets or credentials("")
        self._nonce = nonce + base64.b64encode(os.urandom(_NONCE_BYTES)).decode()
        salt = base64.b64encode(shown.salt).decode()
        answer = f"r={self._nonce},s={salt},i={shown.iterations}"
        self._said = f"{bare},{answer}"
        return answer

    def final(self, message: str) -> str:
        """The server's signature, when the client's proof is right."""
        without_proof, found, proof = message.rpartition(",p=")
        if not found:
            raise ScramError(10, "Invalid encoding")
        self._check_binding(without_proof)
        if self._secrets is None:
            raise ScramError(17, "Unknown user")
        said = f"{self._said},{without_proof}".encode()
        if not _proves(self._secrets, said, _decode(proof)):
            raise ScramError(12, "Wrong password")
        signature = hmac.digest(self._secrets.server_key, said, "sha256")
        return f"v={base64.b64encode(signature).decode()}"

    def _check_binding(self, without_proof: str) -> None:
        fields = _fields(without_proof)
        if _decode(fields.get("c", "")) != self._header.encode():
            raise ScramError(10, "Invalid encoding")
        if not hmac.compare_digest(fields.get("r", "").encode(), self._nonce.encode()):
            raise ScramError(10, "Invalid encoding")


def _split_header(message: str) -> tuple[str, str]:
    parts = message.split(",", _GS2_PARTS - 1)
    if len(parts) < _GS2_PARTS:
        raise ScramError(10, "Invalid encoding")
    if parts[0].startswith("p="):
        raise ScramError(15, "Channel binding is not supported")
    if parts[0] not in ("n", "y"):
        raise ScramError(10, "Invalid encoding")
    return f"{parts[0]},{parts[1]},", parts[2]


def _name_and_nonce(bare: str) -> tuple[str, str]:
    fields = _fields(bare)
    if "m" in fields:
        raise ScramError(11, "Extensions are not supported")
    if not fields.get("r") or "n" not in fields:
        raise ScramError(10, "Invalid encoding")
    return fields["n"], fields["r"]


def _fields(message: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in message.split(",")]
    if not all(len(name) == 1 and sign for name, sign, _ in pairs):
        raise ScramError(10, "Invalid encoding")
    return {name: value for name, _, value in pairs}


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
    except (binascii.Error, ValueError) as error:
        raise ScramError(10, "Invalid encoding") from error
