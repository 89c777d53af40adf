"""Documents written: what is scored, what is told, what is refused."""

from typing import Any
from uuid import UUID

import pytest

from embedded.reql.errors import ReqlCompileError, ReqlError
from embedded.reql.query import compile_query
from embedded.reql.run import Run
from embedded.storage.errors import StorageError
from tests.embedded.reql.asking import World, compiled, r, term_of

PEOPLE = r.table("people")


def scored(**counts: int) -> dict[str, int]:
    """The counters of a result."""
    names = ("deleted", "errors", "inserted", "replaced", "skipped", "unchanged")
    return {**dict.fromkeys(names, 0), **counts}


def test_insert_makes_keys_where_there_are_none(people: World) -> None:
    result = people.ask(PEOPLE.insert([{"name": "a"}, {"id": 100}, {"name": "b"}]))
    assert result["inserted"] == 3
    assert [UUID(key).version for key in result["generated_keys"]] == [4, 4]


def test_insert_of_a_taken_key_is_an_error_of_that_document_alone(people: World) -> None:
    result = people.ask(PEOPLE.insert([{"id": 0, "new": True}, {"id": 10}]))
    assert (result["errors"], result["inserted"]) == (1, 1)
    assert result["first_error"].startswith('Duplicate primary key `id`:\n{\n\t"id":\t0')


@pytest.mark.parametrize(
    ("conflict", "kept"),
    [
        ("replace", {"id": 0, "x": 1}),
        ("update", {"id": 0, "team": 0, "name": "p0", "x": 1}),
        (
            lambda id, old, new: old.merge({"was": new["x"]}),
            {"id": 0, "team": 0, "name": "p0", "was": 1},
        ),
    ],
)
def test_conflicts_are_settled_as_asked(people: World, conflict: Any, kept: Any) -> None:
    assert people.ask(PEOPLE.insert({"id": 0, "x": 1}, conflict=conflict)) == scored(replaced=1)
    assert people.ask(PEOPLE.get(0)) == kept


def test_changes_come_in_the_order_of_the_input(people: World) -> None:
    rows = [{"id": 11}, {"id": 0}, {"id": None}, {"id": 12}]
    result = people.ask(PEOPLE.insert(rows, return_changes="always"))
    assert [change["new_val"] and change["new_val"]["id"] for change in result["changes"]] == [
        11,
        0,
        None,
        12,
    ]
    assert ["error" in change for change in result["changes"]] == [False, True, True, False]


def test_update_merges_and_tells_what_changed(people: World) -> None:
    result = people.ask(PEOPLE.get(1).update({"name": "new"}, return_changes=True))
    assert result == scored(replaced=1) | {
        "changes": [
            {
                "old_val": {"id": 1, "team": 1, "name": "p1"},
                "new_val": {"id": 1, "team": 1, "name": "new"},
            }
        ]
    }


def test_update_that_changes_nothing_is_unchanged(people: World) -> None:
    query = PEOPLE.get(1).update({"team": 1}, return_changes=True)
    assert people.ask(query) == scored(unchanged=1) | {"changes": []}


def test_update_of_a_missing_document_is_skipped(people: World) -> None:
    assert people.ask(PEOPLE.get(99).update({"a": 1})) == scored(skipped=1)


def test_update_by_a_function_sees_each_document(people: World) -> None:
    query = PEOPLE.filter({"team": 2}).update(lambda row: {"score": row["id"] * 10})
    assert people.ask(query) == scored(replaced=3)
    assert people.ask(PEOPLE.get(5)["score"]) == 50


def test_an_error_in_one_document_does_not_stop_the_others(people: World) -> None:
    people.ask(PEOPLE.get(0).update({"extra": 1}))
    result = people.ask(PEOPLE.update(lambda row: {"twice": row["extra"] * 2}))
    assert (result["errors"], result["replaced"]) == (9, 1)
    assert result["first_error"].startswith("No attribute `extra` in object")


def test_documents_that_move_along_the_index_are_updated_once(people: World) -> None:
    query = PEOPLE.order_by(index="team").update({"team": r.row["team"] + 10})
    assert people.ask(query) == scored(replaced=10)
    assert people.ask(PEOPLE.max("team")["team"]) == 12


def test_replace_inserts_a_missing_document(people: World) -> None:
    assert people.ask(PEOPLE.get(50).replace({"id": 50})) == scored(inserted=1)


