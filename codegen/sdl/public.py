"""The schema as clients get it: in stable order, without what is hidden or for the codegen."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from graphql import (
    ConstDirectiveNode,
    DirectiveDefinitionNode,
    EnumValueDefinitionNode,
    FieldDefinitionNode,
    InputValueDefinitionNode,
    NamedTypeNode,
    StringValueNode,
)

from codegen.sdl.built_in import ROOTS
from codegen.sdl.complete import Completed
from codegen.sdl.definitions import Definition, definitions
from codegen.sdl.derive.kinds import DerivedKind
from codegen.sdl.directives import find
from codegen.sdl.mentions import Part, mentions, name_of, parts
from codegen.sdl.vocabulary import key_of, vocabulary_texts


@dataclass(frozen=True, slots=True)
class PublicType:
    """A type with what clients see of it; which parts it has depends on its kind."""

    name: str
    kind: str
    description: StringValueNode | None
    directives: tuple[ConstDirectiveNode, ...]
    interfaces: tuple[NamedTypeNode, ...]
    fields: tuple[FieldDefinitionNode | InputValueDefinitionNode, ...]
    values: tuple[EnumValueDefinitionNode, ...]
    types: tuple[NamedTypeNode, ...]


@dataclass(frozen=True, slots=True)
class PublicSchema:
    """Root types first, then types by name; fields in the order of the files."""

    types: tuple[PublicType, ...]
    directives: tuple[DirectiveDefinitionNode, ...]


def public_schema(completed: Completed) -> PublicSchema:
    """What clients see of a whole document."""
    directives = tuple(
        node
        for node in completed.document.definitions
        if isinstance(node, DirectiveDefinitionNode) and key_of(node) not in vocabulary_texts()
    )
    defined = definitions(completed.document.definitions)
    types = {name: _public(one) for name, one in defined.items()}
    taken = {one.name.value for node in directives for one in mentions(node)}
    seen = _seen(types, taken, completed)
    return PublicSchema(tuple(sorted(seen, key=lambda one: _rank(one.name))), directives)


def _rank(name: str) -> tuple[int, str]:
    return (ROOTS.index(name) if name in ROOTS else len(ROOTS), name)


def _public(definition: Definition) -> PublicType:
    fields = definition.parts("fields")
    return PublicType(
        definition.name,
        definition.kind,
        definition.nodes[0].description if hasattr(definition.nodes[0], "description") else None,
        definition.directives,
        definition.parts("interfaces"),
        tuple(node for node in fields if not _is_hidden(node)),
        definition.parts("values"),
        definition.parts("types"),
    )


def _is_hidden(node: Part) -> bool:
    return find(node.directives, "hidden") is not None


def _seen(
    types: Mapping[str, PublicType], taken: Set[str], completed: Completed
) -> Iterator[PublicType]:
    """The team's own types; of the others those that they lead to, or that directives take."""
    joins = {name for name, one in completed.derived.items() if one.kind is DerivedKind.JOIN}
    implied = (completed.derived.keys() | vocabulary_texts().keys()) - _redefined(completed)
    implied |= {name for name in _of_hidden(completed) if types[name].kind == "enum_type"}
    open_names = [name for name in types if name not in implied or name in taken]
    seen = set(open_names) | joins
    while open_names:
        one = types[open_names.pop()]
        yield one
        found = {name for name in _mentioned(one) if name in types} - seen
        seen |= found
        open_names += found


def _of_hidden(completed: Completed) -> Iterator[str]:
    """The own types of hidden fields."""
    known = {key_of(node) for node in completed.own}
    for node in completed.own:
        for part in parts(node):
            if _is_hidden(part) and (name := name_of(part.type)) in known:
                yield name


def _redefined(completed: Completed) -> set[str]:
    """What the vocabulary has, too, but the team defines itself."""
    return {key_of(node) for node in completed.own if node.loc}


def _mentioned(one: PublicType) -> Iterator[str]:
    parts: Iterable[Part] = one.fields
    for part in parts:
        yield name_of(part.type)
        for argument in getattr(part, "arguments", None) or ():
            yield name_of(argument.type)
