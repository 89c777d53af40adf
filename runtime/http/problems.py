"""Requests that are refused before GraphQL begins, each with its status and code."""

# ruff: noqa: N818  the names are those of the statuses
from collections.abc import Mapping
from typing import ClassVar


class HttpError(Exception):
    """A request that this endpoint does not take."""

    status: ClassVar[int]
    # Written out: Python renames statuses from version to version, clients read these.
    code: ClassVar[str]
    headers: Mapping[str, str] = {}


class BadRequest(HttpError):
    """The request has no GraphQL parameters that can be read."""

    status = 400
    code = "BAD_REQUEST"


class MethodNotAllowed(HttpError):
    """The operation cannot be run by this HTTP method."""

    status = 405
    code = "METHOD_NOT_ALLOWED"

    def __init__(self, message: str, allowed: str) -> None:
        super().__init__(message)
        self.headers = {"Allow": allowed}


class NotAcceptable(HttpError):
    """The client reads no media type that could be answered."""

    status = 406
    code = "NOT_ACCEPTABLE"


class TooSlow(HttpError):
    """The body did not come in time."""

    status = 408
    code = "REQUEST_TIMEOUT"
    headers: Mapping[str, str] = {"Connection": "close"}


class TooLarge(HttpError):
    """The body is larger than what is read."""

    status = 413
    code = "CONTENT_TOO_LARGE"


class UnsupportedMediaType(HttpError):
    """The body is in a form that is not read here."""

    status = 415
    code = "UNSUPPORTED_MEDIA_TYPE"
