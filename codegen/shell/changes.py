"""What differs between the files that should be and those that are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import unified_diff
from enum import Enum
from pathlib import Path

from codegen.shell.folders import generated_names
from codegen.shell.in_order import digest, written_digests
from codegen.shell.project_files import read_or_none
from codegen.views.modules import is_generated

# So much of a diff is shown: of all files together, of each.
_MOST_LINES, _MOST_LINES_OF_A_FILE = 300, 60


class Kind(Enum):
    """How a file differs."""

    MISSING = "is missing"
    CHANGED = "differs from what schema/ says"
    ORPHAN = "is no longer what schema/ says: nothing generates it"


@dataclass(frozen=True, slots=True)
class Change:
    """A file to make, to rewrite or to delete; `path` is relative to the project.

    `edited` says that it is not what the codegen wrote there last.
    """

    path: str
    kind: Kind
    old: str
    new: str
    edited: bool = False

    def diff(self) -> str:
        """The change as a unified diff; none of JSON, which says what the SDL beside it says."""
        if self.path.endswith(".json"):
            return ""
        lines = unified_diff(
            self.old.splitlines(keepends=True),
            self.new.splitlines(keepends=True),
            f"{self.path} (as it is)",
            f"{self.path} (as schema/ says)",
        )
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def changes(folder: Path, files: Mapping[str, str]) -> list[Change]:
    """What must be done so that `generated/` is as it should be, by path."""
    found = [*_to_write(folder, files), *_orphans(folder, files)]
    written = written_digests(folder)
    marked = (replace(one, edited=_is_edited(one, written)) for one in found)
    return sorted(marked, key=lambda one: one.path)


def differences(found: Iterable[Change]) -> Iterator[str]:
    """Every change by its name, with as much of the diffs as somebody would read."""
    left = _MOST_LINES
    for change in found:
        by_hand = "; it was edited by hand" if change.edited else ""
        yield f"{change.path} {change.kind.value}{by_hand}"
        lines = change.diff().split("\n")[:-1]
        shown = lines[: min(left, _MOST_LINES_OF_A_FILE)]
        yield from shown
        left -= len(shown)
        if shown and len(lines) > len(shown):
            yield f"… {len(lines) - len(shown)} more lines"
        if shown:
            yield ""


def strangers(folder: Path, files: Mapping[str, str]) -> list[str]:
    """Files in `generated/` that no codegen wrote; they are left alone."""
    found = (name for name in generated_names(folder) if name not in files)
    return [name for name in found if not is_generated(read_or_none(folder / name) or "")]


def _is_edited(change: Change, written: Mapping[str, str]) -> bool:
    known = written.get(change.path)
    return known is not None and bool(change.old) and known != digest(change.old.encode())


def _to_write(folder: Path, files: Mapping[str, str]) -> Iterator[Change]:
    for path, text in files.items():
        old = read_or_none(folder / path)
        if old is None:
            yield Change(path, Kind.MISSING, "", text)
        elif old != text:
            yield Change(path, Kind.CHANGED, old, text)


def _orphans(folder: Path, files: Mapping[str, str]) -> Iterator[Change]:
    for name in generated_names(folder):
        old = read_or_none(folder / name) or ""
        if name not in files and is_generated(old):
            yield Change(name, Kind.ORPHAN, old, "")
