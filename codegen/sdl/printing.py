"""SDL as text, laid out as graphql-core lays it out."""

import re
from typing import TypeAlias

from graphql import (
    DEFAULT_DEPRECATION_REASON,
    ConstDirectiveNode,
    DirectiveDefinitionNode,
    EnumValueDefinitionNode,
    FieldDefinitionNode,
    InputValueDefinitionNode,
    ListTypeNode,
    NamedTypeNode,
    NonNullTypeNode,
    StringValueNode,
    TypeNode,
    print_ast,
)
from graphql.language.block_string import is_printable_as_block_string
from graphql.language.print_string import print_string

from codegen.sdl.directives import find, text_argument
from codegen.sdl.mentions import Part
from codegen.sdl.public import PublicSchema, PublicType

# What is said about something, and how it is declared.
Line: TypeAlias = tuple[StringValueNode | None, str]

_INDENT = "  "
_NEW_LINE = "\n"
# What needs no escape and fits on a line; anything else is left to graphql-core.
_PLAIN = re.compile(r"[!#-\[\]-~][ !#-\[\]-~]{0,69}")
_KEYWORDS = {
    "enum_type": "enum",
    "input_object_type": "input",
    "interface_type": "interface",
    "object_type": "type",
    "scalar_type": "scalar",
    "union_type": "union",
}


def print_schema(schema: PublicSchema) -> str:
    """The whole schema."""
    parts = (*map(_directive, schema.directives), *map(_type, schema.types))
    return "\n\n".join(parts) + "\n"


def _type_text(node: TypeNode) -> str:
    """A type in use, as `[Author!]!`."""
    if isinstance(node, NamedTypeNode):
        return node.name.value
    if isinstance(node, NonNullTypeNode):
        return f"{_type_text(node.type)}!"
    assert isinstance(node, ListTypeNode)
    return f"[{_type_text(node.type)}]"


def deprecation(uses: tuple[ConstDirectiveNode, ...] | None) -> str | None:
    """Why something is deprecated; None if it is not."""
    return _said(uses, "deprecated", "reason", DEFAULT_DEPRECATION_REASON)


def specification(uses: tuple[ConstDirectiveNode, ...] | None) -> str | None:
    """Where a scalar is specified."""
    return _said(uses, "specifiedBy", "url", None)


def is_one_of(uses: tuple[ConstDirectiveNode, ...] | None) -> bool:
    """Whether an input takes exactly one of its fields."""
    return find(uses, "oneOf") is not None


def _said(
    uses: tuple[ConstDirectiveNode, ...] | None, name: str, argument: str, otherwise: str | None
) -> str | None:
    use = find(uses, name)
    said = text_argument(use, argument)
    return otherwise if use and said is None else said


def _type(one: PublicType) -> str:
    interfaces = " & ".join(node.name.value for node in one.interfaces)
    members = " | ".join(node.name.value for node in one.types)
    url = specification(one.directives)
    return "".join(
        (
            _description(one.description),
            f"{_KEYWORDS[one.kind]} {one.name}",
            f" implements {interfaces}" if interfaces else "",
            f" = {members}" if members else "",
            f" @specifiedBy(url: {print_string(url)})" if url else "",
            " @oneOf" if is_one_of(one.directives) else "",
            _block([*map(_field, one.fields), *map(_value, one.values)]),
        )
    )


def _block(lines: list[Line]) -> str:
    """Lines in braces, if there are any."""
    return " {\n" + _described(lines, _INDENT) + "\n}" if lines else ""


def _described(lines: list[Line], indent: str) -> str:
    """Lines below their descriptions; a blank line before each description but the first."""
    return "\n".join(
        f"{_description(description, indent, is_first=not place)}{indent}{line}"
        for place, (description, line) in enumerate(lines)
    )


def _field(node: FieldDefinitionNode | InputValueDefinitionNode) -> Line:
    if isinstance(node, InputValueDefinitionNode):
        return node.description, _input_value(node)
    arguments = _arguments(node.arguments or (), _INDENT)
    line = f"{node.name.value}{arguments}: {_type_text(node.type)}{_deprecated(node)}"
    return node.description, line


def _value(node: EnumValueDefinitionNode) -> Line:
    return node.description, f"{node.name.value}{_deprecated(node)}"


def _input_value(node: InputValueDefinitionNode) -> str:
    default = f" = {print_ast(node.default_value)}" if node.default_value else ""
    return f"{node.name.value}: {_type_text(node.type)}{default}{_deprecated(node)}"


def _arguments(nodes: tuple[InputValueDefinitionNode, ...], indent: str = "") -> str:
    """In one line if none is described."""
    if not nodes:
        return ""
    if all(node.description is None for node in nodes):
        return f"({', '.join(map(_input_value, nodes))})"
    lines = [(node.description, _input_value(node)) for node in nodes]
    return f"(\n{_described(lines, indent + _INDENT)}\n{indent})"


def _directive(node: DirectiveDefinitionNode) -> str:
    places = " | ".join(place.value for place in node.locations)
    repeatable = " repeatable" if node.repeatable else ""
    head = f"directive @{node.name.value}{_arguments(node.arguments or ())}"
    return f"{_description(node.description)}{head}{repeatable} on {places}"


def _deprecated(node: Part) -> str:
    reason = deprecation(node.directives) if node.directives else None
    if reason is None:
        return ""
    said = f"(reason: {print_string(reason)})" if reason != DEFAULT_DEPRECATION_REASON else ""
    return f" @deprecated{said}"


def _description(node: StringValueNode | None, indent: str = "", *, is_first: bool = True) -> str:
    if node is None:
        return ""
    text = f'"""{node.value}"""' if _PLAIN.fullmatch(node.value) else _quoted(node.value)
    lines = (f"{indent}{line}" if line else "" for line in text.split("\n"))
    return f"{'' if is_first else _NEW_LINE}{_NEW_LINE.join(lines)}\n"


def _quoted(text: str) -> str:
    return print_ast(StringValueNode(value=text, block=is_printable_as_block_string(text)))
