"""Random schemas generate, are typed, and are served; broken ones are answered with problems."""

import os
import re
from pathlib import Path
from random import Random

import pytest

from codegen.generate import Generated, generate
from codegen.sdl.sources import Source
from tests.calls.calling import call_everything
from tests.calls.serving import served
from tests.codegen.fuzz.schemas import schema
from tests.codegen.golden import put, stub_files
from tests.codegen.shell.projects import run
from tests.codegen.type_checker import mypy_of_all

# How many schemas; FUZZ_FROM begins with others than every run does.
MANY = int(os.environ.get("FUZZ_SCHEMAS", "1000"))
FIRST = int(os.environ.get("FUZZ_FROM", "0"))
TOGETHER = 100
TYPED = range(FIRST, FIRST + MANY // 50)
SERVED = range(FIRST, FIRST + MANY // 100)
MUTATED = range(FIRST, FIRST + MANY // 25)
TOKEN = re.compile(r'"""|"(?:\\.|[^"\\\n])*"|\w+|[^\w\s]|\s+')
SLIPS = ("", "!", "]", "}", "(", '"', "@model", "@unique", "id", "type", "Nothing", "5", "\\", "é")


def generated(seed: int) -> Generated:
    """What the schema of a number gives."""
    return generate([Source("schema/random.graphql", schema(seed))])


@pytest.mark.parametrize("first", range(FIRST, FIRST + MANY, TOGETHER))
def test_random_schemas_generate(first: int) -> None:
    for seed in range(first, min(first + TOGETHER, FIRST + MANY)):
        assert generated(seed).files


def test_what_they_give_is_strictly_typed(tmp_path: Path) -> None:
    made = {f"schema_{seed}": generated(seed) for seed in TYPED}
    files = {name: {**one.files, **stub_files(one)} for name, one in made.items()}
    done = mypy_of_all(tmp_path, files)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("seed", SERVED)
async def test_they_are_served(seed: int, tmp_path: Path, database_url: str) -> None:
    made = generated(seed)
    folder = put(tmp_path, {**made.files, **stub_files(made)})
    async with served(folder, made.project, database_url) as world:
        report = await call_everything(world)
    assert not report.faults, "\n".join(report.faults)


@pytest.mark.parametrize("seed", MUTATED)
def test_slips_of_the_hand_are_reported_by_the_command(seed: int, tmp_path: Path) -> None:
    random, tokens = Random(seed), TOKEN.findall(schema(seed))
    for _ in range(random.randint(1, 3)):
        tokens[random.randrange(len(tokens))] = random.choice(SLIPS)
    put(tmp_path, {"schema/random.graphql": "".join(tokens)})
    done = run("write", tmp_path)
    assert done.status in (0, 1)
    if done.status == 1:
        assert re.match(r"schema/random\.graphql:\d+:\d+: ", done.errors)
        assert not (tmp_path / "generated").exists()
