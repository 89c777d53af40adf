"""Operations of clients, checked against a schema."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graphql import (
    DefinitionNode,
    DocumentNode,
    ExecutableDefinitionNode,
    GraphQLError,
    GraphQLSyntaxError,
    NoDeprecatedCustomRule,
    OperationDefinitionNode,
    Source,
    build_schema,
    parse,
    specified_rules,
    validate,
)
from graphql.validation import (
    LoneAnonymousOperationRule,
    NoUnusedFragmentsRule,
    UniqueOperationNamesRule,
)

from codegen.problems import Position, Problem

_ENDINGS = (".gql", ".graphql")
# All files are one document, so that they share fragments; each operation is sent alone.
_RULES = tuple(
    rule
    for rule in specified_rules
    if rule not in (LoneAnonymousOperationRule, NoUnusedFragmentsRule, UniqueOperationNamesRule)
)
_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Checked:
    """The operations of a folder: how many, what is wrong, and which use what is deprecated."""

    texts: dict[str, str]
    operations: int
    problems: tuple[Problem, ...]
    deprecated: tuple[Problem, ...]


def check_operations(folder: Path, schema: str) -> Checked:
    """Every operation below a folder, checked against a public schema."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    definitions: list[DefinitionNode] = []
    for path in _files(folder):
        try:
            texts[str(path)] = path.read_bytes().decode("utf-8")
            found = parse(Source(texts[str(path)], str(path))).definitions
            # A copy of the schema may lie among the operations.
            if any(isinstance(one, ExecutableDefinitionNode) for one in found):
                definitions += found
        except GraphQLSyntaxError as error:
            problems += _problems([error], empty=not texts[str(path)].strip())
        except (OSError, UnicodeDecodeError) as error:
            where = Position(str(path), 1, 1)
            problems.append(Problem(where, f"The file cannot be read: {error}."))
    built = build_schema(schema, assume_valid=True, assume_valid_sdl=True)
    document = DocumentNode(definitions=tuple(definitions))
    problems += _problems(validate(built, document, _RULES, _ALL))
    deprecated = _problems(validate(built, document, [NoDeprecatedCustomRule], _ALL))
    count = sum(isinstance(one, OperationDefinitionNode) for one in definitions)
    return Checked(texts, count, tuple(problems), tuple(deprecated))


def _files(folder: Path) -> list[Path]:
    """Files of operations; what packages of clients bring along is none of theirs."""
    found = (path for path in folder.rglob("*") if path.suffix in _ENDINGS and path.is_file())
    return sorted(path for path in found if "node_modules" not in path.parts)


def _problems(errors: list[GraphQLError], *, empty: bool = False) -> Iterator[Problem]:
    for error in errors if not empty else ():
        # A place for each error: the last is where it shows, the first where it comes from.
        nodes = [node.loc for node in error.nodes or () if node.loc]
        source = nodes[0].source if nodes else error.source
        assert source and error.locations
        place = error.locations[0]
        yield Problem(Position(source.name, place.line, place.column), error.message)
