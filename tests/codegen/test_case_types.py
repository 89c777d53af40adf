"""What the cases give is strictly typed, all of it looked at in one run of the type checker."""

from pathlib import Path

from tests.codegen.golden import emitted, valid_cases
from tests.codegen.type_checker import mypy_of_all


def test_output_is_strictly_typed(tmp_path: Path) -> None:
    done = mypy_of_all(tmp_path, {f"case_{case}": emitted(case) for case in valid_cases()})
    assert done.returncode == 0, done.stdout
