"""Parts of a query that the driver need not look through again."""

from rethinkdb.ast import ReQLEncoder

from runtime.database.driver import r
from runtime.database.failures import may_write
from runtime.database.sealed import Sealed
from runtime.database.session import Database
from tests.runtime.database.chat import USERS


def test_a_sealed_query_is_sent_and_printed_as_it_is() -> None:
    query = r.table("users").insert({"id": "1", "made": r.now()})
    assert ReQLEncoder().encode(Sealed(query)) == ReQLEncoder().encode(query)
    assert str(Sealed(query)) == str(query)
    assert may_write(r.do(Sealed(query), lambda answer: answer["inserted"]))


async def test_a_sealed_query_runs_inside_another(db: Database) -> None:
    insert = Sealed(r.table("users").insert({"id": "1", "username": "ann"}))
    assert await db.run(r.do(insert, lambda answer: answer["inserted"])) == 1
    row = await db.get(USERS, "1")
    assert row is not None and row["username"] == "ann"
