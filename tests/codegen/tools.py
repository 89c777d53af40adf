"""The formatter and the linter, asked about text."""

import subprocess
import sys

from tests.databases import ROOT

RUFF = [sys.executable, "-m", "ruff"]
# In a project's own folder these stand beside each other; here not all of them do.
OURS = ["--config", 'lint.isort.known-first-party = ["generated", "resolvers", "runtime"]']
CONFIG = ["--config", str(ROOT / "pyproject.toml"), *OURS, "--no-cache"]


def formatted(text: str) -> str:
    """What the formatter makes of Python source."""
    return _ruff("format", text)


def import_problems(text: str) -> str:
    """What the linter says about the imports."""
    return _ruff("check", text, "--select", "I", "--output-format", "concise", "--quiet")


def _ruff(command: str, text: str, *options: str) -> str:
    done = subprocess.run(
        [*RUFF, command, *CONFIG, "--stdin-filename", "codegen/x.py", *options, "-"],
        cwd=ROOT,
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.stderr, done.stderr
    return done.stdout
