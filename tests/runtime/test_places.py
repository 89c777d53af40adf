"""Places mark functions and stay out of their way."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

from runtime.places import CodecPlace, Place, filled_by, of_type, resolvers_in

PIN: Place[Callable[[str], str]] = Place("Mutation", "pin", "schema/channel.graphql")
MONEY = CodecPlace("Money", "schema/order.graphql")
UNPIN: Place[Callable[[str], str]] = Place("Mutation", "unpin", "schema/channel.graphql")


def test_a_place_returns_the_function_as_it_was() -> None:
    def pin(id: str) -> str:
        return id

    assert PIN(pin) is pin
    assert filled_by(pin) == (PIN,)
    assert pin("a") == "a"


def test_one_function_may_fill_two_places() -> None:
    @PIN
    @UNPIN
    def toggle(id: str) -> str:
        return id

    assert filled_by(toggle) == (UNPIN, PIN)


def test_only_marked_functions_of_a_module_are_resolvers() -> None:
    @PIN
    def pin(id: str) -> str:
        return id

    def other(id: str) -> str:
        return id

    module = ModuleType("resolvers.channel")
    vars(module).update(pin=pin, other=other, number=7, text="x")
    assert list(resolvers_in(module)) == [(PIN, pin)]


def test_a_place_names_itself_as_the_schema_does() -> None:
    assert str(PIN) == "Mutation.pin"


def test_a_class_with_two_static_methods_is_the_codec_of_a_scalar() -> None:
    @MONEY
    class Money:
        @staticmethod
        def parse(value: Any) -> int:
            return round(100 * float(value))

        @staticmethod
        def serialize(value: int) -> str:
            return f"{value / 100:.2f}"

    assert filled_by(Money) == (MONEY,)
    assert Money.serialize(Money.parse("1.5")) == "1.50"
    assert str(MONEY) == "scalar Money"


def test_a_row_that_says_its_type_is_a_copy() -> None:
    row = {"id": "1"}
    assert of_type("Cat", row) == {"id": "1", "__typename": "Cat"}
    assert row == {"id": "1"}
