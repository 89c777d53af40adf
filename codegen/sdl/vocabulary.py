"""The directives and scalars that the codegen knows, read from `vocabulary.graphql`."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from graphql import DefinitionNode, GraphQLSchema, build_ast_schema, parse, print_ast
from graphql.language import DocumentNode


@cache
def vocabulary() -> DocumentNode:
    """The vocabulary as a document without positions."""
    text = files("codegen").joinpath("vocabulary.graphql").read_text(encoding="utf-8")
    return parse(text, no_location=True)


@cache
def vocabulary_schema() -> GraphQLSchema:
    """The vocabulary as a schema, to check arguments of directives against."""
    return build_ast_schema(vocabulary())


def key_of(node: DefinitionNode) -> str:
    """`@model` for a directive's definition, `JSON` for a type's, else nothing."""
    name = getattr(node, "name", None)
    if name is None or node.kind.endswith("extension"):
        return ""
    return f"@{name.value}" if node.kind == "directive_definition" else str(name.value)


@cache
def vocabulary_texts() -> Mapping[str, str]:
    """Everything that the vocabulary defines, by its key, as SDL."""
    return {key_of(node): print_ast(node) for node in vocabulary().definitions}
