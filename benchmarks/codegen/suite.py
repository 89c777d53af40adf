"""The figures of the codegen, in the order they are printed."""

import gc
import statistics
import time
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.codegen.commands import command_seconds, server_seconds, watch_seconds
from benchmarks.codegen.schemas import put_schema
from benchmarks.figures import Figure
from codegen.generate import generate
from codegen.sdl.sources import Source
from codegen.shell.project_files import read_schema

FEW, MANY = 10, 300
ROUNDS = 5


async def figures() -> AsyncIterator[Figure]:
    """Every figure, on projects that are gone afterwards."""
    with TemporaryDirectory() as name:
        for crud in (False, True):
            folder = Path(name, "crud" if crud else "written")
            for figure in _sizes(folder, crud):
                yield figure
        for start in ("first start of the server, on no tables", "start of the server"):
            seconds = server_seconds(Path(name, "crud", "many"))
            yield Figure(f"300 models with @crud, {start}", seconds, "s", 3)
        small = Path(name, "crud", "few")
        command_seconds("write", small)
        yield Figure(
            "10 models with @crud, watch: from a save to ready", watch_seconds(small), "s", 1
        )


def _sizes(folder: Path, crud: bool) -> Iterator[Figure]:
    """How long 300 models take, and how much longer each of them than one of 10."""
    kind = "300 models with @crud" if crud else "300 models"
    put_schema(folder / "few", FEW, crud=crud)
    put_schema(folder / "many", MANY, crud=crud)
    yield Figure(f"{kind}, write from cold", command_seconds("write", folder / "many"), "s", 3)
    for command in ("write", "check"):
        seconds = command_seconds(command, folder / "many")
        yield Figure(f"{kind}, {command} when nothing changed", seconds, "s", 0.5)
    each = _growth(folder / "few", folder / "many")
    yield Figure(f"{kind}, time for each to that of one of 10", each, "times", 1.3)
    lines = _lines(folder / "many") / MANY
    yield Figure(f"{kind}, lines of a model's folder", lines, "lines", 180)


def _growth(few: Path, many: Path) -> float:
    """How much longer a model of many takes than one of few: the median of rounds of both."""
    fewer, more = read_schema(few).sources, read_schema(many).sources
    with _without_collector():
        rounds = [_seconds(more, 1) / _seconds(fewer, MANY // FEW) for _ in range(ROUNDS)]
    return statistics.median(rounds)


def _seconds(sources: Iterable[Source], times: int) -> float:
    """Seconds that generating takes in memory, without the start of Python."""
    started = time.process_time()
    for _ in range(times):
        generate(sources)
    return time.process_time() - started


def _lines(folder: Path) -> int:
    """Lines of the Python in the folders of all models."""
    files = folder.glob("generated/*/*.py")
    return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in files)


@contextmanager
def _without_collector() -> Iterator[None]:
    """As the commands run."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
