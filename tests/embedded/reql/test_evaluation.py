"""Which of several errors wins, and which kinds of sequences come out."""

from typing import Any

import pytest

from embedded.reql.errors import Kind, ReqlError
from tests.embedded.reql.asking import World, r

PEOPLE = r.table("people")
LATER = r.error("later")
NO_SEQUENCE = "Cannot convert NUMBER to SEQUENCE"
NO_ARRAY = "Expected type ARRAY but found NUMBER."


@pytest.mark.parametrize(
    ("query", "error"),
    [
        (r.expr(1).append(LATER), "later"),
        (r.expr(1).set_union(LATER), "later"),
        (r.expr(1).offsets_of(LATER), "later"),
        (r.expr(1).append(2), NO_ARRAY),
        (r.expr("a").set_difference(1), NO_ARRAY),
        (r.expr([1]).splice_at(3, 1), "Index `3` out of bounds for array of size: `1`."),
        (r.expr([1]).insert_at(-5, LATER), "Index out of bounds: -5"),
        (r.expr([1]).insert_at(5, LATER), "later"),
        (r.expr([1]).delete_at(5, LATER), "later"),
        (r.expr([1, 2]).delete_at(1, 0), "Start index `1` is greater than end index `0`."),
        (r.expr([1]).change_at(1, 2), "Index `1` out of bounds for array of size: `1`."),
        (
            r.expr([{}]).merge(PEOPLE),
            'Expected type FUNCTION but found TABLE:\ntable("people")',
        ),
        (r.object(1, LATER), "Expected type STRING but found NUMBER."),
        (r.object("a", LATER, 1), "OBJECT expects an even number of arguments (but found 3)."),
        (r.expr(1).limit(LATER), NO_SEQUENCE),
        (r.expr(1).limit(-1), NO_SEQUENCE),
        (r.branch(LATER, 1, 2, 3), "later"),
        (r.expr([1]).group("a").group(), "Cannot group by nothing."),
        (r.expr([1]).zip(), "Expected type OBJECT but found NUMBER."),
        (r.db("test").coerce_to("string"), "Cannot coerce DB to STRING."),
        (
            PEOPLE.order_by("id").coerce_to("string"),
            "Cannot coerce SELECTION<STREAM> to STRING.",
        ),
        (
            r.expr([1, [2]]).for_each(lambda one: {"a": one}),
            "FOR_EACH expects one or more basic write queries.  Cannot merge statistics "
            "`1` (type NUMBER) and `[\n\t2\n]` (type ARRAY).",
        ),
    ],
)
def test_error_that_is_told(people: World, query: Any, error: str) -> None:
    with pytest.raises(ReqlError) as caught:
        people.ask(query)
    assert caught.value.message == error


@pytest.mark.parametrize(
    ("query", "name"),
    [
        (r.union(), "ARRAY"),
        (r.expr([{"a": 1}]).eq_join("a", PEOPLE), "ARRAY"),
        (PEOPLE.eq_join("team", PEOPLE), "STREAM"),
        (PEOPLE.difference([]), "SELECTION<STREAM>"),
        (PEOPLE["id"].difference([]), "STREAM"),
    ],
)
def test_sequence_that_comes_out(people: World, query: Any, name: str) -> None:
    assert people.ask(query.type_of()) == name


def test_difference_takes_any_sequence_once_there_is_an_item(people: World) -> None:
    assert people.ask(PEOPLE.difference(PEOPLE.filter(r.row["id"] > 0))["id"]) == [0]
    assert people.ask(r.expr([1, 2.0, 3]).difference(r.range(3))) == [3]
    assert people.ask(r.expr([]).difference(LATER)) == []
    assert people.ask(r.expr([1]).difference(None)) == []


def test_spread_arguments_must_be_an_array(world: World) -> None:
    with pytest.raises(ReqlError, match="Expected type ARRAY but found NUMBER") as caught:
        world.ask(r.add(1, r.args(5)))
    assert caught.value.backtrace == [1]


