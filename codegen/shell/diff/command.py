"""`diff`: what changes for clients, and whether their operations still work."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from codegen.shell.commands import MISUSED, OK, WRONG, begin
from codegen.shell.diff.api import ApiChange, Level, api_changes, fails
from codegen.shell.diff.baseline import BaselineError, read_baseline
from codegen.shell.diff.operations import check_operations
from codegen.shell.reports import report


def diff(given: Namespace) -> int:
    """List the changes of the API, and check operations; the exit status is by the policy."""
    work = begin(given.project)
    if work is None:
        return WRONG
    new = work.generated.files["generated/schema.graphql"]
    try:
        baseline = read_baseline(given.project, given.against)
        found = api_changes(baseline.public_schema(), new)
    except BaselineError as error:
        print(f"codegen: {error}", file=sys.stderr)
        return MISUSED
    print("\n".join(listed(found, baseline.name)))
    broken = given.operations is not None and not _operations_hold(given.operations, new)
    forbidden = fails(found, given.fail_on) or (broken and given.fail_on != "none")
    return WRONG if forbidden else OK


def listed(changes: Sequence[ApiChange], since: str) -> list[str]:
    """The changes under a heading for each level, and a line that counts them."""
    if not changes:
        return [f"The API is as in {since}."]
    lines = []
    for level in Level:
        if found := [one.says for one in changes if one.level is level]:
            lines += [f"{level.value}:", *(f"  {says}" for says in found)]
    counts = (sum(one.level is level for one in changes) for level in Level)
    counted = ", ".join(f"{n} {level.value}" for n, level in zip(counts, Level, strict=True))
    return [*lines, f"{counted} since {since}"]


def _operations_hold(folder: Path, schema: str) -> bool:
    checked = check_operations(folder, schema)
    report(checked.problems, checked.texts)
    if checked.deprecated:
        print("deprecated, and still used:", file=sys.stderr)
        report(checked.deprecated, checked.texts)
    if not (checked.operations or checked.problems):
        print(f"there is no operation in {folder}; *.graphql and *.gql are read", file=sys.stderr)
        return False
    count = f"{checked.operations} operation{'' if checked.operations == 1 else 's'}"
    problems = f"{len(checked.problems)} problem{'' if len(checked.problems) == 1 else 's'}"
    verdict = problems if checked.problems else "all right"
    print(f"{count} in {folder}: {verdict}")
    return not checked.problems
