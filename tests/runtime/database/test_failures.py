"""Errors of the driver as errors of ours."""

import pytest
from rethinkdb import errors

from runtime.database.driver import r
from runtime.database.failures import QueryError, as_ours, may_write
from runtime.errors import OutcomeUnknown, Unavailable


@pytest.mark.parametrize(
    ("error", "ours"),
    [
        (errors.ReqlOpIndeterminateError("?"), OutcomeUnknown),
        (errors.ReqlOpFailedError("Table `x` does not exist."), Unavailable),
        (errors.ReqlAuthError("Wrong password"), Unavailable),
        (errors.ReqlQueryLogicError("Expected NUMBER"), QueryError),
        (errors.ReqlPermissionError("User `x` may not"), QueryError),
        (errors.ReqlResourceLimitError("Array over size limit"), QueryError),
    ],
)
def test_every_error_of_the_driver_becomes_one_of_ours(
    error: errors.ReqlError, ours: type[Exception]
) -> None:
    assert type(as_ours(error)) is ours


@pytest.mark.parametrize(
    "query",
    [
        r.table("t").insert({}),
        r.do(1, lambda x: r.branch(x.eq(1), r.table("t").get(x).delete(), None)),
        r.expr({"a": [r.table("t").get(1).update({"b": 1})]}),
        r.expr([1]).for_each(lambda x: r.table("t").get(x).replace(None)),
        r.table("t").order_by(index=r.http("x")),
    ],
)
def test_a_query_that_may_write_is_recognised(query: object) -> None:
    assert may_write(query)


@pytest.mark.parametrize(
    "query", [r.expr(1), r.now(), r.table("t").filter(lambda row: row["insert"] == 1).changes()]
)
def test_a_query_that_only_reads_is_recognised(query: object) -> None:
    assert not may_write(query)
