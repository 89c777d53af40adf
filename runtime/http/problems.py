"""Requests that are refused before GraphQL begins, each with its status and code."""

# ruff: noqa: N818  the names are those of the statuses
from collections.abc import Mapping
from http import HTTPStatus


class HttpError(Exception):
    """A request that this endpoint does not take."""

    status = HTTPStatus.BAD_REQUEST
    headers: Mapping[str, str] = {}

    @property
    def code(self) -> str:
        """The status as `extensions.code`."""
        return self.status.name


class BadRequest(HttpError):
    """The request has no GraphQL parameters that can be read."""


class MethodNotAllowed(HttpError):
    """The operation cannot be run by this HTTP method."""

    status = HTTPStatus.METHOD_NOT_ALLOWED

    def __init__(self, message: str, allowed: str) -> None:
        super().__init__(message)
        self.headers = {"Allow": allowed}


class NotAcceptable(HttpError):
    """The client reads no media type that could be answered."""

    status = HTTPStatus.NOT_ACCEPTABLE


class UnsupportedMediaType(HttpError):
    """The body is in a form that is not read here."""

    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE


class TooLarge(HttpError):
    """The body is larger than what is read."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


class TooSlow(HttpError):
    """The body did not come in time."""

    status = HTTPStatus.REQUEST_TIMEOUT
    headers: Mapping[str, str] = {"Connection": "close"}