@pytest.mark.parametrize(
    ("replacement", "error"),
    [
        ({"a": 1}, "Inserted object must have primary key `id`:"),
        ({"id": 2}, "Primary key `id` cannot be changed (`{"),
        (5, "Inserted value must be an OBJECT (got NUMBER):\n5"),
        ({"id": 1, "x": r.minval}, "`r.minval` and `r.maxval` cannot be written to disk."),
    ],
)
def test_a_replacement_must_be_a_document_with_the_same_key(
    people: World, replacement: Any, error: str
) -> None:
    result = people.ask(PEOPLE.get(1).replace(replacement))
    assert result["errors"] == 1
    assert result["first_error"].startswith(error)


def test_delete_counts(people: World) -> None:
    assert people.ask(PEOPLE.get_all(0, 1, 77).delete()) == scored(deleted=2)
    assert people.ask(PEOPLE.delete()) == scored(deleted=8)


def test_functions_that_vary_need_non_atomic(people: World) -> None:
    query = PEOPLE.get(1).update({"dice": r.random(6)})
    with pytest.raises(ReqlError, match="Could not prove argument deterministic"):
        people.ask(query)
    assert people.ask(PEOPLE.get(1).update({"dice": r.random(6)}, non_atomic=True))["replaced"] == 1


def test_now_is_the_same_in_the_whole_query(people: World) -> None:
    people.ask(PEOPLE.update({"at": r.now()}))
    assert people.ask(PEOPLE["at"].distinct().count()) == 1


def test_for_each_adds_results_up(people: World) -> None:
    query = r.expr([0, 1, 55]).for_each(lambda id: PEOPLE.get(id).delete())
    assert people.ask(query) == scored(deleted=2, skipped=1)


def test_writes_cannot_stand_inside_stream_operations(people: World) -> None:
    with pytest.raises(ReqlCompileError, match="Cannot nest writes or meta ops"):
        people.ask(PEOPLE.map(lambda row: PEOPLE.insert(row)))


def test_writes_can_be_arguments_and_bodies_of_do(people: World) -> None:
    query = r.do(
        PEOPLE.insert({"id": 20}),
        lambda first: r.branch(first["inserted"] == 1, PEOPLE.insert({"id": 21}), None),
    )
    assert people.ask(query) == scored(inserted=1)


@pytest.mark.parametrize(
    ("key", "error"),
    [
        (None, "Primary keys must be either a number, string, bool, pseudotype or array"),
        ({}, "Primary keys must be either a number, string, bool, pseudotype or array"),
        ([None], "Array keys can only contain numbers, strings, bools,  pseudotypes, or arrays"),
        ("x" * 128, "Primary key too long (max 127 characters)"),
        ("a\x00b", 'String "a\\x00b" (truncated) contains NULL byte at offset 1 in index key.'),
    ],
)
def test_keys_that_cannot_be(people: World, key: Any, error: str) -> None:
    result = people.ask(PEOPLE.insert([{"id": key}]))
    assert result["errors"] == 1
    assert result["first_error"].startswith(error)


@pytest.mark.parametrize(("durability", "hard"), [("hard", True), ("soft", False)])
def test_only_hard_writes_make_the_answer_wait(people: World, durability: str, hard: bool) -> None:
    run = Run(people.catalog)
    compiled(PEOPLE.insert({"id": 30}, durability=durability)).run(run)
    assert run.hard is hard


def test_a_write_hook_has_the_last_word(people: World) -> None:
    hook = lambda context, old, new: new.merge({"key": context["primary_key"]})  # noqa: E731  as written
    assert people.ask(PEOPLE.set_write_hook(hook)) == {"created": 1}
    people.ask(PEOPLE.insert({"id": 40}))
    assert people.ask(PEOPLE.get(40)) == {"id": 40, "key": 40}
    assert people.ask(PEOPLE.get(40).delete())["first_error"].startswith("Error in write hook: ")
    again = people.ask(PEOPLE.get_write_hook()["function"])
    assert people.ask(PEOPLE.set_write_hook(None)) == {"deleted": 1}
    assert people.ask(
        PEOPLE.set_write_hook(r.binary(again) if isinstance(again, bytes) else again)
    ) == {"created": 1}


def test_documents_nested_too_deeply_are_refused(people: World) -> None:
    deep: Any = {}
    for _ in range(300):
        deep = {"a": deep}
    insert = [56, [term_of(PEOPLE), {"id": 1000, "deep": deep}]]
    with pytest.raises((ReqlError, StorageError), match=r"nested|Recursion"):
        compile_query(insert, {}).run(Run(people.catalog))
