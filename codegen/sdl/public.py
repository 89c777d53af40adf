"""The schema as clients get it: stable order, without the directives of the codegen."""

from collections.abc import Iterable, Iterator

from graphql import (
    DefinitionNode,
    DocumentNode,
    GraphQLSchema,
    build_ast_schema,
    is_introspection_type,
    is_specified_directive,
    is_specified_scalar_type,
)
from graphql.utilities import print_directive, print_type

from codegen.sdl.derive.crud import ROOTS
from codegen.sdl.mentions import mentions
from codegen.sdl.vocabulary import key_of, vocabulary, vocabulary_texts


def public_schema(document: DocumentNode) -> str:
    """The public SDL: root types first, then types by name; fields in the order of the files."""
    schema = build_ast_schema(document, assume_valid=True, assume_valid_sdl=True)
    return "\n\n".join((*_directives(schema), *_types(schema, _hidden(document)))) + "\n"


def _directives(schema: GraphQLSchema) -> Iterator[str]:
    for directive in schema.directives:
        if not is_specified_directive(directive) and f"@{directive.name}" not in vocabulary_texts():
            yield print_directive(directive)


def _types(schema: GraphQLSchema, hidden: frozenset[str]) -> Iterator[str]:
    for name in sorted(schema.type_map, key=_rank):
        type_ = schema.type_map[name]
        built_in = is_introspection_type(type_) or is_specified_scalar_type(type_)
        if not built_in and name not in hidden:
            yield print_type(type_)


def _rank(name: str) -> tuple[int, str]:
    return (ROOTS.index(name) if name in ROOTS else len(ROOTS), name)


def _hidden(document: DocumentNode) -> frozenset[str]:
    """Types of the vocabulary that the schema itself does not mention."""
    own = [node for node in document.definitions if key_of(node) not in vocabulary_texts()]
    known = {key_of(node): node for node in vocabulary().definitions}
    used: set[str] = set()
    found = _references(own)
    while found - used:
        used |= found
        found = _references(known[name] for name in used if name in known)
    return frozenset(known) - used


def _references(nodes: Iterable[DefinitionNode]) -> set[str]:
    return {mention.name.value for node in nodes for mention in mentions(node)}
