"""`plan`: say what a changed schema needs, and do nothing."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator

from codegen.shell.changes import changes
from codegen.shell.commands import MISUSED, OK, WRONG, Work, begin
from codegen.shell.diff.api import api_changes
from codegen.shell.diff.baseline import Baseline, BaselineError, read_baseline
from codegen.shell.plan.plan import Plan, Section
from codegen.shell.plan.scans import full_scans
from codegen.shell.plan.tables import TableSteps, table_steps
from codegen.shell.project_files import read_or_none
from codegen.shell.resolvers import read_resolvers

# A screen has room for this many lines of each kind; for those that harm nobody, for fewer.
_MOST_LINES, _FEWER = 10, 4
_PUBLIC = "generated/schema.graphql"


def plan(given: Namespace) -> int:
    """Say all that is to do; the exit status is by the policy."""
    work = begin(given.project)
    if work is None:
        return WRONG
    try:
        made = _plan(work, _baseline(work, given.against))
    except BaselineError as error:
        print(f"codegen: {error}", file=sys.stderr)
        return MISUSED
    print(json.dumps(made.data(), indent=2) if given.json else "\n".join(_shown(made)))
    return WRONG if made.fails(given.fail_on) else OK


def _baseline(work: Work, against: str) -> Baseline:
    """What to compare with; without a commit, what was generated last is all that is known."""
    try:
        return read_baseline(work.folder, against)
    except BaselineError:
        public = read_or_none(work.folder / _PUBLIC)
        if against != "HEAD":
            raise
        return Baseline("the last write", public or "", ())


def _plan(work: Work, baseline: Baseline) -> Plan:
    generated = work.generated
    resolvers = read_resolvers(work.folder, generated)
    tables, why = _tables(work, baseline)
    old = baseline.public_schema()
    return Plan(
        baseline.name,
        tuple(changes(work.folder, generated.files)),
        tuple(f"{one} in {one.resolvers_file}" for one in resolvers.missing),
        resolvers.orphans,
        resolvers.repeated,
        (*resolvers.unreadable, *resolvers.hidden),
        resolvers.gone,
        resolvers.misfits,
        tables,
        why,
        tuple(api_changes(old, generated.files[_PUBLIC]) if old else ()),
        full_scans(generated.project),
    )


def _tables(work: Work, baseline: Baseline) -> tuple[TableSteps | None, str]:
    """What tables need, or why that is not known."""
    if not baseline.sources:
        return None, f"{baseline.name} has no schema/ to compare with"
    try:
        return table_steps(baseline.generated().project, work.generated.project), ""
    except BaselineError as error:
        return None, str(error)


def _shown(made: Plan) -> Iterator[str]:
    yield f"since {made.since}"
    sections = [one for one in made.sections() if one.whole or one.lines]
    for section in sections:
        yield f"\n{section.heading}:"
        yield from (f"  {line}" for line in _shortened(section))
    if not sections:
        yield "nothing to do"


def _shortened(section: Section) -> Iterator[str]:
    most = _FEWER if section.heading.startswith(_HARMLESS) else _MOST_LINES
    yield from (*section.whole, *section.lines[:most])
    if (more := len(section.lines) - most) > 0:
        yield f"… and {more} more; --json lists all"


_HARMLESS = ("dangerous", "safe")