def test_a_zipped_half_may_be_anything(world: World) -> None:
    assert world.ask(r.expr([{"left": None}, {"left": 1, "right": 2}]).zip()) == [None, 2]


def test_one_item_stands_for_one_of_the_functions_it_passes(world: World) -> None:
    one, two, any_ = (lambda it: it == 1), (lambda it: it == 2), (lambda it: it >= 0)
    assert world.ask(r.expr([1, 2, 2]).contains(one, two, any_)) is True
    assert world.ask(r.expr([1, 2]).contains(one, two, any_)) is False
    # The last one moves to where the first one was.
    assert world.ask(r.expr([1, 2, 1]).contains(one, two, any_)) is False


def test_an_index_of_null_is_none(people: World) -> None:
    with pytest.raises(ReqlError) as caught:
        people.ask(r.expr([1]).eq_join("a", PEOPLE, index=None))
    assert caught.value.message == "Expected type STRING but found NULL."
    assert caught.value.kind is Kind.NON_EXISTENCE


def test_hexadecimal_numbers_are_read_as_c_does(world: World) -> None:
    assert world.ask(r.expr("0x1.8p1").coerce_to("number")) == 3


@pytest.mark.parametrize(
    ("made", "error"),
    [
        (None, "Expected type OBJECT but found NULL."),
        (1, "Expected type OBJECT but found NUMBER."),
        ({"x": 1}, 'Inserted object must have primary key `id`:\n{\n\t"x":\t1\n}'),
    ],
)
def test_what_varies_cannot_delete(people: World, made: Any, error: str) -> None:
    by = r.branch(r.random() < 2, made, None)
    result = people.ask(PEOPLE.get(0).replace(by, non_atomic=True, return_changes="always"))
    assert (result["errors"], result["first_error"]) == (1, error)
    assert result["changes"] == []


@pytest.mark.parametrize(
    ("inserted", "error"),
    [
        (r.epoch_time(1), "Inserted object must have primary key `id`:\n{"),
        ([r.binary(b"a")], "Expected type OBJECT but found PTYPE<BINARY>."),
    ],
)
def test_pseudotypes_are_no_documents(people: World, inserted: Any, error: str) -> None:
    result = people.ask(PEOPLE.insert(inserted))
    assert (result["errors"], result["first_error"][: len(error)]) == (1, error)
    assert "generated_keys" not in result


@pytest.mark.parametrize(
    "query",
    [
        r.expr({"a": 1, "b": 2, "c": 3}).keys(),
        r.expr({"a": 1, "b": 2, "c": 3}).values(),
        r.json("[1, 2, 3]"),
        r.expr("abc").match("(a)(b)(c)"),
    ],
)
def test_arrays_that_are_too_long(world: World, query: Any) -> None:
    with pytest.raises(ReqlError, match="Array over size limit `2`"):
        world.ask(query, array_limit=2)


def test_so_many_keys_are_told(people: World) -> None:
    result = people.ask(PEOPLE.insert(r.range(3).map(lambda one: {"n": one})), array_limit=2)
    assert (result["inserted"], len(result["generated_keys"])) == (3, 2)
    assert result["warnings"] == ["Too many generated keys (3), array truncated to 2."]


def test_one_item_is_in_order_whatever_it_is(world: World) -> None:
    assert world.ask(r.expr([1]).order_by("a")) == [1]


def test_without_a_key_the_index_of_a_join_is_not_looked_for(people: World) -> None:
    keyless = r.expr([{}, {"a": None}])
    assert people.ask(keyless.eq_join("a", PEOPLE, index="nowhere")) == []
    with pytest.raises(ReqlError, match="Index `nowhere` was not found"):
        people.ask(r.expr([{"a": 1}]).eq_join("a", PEOPLE, index="nowhere"))
