"""Many problems in one schema: each is reported, whatever else is wrong."""

import re

import pytest

from codegen.generate import InvalidSchemaError, generate
from codegen.problems import Code
from codegen.sdl.sources import Source
from tests.codegen.test_problem_pages import CODES, examples

# Their names are what is wrong: with other names nothing is.
_ALONE = {
    Code.CRUD_FIELDS_HAVE_NAMES_OF_THEIR_OWN,
    Code.DERIVED_TYPES_ARE_OF_ONE_THING,
    Code.VOCABULARY_IS_THIS_ONE,
}
_ROOT = re.compile(r"^(?:extend )?type (?:Query|Mutation|Subscription) \{\n(.*?)^\}", re.M | re.S)


def test_every_problem_is_reported_beside_all_others() -> None:
    sources = [_source(number, code) for number, code in enumerate(sorted(_of_text()))]
    assert {problem for source in sources for problem in _codes([source])} == _of_text()
    assert _codes(sources) == _of_text()


@pytest.mark.parametrize("number", range(6))
def test_halves_of_the_problems_are_reported(number: int) -> None:
    some = [code for at, code in enumerate(sorted(_of_text())) if at >> number & 1]
    sources = [_source(at, code) for at, code in enumerate(some)]
    assert _codes(sources) == {*some}


def _of_text() -> set[str]:
    """The codes whose page has one SDL text that is wrong."""
    return {
        code
        for code in CODES - _ALONE
        if (files := _wrong(code)) and set(files) == {"schema/example.graphql"}
    }


def _wrong(code: str) -> dict[str, str]:
    return examples(code).get("Wrong", {})


def _source(number: int, code: str) -> Source:
    """The wrong example of a page, with names of its own."""
    text = _wrong(code)["schema/example.graphql"]
    fields = {name for root in _ROOT.findall(text) for name in re.findall(r"^  (\w+)", root, re.M)}
    for name in fields:
        text = re.sub(rf"^  {name}\b", f"  {name}{number}", text, flags=re.M)
    for name in re.findall(r"^type (\w+) @model", text, re.M):
        one = f"{name[0].lower()}{name[1:]}"
        text = text.replace(name, f"{name}{number}").replace(f"{one}Id", f"{one}{number}Id")
    text = re.sub(r"^type (Query|Mutation|Subscription) ", r"extend type \1 ", text, flags=re.M)
    return Source(f"schema/example{number}.graphql", text)


def _codes(sources: list[Source]) -> set[str]:
    rest = Source("schema/rest.graphql", "extend type Query {\n  ready: Boolean!\n}\n")
    with pytest.raises(InvalidSchemaError) as raised:
        generate([*sources, rest])
    return {problem.code for problem in raised.value.problems}
