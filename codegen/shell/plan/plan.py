"""All that a changed schema needs, gathered."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from codegen.problems import Problem
from codegen.shell.changes import Change, Kind
from codegen.shell.diff.api import ApiChange, fails
from codegen.shell.plan.scans import Scan
from codegen.shell.plan.tables import TableSteps


class Section(NamedTuple):
    """A heading and what stands below it: what is told whole, then what may be cut short."""

    heading: str
    whole: list[str]
    lines: list[str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to do, by who does it; `tables` is None where nothing is known of the old ones."""

    since: str
    files: tuple[Change, ...]
    stubs: tuple[str, ...]
    orphans: tuple[Problem, ...]
    repeated: tuple[Problem, ...]
    unreadable: tuple[Problem, ...]
    gone: tuple[Problem, ...]
    misfits: tuple[Problem, ...]
    tables: TableSteps | None
    why_no_tables: str
    api: tuple[ApiChange, ...]
    scans: tuple[Scan, ...]

    def fails(self, policy: str) -> bool:
        """Whether the policy forbids it: `any` is anything at all to do."""
        steps = self.tables or TableSteps()
        ours = (self.files, self.stubs, steps.steps)
        broken = (self.orphans, self.repeated, self.unreadable, self.gone, self.misfits)
        by_hand = (*broken, steps.by_hand)
        return fails(self.api, policy) or (policy == "any" and any((*ours, *by_hand)))

    def data(self) -> dict[str, Any]:
        """The plan for machines."""
        tables = self.tables or TableSteps()
        return {
            "since": self.since,
            "files": [{"path": one.path, "change": _VERBS[one.kind]} for one in self.files],
            "stubs": list(self.stubs),
            "orphans": [_problem(one) for one in self.orphans],
            "repeated": [_problem(one) for one in self.repeated],
            "unreadable": [_problem(one) for one in self.unreadable],
            "imports": [_problem(one) for one in self.gone],
            "arguments": [_problem(one) for one in self.misfits],
            "tables": {
                "known": self.tables is not None,
                "steps": list(tables.steps),
                "drops": list(tables.drops),
                "byHand": list(tables.by_hand),
                "hints": list(tables.hints),
            },
            "api": [{"level": one.level.value, "says": one.says} for one in self.api],
            "scans": [asdict(one) for one in self.scans],
        }

    def sections(self) -> list[Section]:
        """The plan for people."""
        unknown = [] if self.tables else [self.why_no_tables]
        stubs = [f"add a stub for {stub}" for stub in self.stubs]
        return [
            Section("`codegen write` will", stubs, self._files()),
            Section("resolvers that no field asks for any more", [], _lines(self.orphans)),
            Section("resolvers of what has one already", [], _lines(self.repeated)),
            Section("resolvers that cannot be read", [], _lines(self.unreadable)),
            Section("imports of what will not be generated", [], _lines(self.gone)),
            Section(
                "resolvers of other arguments than their fields have", [], _lines(self.misfits)
            ),
            *_of_tables(self.tables or TableSteps()),
            Section("tables are not compared", unknown, []),
            *(Section(f"{level} for clients", [], self._api(level)) for level in _LEVELS),
            Section(_NO_INDEX, [], [str(one) for one in self.scans]),
        ]

    def _files(self) -> list[str]:
        """A line for all files of a folder with which the same is done."""
        found: dict[str, list[str]] = defaultdict(list)
        for one in self.files:
            folder, _, name = one.path.rpartition("/")
            found[f"{_VERBS[one.kind]} {folder}/"].append(name)
        return [f"{folder}: {', '.join(names)}" for folder, names in found.items()]

    def _api(self, level: str) -> list[str]:
        return [one.says for one in self.api if one.level.value == level]


_MIGRATE = "python -m runtime migrate apply"
_NO_INDEX = "no index serves, so that the whole table is read"
_VERBS = {Kind.MISSING: "make", Kind.CHANGED: "change", Kind.ORPHAN: "delete"}
_LEVELS = ("breaking", "dangerous", "safe")


def _of_tables(tables: TableSteps) -> list[Section]:
    """What becomes of rows, told whole."""
    dropping = "and, with --drop" if tables.steps else f"`{_MIGRATE} --drop` will"
    return [
        Section(f"`{_MIGRATE}` will", list(tables.steps), []),
        Section(dropping, list(tables.drops), []),
        Section("rows to be mended by hand", list(tables.by_hand), []),
        Section("hints", list(tables.hints), []),
    ]


def _lines(problems: Iterable[Problem]) -> list[str]:
    return [f"{one.position}: {one.message}" for one in problems]


def _problem(problem: Problem) -> dict[str, Any]:
    place = problem.position
    where = {"path": place.path, "line": place.line, "column": place.column}
    return {**where, "says": problem.message, "hint": problem.hint}
