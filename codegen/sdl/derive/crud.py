"""`@crud` as root fields; what the schema writes itself is not derived."""

from collections.abc import Iterator
from dataclasses import dataclass

from graphql import ConstDirectiveNode, FieldDefinitionNode, ObjectTypeExtensionNode

from codegen.problems import Code, Problem
from codegen.sdl.built_in import ROOTS
from codegen.sdl.derive.nested import Relations
from codegen.sdl.derive.pen import Pen
from codegen.sdl.derive.roots import OPERATIONS, operations
from codegen.sdl.derive.shapes import Owner, Types
from codegen.sdl.directives import argument, find
from codegen.sdl.positions import position_of


@dataclass(frozen=True, slots=True)
class _Use:
    """A `@crud`, and the type that it stands on."""

    owner: Owner
    node: ConstDirectiveNode


class Crud:
    """All root fields that are derived, by the model that they are about."""

    def __init__(self, types: Types, relations: Relations) -> None:
        self._relations = relations
        self._taken = {(root, name): "" for root in ROOTS for name in _own_fields(types, root)}
        self._told: set[tuple[str, str]] = set()
        self.problems: list[Problem] = []
        self.extensions = {use.owner.name: self._extensions(use) for use in _uses(types)}

    def _extensions(self, use: _Use) -> tuple[ObjectTypeExtensionNode, ...]:
        fields: dict[str, list[FieldDefinitionNode]] = {root: [] for root in ROOTS}
        pen = Pen(use.node.loc)
        for name in self._named(use):
            operation = OPERATIONS[name]
            node = operation.write(pen, use.owner)
            if self._is_free(use, operation.root, node):
                fields[operation.root].append(node)
        return tuple(
            ObjectTypeExtensionNode(name=pen.name(root), fields=tuple(found), loc=pen.loc)
            for root, found in fields.items()
            if found
        )

    def _named(self, use: _Use) -> Iterator[str]:
        """The operations asked for, but those that would take an empty input."""
        is_writable = bool(self._relations.made(use.owner))
        for name in operations(use.node):
            if is_writable or not OPERATIONS[name].needs_input:
                yield name
            elif argument(use.node, "operations"):
                message = f"{use.owner.name} has no field that a client writes: no {name}."
                self.problems.append(
                    Problem(position_of(use.node), message, code=Code.CRUD_WRITES_SOMETHING)
                )

    def _is_free(self, use: _Use, root: str, node: FieldDefinitionNode) -> bool:
        """Whether nothing has the name yet; the schema's own field is used, ours clash."""
        place, name = (root, node.name.value), use.owner.name
        if place not in self._taken:
            self._taken[place] = name
            return True
        if (other := self._taken[place]) and (name, other) not in self._told:
            self._told.add((name, other))
            message = f"@crud would call two fields {root}.{node.name.value}"
            message += "." if other == name else f": one of {other}, one of {name}."
            hint = "say what many are called: @model(plural:)"
            code = Code.CRUD_FIELDS_HAVE_NAMES_OF_THEIR_OWN
            self.problems.append(Problem(position_of(use.node), message, hint, code))
        return False


def _uses(types: Types) -> Iterator[_Use]:
    for name, definition in types.models.items():
        if (node := find(definition.directives, "crud")) and name not in ROOTS:
            yield _Use(types.owner(name), node)


def _own_fields(types: Types, root: str) -> Iterator[str]:
    if root in types.defined:
        yield from (node.name.value for node in types.defined[root].parts("fields"))
