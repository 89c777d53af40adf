"""The socket that the app listens on, taken before anything else is begun."""

import errno
import os
import socket
from typing import Any

_BACKLOG = 2048
_ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}
_REASONS = {
    errno.EADDRINUSE: "the port is in use; PORT or --port names another",
    errno.EADDRNOTAVAIL: "this machine has no such address; HOST or --host names another",
    errno.EACCES: "this port needs more rights; PORT or --port names another",
}


class ListenError(Exception):
    """The app cannot listen where it was told to; the message says why."""


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes any that is free."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        return _bound(socket.socket(family, kind, protocol), address)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, _plain(error))
        raise ListenError(f"cannot listen on {host}:{port}: {reason}") from None


def url_of(listener: socket.socket) -> str:
    """The URL by which a browser on this machine reaches the socket."""
    host, port = listener.getsockname()[:2]
    host = _ANYWHERE.get(host, host)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _bound(listener: socket.socket, address: tuple[Any, ...]) -> socket.socket:
    try:
        # A port that the last run left a moment ago can be taken at once.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(_BACKLOG)
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener


def _plain(error: OSError) -> str:
    if isinstance(error, socket.gaierror):
        return "no such host; HOST or --host names another"
    return os.strerror(error.errno) if error.errno else str(error)
