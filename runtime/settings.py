"""Settings: from the command line, the environment and `.env`, in this order, checked at once."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias, get_args
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from runtime.database.address import Address, AddressError, parse_address

Level: TypeAlias = Literal["DEBUG", "INFO", "WARNING", "ERROR"]

# What these say is not shown back: they may hold a password.
_SECRET = {"rethinkdb_url"}


class SettingsError(Exception):
    """Settings that cannot be used; the message has a line for each of them."""


def _address(url: object) -> object:
    if not isinstance(url, str):
        return url
    try:
        return parse_address(url)
    except AddressError as error:
        raise ValueError(str(error)) from None


def _listed(text: object) -> object:
    return tuple(filter(None, text.replace(",", " ").split())) if isinstance(text, str) else text


def _origin(text: str) -> str:
    parts = urlsplit(text)
    if text != "*" and (parts.scheme not in ("http", "https") or text != _bare(parts)):
        raise ValueError(f"{text!r} is no origin; one looks like https://app.example.com")
    return text


def _bare(parts: Any) -> str:
    return f"{parts.scheme}://{parts.netloc}"


def _level(text: object) -> object:
    # Anything else stays as it was given, for the message to show.
    return text.upper() if isinstance(text, str) and text.upper() in get_args(Level) else text


class Settings(BaseSettings):
    """What an operator may decide; each has the name of its variable in lower case."""

    model_config = SettingsConfigDict(frozen=True, env_file_encoding="utf-8", extra="ignore")

    rethinkdb_url: Annotated[Address | None, NoDecode, BeforeValidator(_address)] = None
    data_dir: Path = Path(".data")
    host: str = "127.0.0.1"
    port: int = Field(8000, ge=0, le=65535)
    environment: Literal["development", "production"] = "development"
    cors_origins: Annotated[
        tuple[Annotated[str, AfterValidator(_origin)], ...], NoDecode, BeforeValidator(_listed)
    ] = ()
    log_level: Annotated[Level, BeforeValidator(_level)] = "INFO"

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, given: dict[str, Any]) -> dict[str, Any]:
        # Not left to pydantic, for which an empty variable does not even hide the one in `.env`.
        return {name: value for name, value in given.items() if value != ""}

    @property
    def production(self) -> bool:
        """Whether strangers are to be told less."""
        return self.environment == "production"


def read_settings(folder: Path, given: Mapping[str, str | None]) -> Settings:
    """The settings of the project in `folder`; what is `given` and not None comes first."""
    chosen: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    try:
        return Settings(_env_file=folder / ".env", **chosen)
    except ValidationError as error:
        lines = dict.fromkeys(_line(dict(problem)) for problem in error.errors())
        raise SettingsError("\n".join(lines)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{folder / '.env'} cannot be read: {error}") from None


def _line(problem: dict[str, Any]) -> str:
    name = str(problem["loc"][0])
    reason = problem["msg"].removeprefix("Value error, ")
    shown = "" if name in _SECRET else f" {problem['input']!r}"
    return f"{name.upper()}{shown}: {reason}"
