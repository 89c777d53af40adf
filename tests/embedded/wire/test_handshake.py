"""The handshake lets in who proves a password, and says why it refuses."""

import base64
import hashlib
import hmac
import struct
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedded.storage.users import Credentials, credentials
from embedded.wire.handshake import Handshake, HandshakeState

MAGIC = struct.pack("<I", 0x34C2BDC3)
USERS = {"admin": credentials(""), "anna": credentials("secret"), "a,b=c": credentials("x")}


def handshake() -> Handshake:
    return Handshake(USERS.get)


def message(**content: Any) -> bytes:
    return orjson.dumps(content) + b"\x00"


def first(user: str = "admin", **changes: Any) -> bytes:
    content = {
        "protocol_version": 0,
        "authentication_method": "SCRAM-SHA-256",
        "authentication": f"n,,n={user},r=abc",
    }
    return message(**{**content, **changes})


def answers(shake: Handshake, data: bytes) -> list[dict[str, Any]]:
    return [orjson.loads(reply.rstrip(b"\x00")) for reply in shake.receive(data)]


def final(user: str, password: str, server_first: str) -> tuple[bytes, str]:
    """The client's last message, and the signature that it expects."""
    fields = dict(part.split("=", 1) for part in server_first.split(","))
    salted = hashlib.pbkdf2_hmac(
        "sha256", password.encode(), base64.b64decode(fields["s"]), int(fields["i"])
    )
    client_key = hmac.digest(salted, b"Client Key", "sha256")
    bare = f"c=biws,r={fields['r']}"
    said = f"n={user},r=abc,{server_first},{bare}".encode()
    signature = hmac.digest(hashlib.sha256(client_key).digest(), said, "sha256")
    proof = bytes(a ^ b for a, b in zip(client_key, signature, strict=True))
    server = hmac.digest(hmac.digest(salted, b"Server Key", "sha256"), said, "sha256")
    encoded = base64.b64encode(proof).decode()
    return message(authentication=f"{bare},p={encoded}"), base64.b64encode(server).decode()


@pytest.mark.parametrize(
    ("user", "password"), [("admin", ""), ("anna", "secret"), ("a=2Cb=3Dc", "x")]
)
def test_the_right_password_is_let_in_and_answered_with_a_signature(
    user: str, password: str
) -> None:
    shake = handshake()
    greeting, challenge = answers(shake, MAGIC + first(user))
    assert greeting["success"]
    assert (greeting["min_protocol_version"], greeting["max_protocol_version"]) == (0, 0)
    last, signature = final(user, password, challenge["authentication"])
    assert answers(shake, last + b"left over") == [
        {"success": True, "authentication": f"v={signature}"}
    ]
    assert (shake.state, shake.rest) == (HandshakeState.DONE, b"left over")


@pytest.mark.parametrize(
    ("user", "password", "code", "text"),
    [("anna", "wrong", 12, "Wrong password"), ("nobody", "", 17, "Unknown user")],
)
def test_a_wrong_proof_is_refused_at_the_end(
    user: str, password: str, code: int, text: str
) -> None:
    shake = handshake()
    _, challenge = answers(shake, MAGIC + first(user))
    last, _ = final(user, password, challenge["authentication"])
    assert answers(shake, last) == [{"success": False, "error": text, "error_code": code}]
    assert shake.state is HandshakeState.FAILED


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (first(protocol_version="0"), 1),
        (first(protocol_version=7), 2),
        (first(authentication_method=None), 3),
        (first(authentication_method="PLAIN"), 4),
        (first(authentication=5), 5),
        (b"x" * 3000, 7),
        (b"{nonsense\x00", 8),
        (b"[]\x00", 8),
        (first(authentication="nonsense"), 15),
        (first(authentication="y,,n=admin,r=abc"), 15),
        (first(authentication="n,"), 10),
        (first(authentication="n,,n=admin,n=admin,r=abc"), 10),
        (first(authentication="n,,n=admin,r=abc,z=1"), 10),
        (b"x" * 2047 + b"\x00", 7),
        (b"x" * 2046 + b"\x00", 8),
        (first(authentication="n,,r=abc"), 10),
        (first(authentication="n,,m=x,n=admin,r=abc"), 11),
        (first(authentication="p=tls-unique,,n=admin,r=abc"), 15),
        (first("a=b"), 18),
    ],
)
def test_a_message_that_is_wrong_is_refused_with_its_code(sent: bytes, code: int) -> None:
    shake = handshake()
    *_, refusal = answers(shake, MAGIC + sent)
    assert (refusal["success"], refusal["error_code"]) == (False, code)
    assert shake.state is HandshakeState.FAILED


@pytest.mark.parametrize(
    ("last", "code"),
    [
        ("nonsense", 10),
        ("c=wrong,r=abc,p=AAAA", 10),
        ("c=biws,x=1", 10),
        ("c=biws", 10),
        ("c=biws,m=1", 11),
        ("c=biws,r=other,p=AAAA", 12),
        ("c=biws,r=abc,p=?", 12),
        ("c=biws,r=other", 20),
    ],
)
def test_a_last_message_that_does_not_fit_is_refused(last: str, code: int) -> None:
    shake = handshake()
    answers(shake, MAGIC + first())
    (refusal,) = answers(shake, message(authentication=last))
    assert refusal["error_code"] == code


def test_an_unknown_user_is_shown_what_a_known_one_is() -> None:
    _, known = answers(handshake(), MAGIC + first("anna"))
    _, unknown = answers(handshake(), MAGIC + first("nobody"))
    iterations = [one["authentication"].rpartition(",i=")[2] for one in (known, unknown)]
    assert iterations == ["4096", "4096"]


def test_another_protocol_is_told_that_it_is_wrong_here() -> None:
    shake = handshake()
    (reply,) = shake.receive(b"GET / HTTP/1.1\r\n")
    assert reply.startswith(b"ERROR: Received an unsupported protocol version.")
    assert reply.endswith(b"\n\x00")
    assert shake.state is HandshakeState.FAILED


@given(st.integers(0, 200))
def test_bytes_may_come_one_by_one(cut: int) -> None:
    shake = handshake()
    sent = MAGIC + first()
    replies = [*answers(shake, sent[:cut]), *answers(shake, sent[cut:])]
    assert [reply["success"] for reply in replies] == [True, True]
    assert shake.state is HandshakeState.FINAL


@given(st.binary(max_size=300))
def test_garbage_never_gets_through(data: bytes) -> None:
    shake = handshake()
    list(shake.receive(MAGIC + data))
    assert shake.state is not HandshakeState.DONE


def test_credentials_hold_no_password() -> None:
    one, other = credentials("secret"), credentials("secret")
    assert isinstance(one, Credentials)
    assert one.salt != other.salt
    assert one.stored_key != other.stored_key
