"""The vocabulary is described, is what editors read, and never reaches the public schema."""

from importlib.resources import files

from graphql import DirectiveDefinitionNode

from codegen.generate import generate
from codegen.sdl.vocabulary import vocabulary
from codegen.shell.project_files import read_schema
from tests.databases import ROOT


def test_the_schema_has_the_codegens_own_vocabulary() -> None:
    own = files("codegen").joinpath("vocabulary.graphql").read_text(encoding="utf-8")
    assert (ROOT / "schema" / "directives.graphql").read_text(encoding="utf-8") == own


def test_every_directive_and_every_argument_is_described() -> None:
    for node in vocabulary().definitions:
        assert node.description, node.name.value  # type: ignore[attr-defined]  # all are named
        if isinstance(node, DirectiveDefinitionNode):
            assert all(argument.description for argument in node.arguments or ())


def test_a_schema_needs_no_copy_of_the_vocabulary() -> None:
    sources = read_schema(ROOT).sources
    without = [one for one in sources if one.path != "schema/directives.graphql"]
    assert generate(without).files == generate(sources).files


def test_the_public_schema_says_nothing_of_the_vocabulary() -> None:
    schema = generate(read_schema(ROOT).sources).files["generated/schema.graphql"]
    assert "@" not in schema
    assert "SortKey" not in schema
    assert "scalar DateTime" in schema
