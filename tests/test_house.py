"""The house rules that no other tool holds."""

import subprocess
from pathlib import Path

import pytest

from tests.databases import ROOT

LONGEST_FILE = 400


def tracked(*patterns: str) -> list[Path]:
    """Files of the project, tracked or about to be; without git, every file below the root."""
    command = ["git", "ls-files", "-co", "--exclude-standard", "-z", "--", *patterns]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return sorted(Path(name) for name in listed.split("\0") if name and (ROOT / name).exists())


@pytest.mark.parametrize("path", tracked("*.py", "*.jinja"), ids=str)
def test_a_file_fits_on_a_few_screens(path: Path) -> None:
    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", tracked("*.py"), ids=str)
def test_a_module_opens_with_one_line_that_says_what_it_is(path: Path) -> None:
    first, *_ = (
        line
        for line in (ROOT / path).read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    )
    assert first.startswith('"""')


@pytest.mark.parametrize("path", tracked("*lock*"), ids=str)
def test_a_lock_file_names_no_host_to_fetch_from(path: Path) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    assert '"resolved"' not in text
    assert "--index-url" not in text
