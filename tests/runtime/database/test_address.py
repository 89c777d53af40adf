"""Database URLs: what they mean, and what is said of those that mean nothing."""

import pytest

from runtime.database.address import Address, AddressError, Host, parse_address


def test_a_url_names_everything() -> None:
    address = parse_address("rethinkdb://ann:s%40cret@db1:28016,db2/chat?ca_certs=/ca.pem")
    assert address == Address(
        hosts=(Host("db1", 28016), Host("db2", 28015)),
        database="chat",
        user="ann",
        password="s@cret",
        ca_certs="/ca.pem",
    )


def test_what_is_left_out_has_a_default() -> None:
    assert parse_address("rethinkdb://db") == Address(hosts=(Host("db", 28015),), database="app")


def test_an_ipv6_host_stands_in_brackets() -> None:
    address = parse_address("rethinkdb://[::1]:28016/chat")
    assert address.hosts == (Host("::1", 28016),)
    assert str(address) == "rethinkdb://[::1]:28016/chat"


def test_a_path_to_certificates_may_have_an_at_sign() -> None:
    assert parse_address("rethinkdb://ann:x@db/chat?ca_certs=/a@b.pem").ca_certs == "/a@b.pem"


def test_tls_alone_trusts_the_authorities_of_the_system() -> None:
    assert parse_address("rethinkdb://db/chat?tls=true").ca_certs
    assert parse_address("rethinkdb://db/chat?tls=false").ca_certs is None


def test_neither_text_nor_repr_shows_the_password() -> None:
    address = parse_address("rethinkdb://ann:secret@db/chat")
    assert "secret" not in f"{address} {address!r}"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("", 'must begin with "rethinkdb://"'),
        ("localhost:28015", 'must begin with "rethinkdb://", not "localhost:"'),
        ("http://db/chat", 'not "http:"'),
        ("rethinkdb://", "has no host"),
        ("rethinkdb:///chat", "has no host"),
        ("rethinkdb://a,,b/chat", "has no host"),
        ("rethinkdb://db:x/chat", 'the port of db must be a number from 1 to 65535, not "x"'),
        ("rethinkdb://db:0/chat", 'not "0"'),
        ("rethinkdb://db:70000/chat", 'not "70000"'),
        ("rethinkdb://db/my chat", 'not "my chat"'),
        ("rethinkdb://db/chat/x", 'not "chat/x"'),
        ("rethinkdb://db/chat?timeout=5", 'no option "timeout"'),
        ("rethinkdb://db/chat?tls=yes", '"tls" in the database URL is true or false, not "yes"'),
        ("rethinkdb://a:b#c@db/chat", '"#"'),
        ("rethinkdb://[::1/chat", "cannot be read"),
        ("rethinkdb://ann:secret/x@db/chat", '"%2F"'),
        ("rethinkdb://ann:secret?x@db/chat", '"%3F"'),
        ("rethinkdb://ann:secret#x@db/chat", '"%23"'),
        ("rethinkdb://ann:secret℀@db/chat", "cannot be read"),
    ],
)
def test_a_url_that_means_nothing_is_explained_without_the_password(url: str, said: str) -> None:
    with pytest.raises(AddressError) as raised:
        parse_address(url)
    assert said in str(raised.value)
    assert "secret" not in str(raised.value)
