"""`python -m benchmarks [SUITE …]`: run the suites and print each figure beside its bound."""

import argparse
import asyncio
from collections.abc import AsyncIterator, Callable

from benchmarks.codegen import suite as codegen
from benchmarks.embedded import suite as embedded
from benchmarks.figures import Figure

SUITES: dict[str, Callable[[], AsyncIterator[Figure]]] = {
    "codegen": codegen.figures,
    "embedded": embedded.figures,
}


async def report(names: list[str]) -> None:
    for name in names:
        print(f"{name}\n{'-' * len(name)}")
        async for figure in SUITES[name]():
            print(figure, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    known = ", ".join(SUITES)
    parser.add_argument(
        "suites", nargs="*", choices=[*SUITES, []], metavar="SUITE", help=f"{known}; default: all"
    )
    asyncio.run(report(parser.parse_args().suites or list(SUITES)))


main()
