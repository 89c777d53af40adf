"""Definitions with their extensions, by name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from graphql import ConstDirectiveNode, DefinitionNode, TypeDefinitionNode, TypeExtensionNode

from codegen.problems import Position
from codegen.sdl.directives import find
from codegen.sdl.positions import position_of

# Which parts a definition has depends on its kind; those that it lacks are empty here.
Node: TypeAlias = Any


@dataclass(frozen=True)
class Definition:
    """A type's definition and its extensions, read as one."""

    name: str
    kind: str
    nodes: tuple[Node, ...]

    @property
    def position(self) -> Position:
        """Where the type is defined."""
        return position_of(self.nodes[0])

    @property
    def file(self) -> str:
        """The path of the file that defines the type; empty if none does."""
        return self.nodes[0].loc.source.name if self.nodes[0].loc else ""

    @property
    def description(self) -> str:
        """What the schema says about the type."""
        node = self.nodes[0]
        return str(node.description.value) if node.description else ""

    @cached_property
    def directives(self) -> tuple[ConstDirectiveNode, ...]:
        """The directives of the definition and of its extensions."""
        return self.parts("directives")

    def parts(self, name: str) -> tuple[Node, ...]:
        """The `fields` or `values` of the definition and of its extensions."""
        if len(self.nodes) == 1:
            return getattr(self.nodes[0], name, None) or ()
        return tuple(part for node in self.nodes for part in getattr(node, name, None) or ())


def definitions(nodes: Iterable[DefinitionNode]) -> Mapping[str, Definition]:
    """Every defined type by name, in the order of the names; a second definition is left out."""
    first: dict[str, TypeDefinitionNode] = {}
    more: dict[tuple[str, str], list[TypeExtensionNode]] = defaultdict(list)
    for node in nodes:
        if isinstance(node, TypeDefinitionNode):
            first.setdefault(node.name.value, node)
        elif isinstance(node, TypeExtensionNode):
            more[node.name.value, kind_of(node)].append(node)
    kinds = {name: kind_of(node) for name, node in sorted(first.items())}
    return {
        name: Definition(name, kind, (first[name], *more.get((name, kind), ())))
        for name, kind in kinds.items()
    }


def kind_of(node: DefinitionNode) -> str:
    """`object_type` for the definition of one and for what extends it."""
    return node.kind.removesuffix("_definition").removesuffix("_extension")


def is_model(definition: Definition) -> bool:
    """Whether rows of the type are stored."""
    return definition.kind == "object_type" and find(definition.directives, "model") is not None
