"""All that a changed schema needs, gathered."""

from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import Any

from codegen.problems import Problem
from codegen.shell.changes import Change, Kind
from codegen.shell.diff.api import ApiChange, fails
from codegen.shell.plan.scans import Scan
from codegen.shell.plan.tables import TableSteps


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to do, by who does it; `tables` is None where nothing is known of the old ones."""

    since: str
    files: tuple[Change, ...]
    stubs: tuple[str, ...]
    orphans: tuple[Problem, ...]
    unreadable: tuple[Problem, ...]
    gone: tuple[Problem, ...]
    tables: TableSteps | None
    why_no_tables: str
    api: tuple[ApiChange, ...]
    scans: tuple[Scan, ...]

    def fails(self, policy: str) -> bool:
        """Whether the policy forbids it: `any` is anything at all to do."""
        steps = self.tables or TableSteps()
        ours = (self.files, self.stubs, steps.steps)
        theirs = (self.orphans, self.unreadable, self.gone, steps.by_hand)
        return fails(self.api, policy) or (policy == "any" and any((*ours, *theirs)))

    def data(self) -> dict[str, Any]:
        """The plan for machines."""
        tables = self.tables or TableSteps()
        return {
            "since": self.since,
            "files": [{"path": one.path, "change": _VERBS[one.kind]} for one in self.files],
            "stubs": list(self.stubs),
            "orphans": [_problem(one) for one in self.orphans],
            "unreadable": [_problem(one) for one in self.unreadable],
            "imports": [_problem(one) for one in self.gone],
            "tables": {
                "known": self.tables is not None,
                "steps": list(tables.steps),
                "drops": list(tables.drops),
                "byHand": list(tables.by_hand),
            },
            "api": [{"level": one.level.value, "says": one.says} for one in self.api],
            "scans": [asdict(one) for one in self.scans],
        }

    def sections(self) -> list[tuple[str, list[str]]]:
        """The plan for people: headings, and lines below them."""
        tables = self.tables or TableSteps()
        unknown = [] if self.tables else [self.why_no_tables]
        return [
            ("`codegen write` will", self._writes()),
            ("resolvers that no field asks for any more", [_line(one) for one in self.orphans]),
            ("resolvers that cannot be read", [_line(one) for one in self.unreadable]),
            ("imports of what will not be generated", [_line(one) for one in self.gone]),
            *zip(OF_TABLES, map(list, (tables.steps, tables.drops, tables.by_hand)), strict=True),
            ("tables are not compared", unknown),
            *((f"{level} for clients", self._api(level)) for level in _LEVELS),
            ("no index serves, so that the whole table is read", [str(one) for one in self.scans]),
        ]

    def _writes(self) -> list[str]:
        """A line for all files of a folder with which the same is done, and one for each stub."""
        found: dict[str, list[str]] = defaultdict(list)
        for one in self.files:
            folder, _, name = one.path.rpartition("/")
            found[f"{_VERBS[one.kind]} {folder}/"].append(name)
        files = [f"{folder}: {', '.join(names)}" for folder, names in found.items()]
        return [*files, *(f"add a stub for {stub}" for stub in self.stubs)]

    def _api(self, level: str) -> list[str]:
        return [one.says for one in self.api if one.level.value == level]


OF_TABLES = (
    "`python -m runtime migrate apply` will",
    "and, with --drop",
    "rows to be mended by hand",
)
_VERBS = {Kind.MISSING: "make", Kind.CHANGED: "change", Kind.ORPHAN: "delete"}
_LEVELS = ("breaking", "dangerous", "safe")


def _line(problem: Problem) -> str:
    return f"{problem.position}: {problem.message}"


def _problem(problem: Problem) -> dict[str, Any]:
    place = problem.position
    where = {"path": place.path, "line": place.line, "column": place.column}
    return {**where, "says": problem.message, "hint": problem.hint}
