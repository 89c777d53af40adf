"""What GraphQL itself, and the vocabulary's argument types, say against a document."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from graphql import (
    DefinitionNode,
    DirectiveNode,
    DocumentNode,
    GraphQLError,
    GraphQLInputType,
    GraphQLString,
    ListValueNode,
    SchemaDefinitionNode,
    SchemaExtensionNode,
    StringValueNode,
    ValueNode,
    build_ast_schema,
    get_nullable_type,
    is_list_type,
    validate_schema,
)
from graphql.utilities import validate_input_literal
from graphql.validation.validate import validate_sdl

from codegen.problems import Code, Problem, coded
from codegen.sdl.complete import Completed
from codegen.sdl.definitions import definitions, is_model
from codegen.sdl.directives import find
from codegen.sdl.errors import DERIVED, NO_QUERY, problem_of, split, without_consequences
from codegen.sdl.hidden import hidden_problems
from codegen.sdl.kinds import kind_problems
from codegen.sdl.lost import is_lost
from codegen.sdl.mentions import uses_in
from codegen.sdl.positions import position_of
from codegen.sdl.quick import is_plainly_valid
from codegen.sdl.stubs import asked
from codegen.sdl.vocabulary import vocabulary_schema

_MISSING_TYPE = re.compile(
    r"(?:Unknown type|Cannot extend type) '(\w+)'|Unknown directive '@(\w+)'"
)


def validate(completed: Completed, lost: frozenset[str]) -> list[Problem]:
    """Everything GraphQL has to say; nothing about names that are `lost` in unreadable files."""
    is_fine = not lost and is_plainly_valid(completed)
    return [
        *(() if is_fine else graphql_problems(completed, lost)),
        *coded(Code.ROOTS_HAVE_THEIR_NAMES, _root_problems(completed.own)),
        *hidden_problems(completed),
        *coded(Code.DIRECTIVES_TAKE_WHAT_THEY_SAY, argument_problems(completed.own)),
    ]


def graphql_problems(completed: Completed, lost: frozenset[str]) -> list[Problem]:
    """What graphql-core says."""
    document = asked(completed)
    found = [error for error in validate_sdl(document) if not _is_about(error, lost)]
    errors = [*without_consequences(found, completed.own)]
    problems = [problem_of(error, completed) for error in errors]
    return problems if errors or lost else _schema_problems(document, completed)


def _schema_problems(document: DocumentNode, completed: Completed) -> list[Problem]:
    try:
        errors = validate_schema(build_ast_schema(document, assume_valid_sdl=True))
        known = [error for error in errors if error.message != NO_QUERY]
        found = known if _is_crud_wrong(completed) else errors
        return [problem_of(error, completed) for error in found]
    except GraphQLError as error:
        # At a wrong argument of a directive of its own, graphql-core gives up, too.
        return [] if argument_problems(completed.own) else [problem_of(error, completed)]
    except TypeError:
        # graphql-core gives up where a default stands on a type that cannot be given.
        return kind_problems(document)


def _is_crud_wrong(completed: Completed) -> bool:
    """Whether a `@crud` derives nothing as it is: that is reported, and a root with it."""
    types = definitions(completed.own).values()
    return any(
        find(one.directives, "crud") and (not is_model(one) or argument_problems(one.nodes))
        for one in types
    )


def _root_problems(nodes: Iterable[DefinitionNode]) -> Iterator[Problem]:
    """Root types that `schema { }` calls something else; the generated schema has no such block."""
    for node in nodes:
        if isinstance(node, SchemaDefinitionNode | SchemaExtensionNode):
            for root in node.operation_types or ():
                name, wanted = root.type.name.value, root.operation.value.capitalize()
                if name != wanted:
                    message = f"The {root.operation.value} type is called {wanted}, not {name}."
                    yield Problem(position_of(root.type), message, f'rename it to "{wanted}"')


def argument_problems(nodes: Iterable[DefinitionNode]) -> list[Problem]:
    """Arguments of the vocabulary's directives that are not of their types."""
    uses = (use for node in nodes for use in uses_in(node))
    return list(chain.from_iterable(map(_wrong_arguments, uses)))


def _wrong_arguments(use: DirectiveNode) -> Iterator[Problem]:
    directive = vocabulary_schema().get_directive(use.name.value)
    if use.name.value == "constraint" and not use.arguments:
        yield Problem(
            position_of(use), "@constraint says nothing.", "say minLength, max, pattern, …"
        )
    for argument in use.arguments or ():
        if known := directive and directive.args.get(argument.name.value):
            where = f"@{use.name.value}({argument.name.value}:)"
            yield from _wrong_argument(where, argument.value, known.type)


def _wrong_argument(where: str, value: ValueNode, type_: GraphQLInputType) -> Iterator[Problem]:
    for error in _errors_of(value, type_):
        nodes = [node for node in error.nodes or () if node.loc]
        message, hint = split(error.message)
        yield Problem(position_of((nodes or [value])[0]), f"{where}: {message}", hint)
    if isinstance(value, ListValueNode) and not value.values and is_list_type(type_):
        yield Problem(position_of(value), f"{where}: an empty list says nothing.", "leave it out")
    if isinstance(value, StringValueNode) and not value.value and _is_text(type_):
        yield Problem(position_of(value), f"{where}: an empty text says nothing.")


def _is_text(type_: GraphQLInputType) -> bool:
    return get_nullable_type(type_) is GraphQLString


def _errors_of(value: ValueNode, type_: GraphQLInputType) -> list[GraphQLError]:
    errors: list[GraphQLError] = []
    validate_input_literal(value, type_, lambda error, _: errors.append(error))
    return errors


def _is_about(error: GraphQLError, lost: frozenset[str]) -> bool:
    found = _MISSING_TYPE.match(error.message)
    name = found and (found[1] or found[2])
    # What mentions a derived type, so that it is made, may be lost, too.
    is_extended = bool(lost) and error.message.startswith("Cannot extend")
    return bool(name and (is_lost(name, lost) or (is_extended and DERIVED.match(name))))
