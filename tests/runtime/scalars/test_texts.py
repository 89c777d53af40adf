"""UUID, Email and URL."""

import pytest
from graphql import GraphQLError

from runtime.scalars.texts import is_hostname, parse_email, parse_url, parse_uuid


def test_a_uuid_is_in_lower_case() -> None:
    assert (
        parse_uuid("2F1C9A52-0e54-4b1c-9a55-6f0e4a3d2b10") == "2f1c9a52-0e54-4b1c-9a55-6f0e4a3d2b10"
    )


@pytest.mark.parametrize(
    "value", ["2f1c9a520e544b1c9a556f0e4a3d2b10", "{2f1c9a52-0e54-4b1c-9a55-6f0e4a3d2b10}", "", 1]
)
def test_uuid_refuses_other_forms(value: object) -> None:
    with pytest.raises(GraphQLError, match="UUID must be"):
        parse_uuid(value)


@pytest.mark.parametrize(
    "text", ["ada@example.com", "A.B+tag@sub.example.co.uk", "o'neil@x-y.io", "a@xn--bcher-kva.de"]
)
def test_an_email_stays_as_it_was_given(text: str) -> None:
    assert parse_email(text) == text


@pytest.mark.parametrize(
    "value",
    [
        *("ada", "@b.io", "a@b", "a b@c.io", "a@-b.io", "a@b..io", "a@b.io\n", "a@b_c.io", "", 5),
        *(f"{'a' * 65}@b.io", f"a@{'b.' * 130}io"),
    ],
)
def test_email_refuses_what_is_no_address(value: object) -> None:
    with pytest.raises(GraphQLError, match="Email must be"):
        parse_email(value)


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com",
        "http://localhost:8000/a?b=c#d",
        "HTTPS://bücher.de/ä",
        "http://[::1]/",
    ],
)
def test_a_url_stays_as_it_was_given(text: str) -> None:
    assert parse_url(text) == text


@pytest.mark.parametrize(
    "value",
    [
        "example.com",
        "javascript:alert(1)",
        "ftp://a.b",
        "http://",
        "https:/a.b",
        "https://a b.c",
        "",
        "https://a.b/\n",
        "http://a\\b",
        "http://[::1",
        "http://a:99999",
        f"http://{'a' * 2100}",
        None,
    ],
)
def test_url_refuses_what_is_no_absolute_http_address(value: object) -> None:
    with pytest.raises(GraphQLError, match="URL must be"):
        parse_url(value)


def test_host_names() -> None:
    assert all(map(is_hostname, ["localhost", "www.example.com", "a-b.c1"]))
    assert not any(
        map(is_hostname, ["", "-a.b", "a..b", "a_b", "a.b.", "a" * 64, "a." * 130 + "b"])
    )
