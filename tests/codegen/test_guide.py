"""The guide to the schema is true: its schemas generate, the operations beside them are valid."""

import re

import pytest
from graphql import build_schema, parse, validate

from codegen.generate import generate
from codegen.sdl.sources import Source
from tests.databases import ROOT

GUIDE = (ROOT / "docs" / "schema.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```graphql\n(.*?)```", GUIDE, re.DOTALL)
OPERATION = re.compile(r"^(query|mutation|subscription)\b")
# What every schema of the guide leaves out.
REST = Source("schema/rest.graphql", "extend type Query {\n  ready: Boolean!\n}\n")


def sections() -> list[list[str]]:
    """Each schema of the guide, with the operations that follow it."""
    found: list[list[str]] = []
    for block in BLOCKS:
        if OPERATION.match(block):
            found[-1].append(block)
        else:
            found.append([block])
    return found


@pytest.mark.parametrize("section", sections(), ids=range(len(sections())))
def test_a_schema_of_the_guide_generates_and_answers_its_operations(section: list[str]) -> None:
    schema, *operations = section
    generated = generate([Source("schema/guide.graphql", schema), REST])
    public = build_schema(generated.files["generated/schema.graphql"])
    assert [validate(public, parse(operation)) for operation in operations] == [[]] * len(
        operations
    )
