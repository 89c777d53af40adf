"""Taking the socket that the app listens on."""

import socket

import pytest

from runtime.listening import ListenError, listen, url_of


def test_port_0_takes_a_free_one_and_listens_at_once() -> None:
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        socket.create_connection(("127.0.0.1", port)).close()
        assert url_of(listener) == f"http://127.0.0.1:{port}"


def test_a_port_in_use_says_so() -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ListenError, match=f"127.0.0.1:{port}: the port is in use"):
            listen("127.0.0.1", port)


def test_an_unknown_host_says_so() -> None:
    with pytest.raises(ListenError, match="no such host"):
        listen("no.such.host.invalid", 8000)


def test_an_address_of_another_machine_says_so() -> None:
    with pytest.raises(ListenError, match="no such address"):
        listen("192.0.2.1", 0)


def test_everywhere_is_shown_as_an_address_that_a_browser_can_open() -> None:
    with listen("0.0.0.0", 0) as listener:
        assert url_of(listener).startswith("http://127.0.0.1:")
