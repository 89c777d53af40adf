"""UUID, Email and URL: texts of a well-known form."""

import re
from typing import Final

from graphql import GraphQLError
from pydantic_core import Url, ValidationError

LONGEST_EMAIL: Final = 254
LONGEST_URL: Final = 2083

_UUID = re.compile(r"[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}", re.ASCII)
_LABEL = r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
# A "valid e-mail address" of the HTML standard, with a dot in its domain.
_EMAIL = re.compile(rf"[a-zA-Z0-9.!#$%&'*+/=?^_`{{|}}~-]{{1,64}}@{_LABEL}(?:\.{_LABEL})+", re.ASCII)
_HOSTNAME = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})*", re.ASCII)
# The URL standard mends what browsers' users type; what is stored should need no mending.
_URL = re.compile(r"https?://[^\s\\\x00-\x1f\x7f]+", re.IGNORECASE)


def parse_uuid(value: object) -> str:
    """A UUID in lower case."""
    if not isinstance(value, str) or not _UUID.fullmatch(value):
        raise GraphQLError("UUID must be like 2f1c9a52-0e54-4b1c-9a55-6f0e4a3d2b10.")
    return value.lower()


def parse_email(value: object) -> str:
    """An e-mail address as it was given."""
    if not isinstance(value, str) or not is_email(value):
        raise GraphQLError("Email must be an e-mail address, like ada@example.com.")
    return value


def parse_url(value: object) -> str:
    """An http or https address as it was given."""
    if not isinstance(value, str) or not is_url(value):
        raise GraphQLError("URL must be an http or https address, like https://example.com/path.")
    return value


def is_email(text: str) -> bool:
    """Whether a text is an e-mail address."""
    return len(text) <= LONGEST_EMAIL and _EMAIL.fullmatch(text) is not None


def is_hostname(text: str) -> bool:
    """Whether a text is the name of a host."""
    return _HOSTNAME.fullmatch(text) is not None


def is_url(text: str) -> bool:
    """Whether a text is an absolute http or https address."""
    if len(text) > LONGEST_URL or not _URL.fullmatch(text):
        return False
    try:
        return bool(Url(text).host)
    except ValidationError:
        return False
