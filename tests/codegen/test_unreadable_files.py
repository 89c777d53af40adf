"""Of a schema with one unreadable file, only that is said: what is missed may stand in it."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from graphql import parse

from codegen.generate import InvalidSchemaError, generate
from codegen.problems import Code, Problem
from codegen.sdl.sources import Source
from tests.codegen.golden import Case, each, valid_cases

_CASES = {
    "conditions",
    "defaults",
    "embedded",
    "extensions",
    "many_to_many_explicit",
    "model",
    "python_names",
    "renamed",
    "root_fields",
    "written_arguments",
}


@each([case for case in valid_cases() if str(case) in _CASES])
def test_only_the_syntax_error_is_reported_whichever_definition_has_it(case: Case) -> None:
    files = {path: text for one in case.sources for path, text in _apart(one)}
    for path in files:
        assert [one.code for one in _problems(files, path)] == [Code.SYNTAX], path


@pytest.mark.parametrize(
    ("readable", "unreadable"),
    [
        ("type Place { city: String @default(value: 0) }", "type Shop @model { place: Place }"),
        ("type Tag { shops: [Shop!] }", "type Shop @model { tags: [Tag!]! @hasMany }"),
        ("extend type Shop { name: String! @index }", "type Shop @model { id: ID! }"),
        ("extend type Query { shops: ShopConnection! @paginate }", "type Shop @model { id: ID! }"),
        ("extend input ShopFilter { nearby: Boolean }", "type Shop @model { id: ID! }"),
        ("extend input IntFilter { odd: Boolean }", "type Shop @model @crud { id: ID! a: Int }"),
        (
            'type Tag @model { id: ID! shops: [Shop!]! @hasMany(field: "tagId") }\n'
            "type Shop @model { id: ID! }",
            "extend type Shop { tagId: ID! }",
        ),
        (
            'type Shop @model { id: ID! tags: [Tag!]! @manyToMany(through: "ShopTag") }\n'
            "type Tag @model { id: ID! joins: [ShopTag!] @computed }",
            "type ShopTag @model { id: ID! }",
        ),
    ],
)
def test_nothing_is_concluded_from_what_an_unreadable_file_may_say(
    readable: str, unreadable: str
) -> None:
    rest = "extend type Query { ready: Boolean! }"
    files = {"schema/a.graphql": readable, "schema/b.graphql": unreadable, "schema/c.graphql": rest}
    (problem,) = _problems(files, "schema/b.graphql")
    assert problem.code == Code.SYNTAX


def _apart(source: Source) -> list[tuple[str, str]]:
    """A file for each definition."""
    found = [one.loc for one in parse(source.text).definitions]
    stem = Path(source.path).stem
    return [
        (f"schema/{stem}_{number}.graphql", source.text[one.start : one.end])
        for number, one in enumerate(found)
        if one
    ]


def _problems(files: Mapping[str, str], broken: str) -> tuple[Problem, ...]:
    """What is said of these files when one of them has a bracket too many."""
    with pytest.raises(InvalidSchemaError) as raised:
        generate(Source(path, text + "}" * (path == broken)) for path, text in files.items())
    return raised.value.problems
