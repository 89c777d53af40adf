"""Every case is served, and every root field of it answers right input and refuses wrong input."""

from pathlib import Path

from codegen.generate import generate
from tests.calls.calling import call_everything
from tests.calls.serving import served
from tests.codegen.golden import Case, each, emitted, put, valid_cases


@each(valid_cases())
async def test_every_root_field_answers(case: Case, tmp_path: Path, database_url: str) -> None:
    folder, project = put(tmp_path, emitted(case)), generate(case.sources).project
    async with served(folder, project, database_url) as world:
        report = await call_everything(world)
    assert not report.faults, "\n".join(report.faults)
