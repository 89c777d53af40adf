"""A call of a root field, and what must be answered; a world to call the fields of a project in."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from graphql import GraphQLSchema, OperationType

from codegen.ir.models import Model
from codegen.ir.project import Project, RootField
from runtime.database.session import Database
from runtime.database.table import Table
from tests.calls.documents import Document, Part
from tests.calls.inputs import Inputs
from tests.calls.rows import Rows
from tests.clients import Answer

INTERNAL: Final = "INTERNAL_SERVER_ERROR"
BAD: Final = ("BAD_USER_INPUT",)
REFUSED: Final = ("BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED")
ABSENT: Final = ("NOT_FOUND", "BAD_USER_INPUT")
TAKEN: Final = ("CONFLICT",)
# Nothing is asked of the answer but that it is no fault of the server.
ANY: Final = ("*",)

Check: TypeAlias = Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class Call:
    """A root field with arguments. It must be answered with data, or with one of the codes.

    `check` looks at the field's value; `about` tells a reader what is special.
    """

    part: Part
    about: str
    codes: tuple[str, ...] = ()
    check: Check | None = None


@dataclass(frozen=True, slots=True)
class World:
    """A project that is served: what it declares, its rows, and how it is asked."""

    project: Project
    schema: GraphQLSchema
    db: Database
    rows: Rows
    inputs: Inputs
    ask: Callable[[Document], Awaitable[Answer]]
    listen: Callable[[Document], AsyncGenerator[Answer, None]]
    # Whether resolvers of a team's own are in place, which may refuse what fits the schema.
    is_written: bool = False

    def table(self, model: Model) -> Table[Any]:
        """The table of a model."""
        return self.db.tables[model.name]


@dataclass(frozen=True, slots=True)
class Target:
    """A bound root field with the model and the table that it is about."""

    root: RootField
    model: Model
    table: Table[Any]

    def call(
        self, about: str, arguments: Mapping[str, Any], *codes: str, check: Check | None = None
    ) -> Call:
        """A call that selects everything."""
        return Call(Part(self.root.field.name, arguments), about, codes, check)


@dataclass(slots=True)
class Report:
    """What went wrong, one text for each call."""

    calls: int = 0
    faults: list[str] = field(default_factory=list)

    def judge(self, kind: OperationType, call: Call, value: Any, answer: Answer) -> None:
        """Note what is wrong with the value or the errors that a call was answered with."""
        self.calls += 1
        if fault := _fault(call, value, answer):
            said = f"{kind.value} {call.part.name}: {call.about}: {fault}"
            self.faults.append(
                f"{said}\n    {dict(call.part.arguments)} {call.part.selection or ''}"
            )


def _fault(call: Call, value: Any, answer: Answer) -> str:
    codes = [error.get("extensions", {}).get("code") for error in answer.errors]
    if INTERNAL in codes or None in codes:
        return f"a fault of the server: {answer.errors}"
    if call.codes == ANY:
        return ""
    if call.codes:
        wanted = " or ".join(call.codes)
        if not codes:
            return f"answered with {value}, not with {wanted}"
        return "" if set(codes) <= set(call.codes) else f"answered {answer.errors}, not {wanted}"
    if codes:
        return f"refused: {answer.errors}"
    if call.check and not call.check(value):
        return f"answered with {value}"
    return ""
