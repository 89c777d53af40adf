"""What the commands say on stderr."""

import sys
from collections.abc import Iterable, Mapping

from codegen.problems import Problem, show
from codegen.sdl.sources import Source


def report(problems: Iterable[Problem], texts: Mapping[str, str]) -> None:
    """Every problem, with the line that it is about."""
    if text := show(problems, texts):
        print(text, file=sys.stderr)


def texts_of(sources: Iterable[Source]) -> Mapping[str, str]:
    """The texts of SDL files, by path."""
    return {source.path: source.text for source in sources}
