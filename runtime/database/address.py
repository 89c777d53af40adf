"""Where the database is: `rethinkdb://user:password@host1:28015,host2:28015/name?tls=true`."""

import ssl
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

DEFAULT_PORT: Final = 28015
LAST_PORT: Final = 65535
DEFAULT_DATABASE: Final = "app"
FORM: Final = "rethinkdb://user:password@host:28015,host2:28015/database?ca_certs=/path/to/ca.pem"


class AddressError(ValueError):
    """A database URL that cannot be understood; the message says why, without the password."""


@dataclass(frozen=True, slots=True)
class Host:
    """One server."""

    name: str
    port: int

    def __str__(self) -> str:
        return f"[{self.name}]:{self.port}" if ":" in self.name else f"{self.name}:{self.port}"


@dataclass(frozen=True, slots=True)
class Address:
    """The servers of a cluster, the database on it, and how to log in."""

    hosts: tuple[Host, ...]
    database: str = DEFAULT_DATABASE
    user: str = "admin"
    password: str = field(default="", repr=False)
    ca_certs: str | None = None

    def __str__(self) -> str:
        return f"rethinkdb://{','.join(map(str, self.hosts))}/{self.database}"


def parse_address(url: str) -> Address:
    """The address that a URL means; AddressError says what is wrong with it."""
    parts = _split(url)
    login, _, hosts = parts.netloc.rpartition("@")
    user, _, password = login.partition(":")
    return Address(
        hosts=tuple(_host(text) for text in hosts.split(",")),
        database=_database(parts.path),
        user=unquote(user) or "admin",
        password=unquote(password),
        ca_certs=_ca_certs(parts.query),
    )


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
    except ValueError:
        # What it says may have the password in it.
        raise AddressError(f"the database URL cannot be read. Expected {FORM}") from None
    if parts.scheme != "rethinkdb":
        found = f', not "{parts.scheme}:"' if parts.scheme else ""
        raise AddressError(
            f'the database URL must begin with "rethinkdb://"{found}. Expected {FORM}'
        )
    login_split = "@" in parts.path or ("@" in parts.query and "@" not in parts.netloc)
    if parts.fragment or login_split:
        raise AddressError(
            '"/", "?" and "#" in the user name or password are written "%2F", "%3F" and "%23" '
            "in a database URL"
        )
    return parts


def _host(text: str) -> Host:
    name, port = _name_and_port(text.strip())
    if not name:
        raise AddressError(f"the database URL has no host. Expected {FORM}")
    if not port:
        return Host(name, DEFAULT_PORT)
    if not (port.isascii() and port.isdigit() and 0 < int(port) <= LAST_PORT):
        raise AddressError(
            f'the port of {name} must be a number from 1 to {LAST_PORT}, not "{port}"'
        )
    return Host(name, int(port))


def _name_and_port(text: str) -> tuple[str, str]:
    if text.startswith("["):
        name, _, rest = text[1:].partition("]")
        return name, rest.removeprefix(":")
    name, _, port = text.partition(":")
    return name, port


def _database(path: str) -> str:
    name = unquote(path.strip("/"))
    if not name:
        return DEFAULT_DATABASE
    if not all(letter.isascii() and (letter.isalnum() or letter in "_-") for letter in name):
        raise AddressError(
            f'the name of a database has letters, digits, "_" and "-" only, not "{name}"'
        )
    return name


def _ca_certs(query: str) -> str | None:
    options = {key: values[-1] for key, values in parse_qs(query, keep_blank_values=True).items()}
    tls, ca_certs = options.pop("tls", None), options.pop("ca_certs", None)
    if options:
        unknown = min(options)
        raise AddressError(
            f'the database URL has no option "{unknown}"; it has "tls" and "ca_certs"'
        )
    if tls not in (None, "true", "false"):
        raise AddressError(f'"tls" in the database URL is true or false, not "{tls}"')
    if tls == "false":
        return None
    return ca_certs or (_system_ca_certs() if tls else None)


def _system_ca_certs() -> str:
    paths = ssl.get_default_verify_paths()
    return paths.cafile or paths.openssl_cafile
