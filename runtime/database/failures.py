"""What the driver raises, as errors of ours."""

from typing import Any

from rethinkdb import errors, ql2_pb2

from runtime.errors import OutcomeUnknown, Unavailable

Term = ql2_pb2.Term.TermType

# A query with one of these may change something, so it must not be sent twice.
WRITES = frozenset(
    (
        *(Term.INSERT, Term.UPDATE, Term.REPLACE, Term.DELETE, Term.FOR_EACH),
        *(Term.DB_CREATE, Term.DB_DROP, Term.TABLE_CREATE, Term.TABLE_DROP),
        *(Term.INDEX_CREATE, Term.INDEX_DROP, Term.INDEX_RENAME, Term.SET_WRITE_HOOK),
        *(Term.RECONFIGURE, Term.REBALANCE, Term.GRANT, Term.HTTP, Term.JAVASCRIPT),
    )
)


class QueryError(Exception):
    """The database refused a query: a mistake of ours, or of the resolver that wrote it."""


def as_ours(error: Exception) -> Exception:
    """The error to raise instead of one of the driver's."""
    if isinstance(error, errors.ReqlOpIndeterminateError):
        return OutcomeUnknown()
    if isinstance(error, errors.ReqlAvailabilityError | errors.ReqlAuthError):
        return Unavailable()
    return QueryError(reason(error))


def reason(error: Exception) -> str:
    """An error's own sentence, without the picture of the query that the driver adds."""
    return str(getattr(error, "message", None) or error or type(error).__name__)


def may_write(query: Any) -> bool:
    """Whether a query has a term that may change something."""
    waiting = [query]
    while waiting:
        term = waiting.pop()
        if getattr(term, "term_type", None) in WRITES:
            return True
        waiting += getattr(term, "_args", ())
        waiting += getattr(term, "optargs", {}).values()
    return False
