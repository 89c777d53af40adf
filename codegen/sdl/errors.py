"""What graphql-core says, as problems with hints."""

import re
from collections.abc import Iterable, Iterator, Sequence

from graphql import (
    DefinitionNode,
    DirectiveDefinitionNode,
    DirectiveNode,
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    Node,
)

from codegen.problems import Problem, did_you_mean
from codegen.sdl.built_in import BUILT_IN
from codegen.sdl.complete import Completed
from codegen.sdl.definitions import definitions, is_model
from codegen.sdl.mentions import parts, uses_in
from codegen.sdl.positions import NOWHERE, position_of
from codegen.sdl.vocabulary import key_of, vocabulary_schema

_HINT = re.compile(r"^(?P<before>.*) Did you mean (?P<hint>[^?]*\?)(?P<after>.*)$", re.DOTALL)
_UNKNOWN_DIRECTIVE = re.compile(r"Unknown directive '@(\w+)'\.")
_UNKNOWN_TYPE = re.compile(r"Unknown type '(\w+)'\.")
_UNKNOWN_ARGUMENT = re.compile(r"Unknown argument '\w+' on directive '@(\w+)'\.")
_MISSING_ARGUMENT = re.compile(r"Argument '@\w+\(\w+:\)' of type .* is required")
_SECOND_PART = re.compile(r".* can only be (?:defined|used) once")
_NO_TEXT = re.compile(r"String cannot represent a non string value: (\w+)$")
_WRONG_LITERAL = re.compile(r"Value .* in '(\w+)' enum|Expected value of type '(\w+)'")
# What is said of a type and of the `@deprecated` beside it, and what to do about the type.
_DEPRECATED = re.compile(r"Required (?:argument|input field) .* cannot be deprecated\.$")
_OPTIONAL = "make it optional first: leave its ! out, or give it a default"
NO_QUERY = "Query root type must be provided."
# The type that a derived one is named after.
DERIVED = re.compile(
    r"^(?:Create|Update|Upsert)?(\w+?)"
    r"(?:Filter|ListFilter|OrderBy|Connection|Edge|Change|Input)$"
)


def problem_of(error: GraphQLError, completed: Completed) -> Problem:
    """An error as a problem at the last of its places."""
    nodes = [node for node in error.nodes or () if node.loc]
    message, hint = split(error.message)
    if unknown := _UNKNOWN_DIRECTIVE.match(message):
        hint = did_you_mean(unknown[1], _directives(completed))
    elif unknown := _UNKNOWN_TYPE.match(message):
        hint = _unmarked(unknown[1], completed) or did_you_mean(unknown[1], _types(completed))
    elif unknown := _UNKNOWN_ARGUMENT.match(message):
        hint = hint or _arguments(unknown[1], completed)
    elif message == NO_QUERY:
        hint = "Write `type Query`, or @crud on a stored type."
    elif _DEPRECATED.match(message):
        hint = _OPTIONAL
    elif len(nodes) > 1:
        hint = f"the other is {position_of(nodes[0])}"
    return Problem(position_of(nodes[-1]) if nodes else NOWHERE, message, hint)


def split(message: str) -> tuple[str, str]:
    """A message without its suggestion, and the suggestion, or what else would do, as a hint."""
    if found := _HINT.match(message):
        hint = f"did you mean {found['hint']}".replace("'", '"')
        return found["before"] + found["after"], hint
    if bare := _NO_TEXT.match(message):
        return message, f'write "{bare[1]}"'
    wrong = _WRONG_LITERAL.match(message)
    return message, _literals(wrong[1] or wrong[2]) if wrong else ""


def without_consequences(
    errors: Sequence[GraphQLError], nodes: Iterable[DefinitionNode]
) -> Iterator[GraphQLError]:
    """All but parts of a type that is there twice, and what is missing only as it is misspelt."""
    inside = {id(node) for node in _parts_of_second_types(nodes)}
    misnamed = {id(node) for node in _unknown_arguments(errors)}
    for error in errors:
        found = error.nodes or ()
        uses = (node for node in found if isinstance(node, DirectiveNode))
        given = {id(one) for use in uses for one in use.arguments or ()}
        is_second = _SECOND_PART.match(error.message) and inside.intersection(map(id, found))
        is_misnamed = _MISSING_ARGUMENT.match(error.message) and given & misnamed
        if not (is_second or is_misnamed):
            yield error


def _unknown_arguments(errors: Iterable[GraphQLError]) -> Iterator[Node]:
    for error in errors:
        if _UNKNOWN_ARGUMENT.match(error.message):
            yield from error.nodes or ()


def _parts_of_second_types(nodes: Iterable[DefinitionNode]) -> Iterator[Node]:
    seen = set()
    for node in nodes:
        if (key := key_of(node)) in seen and key:
            yield from uses_in(node)
            yield from (part.name for part in parts(node))
        seen.add(key)


def _unmarked(name: str, completed: Completed) -> str:
    """Why a type is not derived: what it is named after is not stored."""
    derived = DERIVED.match(name)
    about = definitions(completed.own).get(derived[1]) if derived else None
    is_plain = about is not None and about.kind == "object_type" and not is_model(about)
    return f"{about.name} has no @model" if about and is_plain else ""


def _arguments(directive: str, completed: Completed) -> str:
    nodes = (one for one in completed.own if isinstance(one, DirectiveDefinitionNode))
    known = next((one for one in nodes if one.name.value == directive), None)
    names = [one.name.value for one in known.arguments or ()] if known else []
    return f"it takes {', '.join(names)}" if names else ""


def _literals(type_name: str) -> str:
    """What a type of the vocabulary is written as."""
    known = vocabulary_schema().get_type(type_name)
    if isinstance(known, GraphQLEnumType):
        return f"one of {', '.join(known.values)}"
    if isinstance(known, GraphQLInputObjectType):
        return f"{{ {', '.join(f'{name}: …' for name in known.fields)} }}"
    return ""


def _directives(completed: Completed) -> list[str]:
    keys = (key_of(node) for node in completed.own)
    return [key.removeprefix("@") for key in keys if key.startswith("@")]


def _types(completed: Completed) -> list[str]:
    """What there is, and what could be derived."""
    keys = (key_of(node) for node in completed.own)
    return [*(key for key in keys if not key.startswith("@")), *BUILT_IN, *completed.derivable]
