"""Whatever a schema's text is, there is an answer: files, or problems that say where."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.generate import InvalidSchemaError, generate
from codegen.problems import show
from codegen.sdl.sources import Source
from codegen.shell.project_files import read_schema
from tests.codegen.golden import valid_cases
from tests.databases import ROOT

SCHEMAS = [read_schema(ROOT).sources, *(case.sources for case in valid_cases())]
TOKENS = re.compile(r'"""[^"]*"""|"[^"\n]*"|\w+|[^\w\s]|\s+')
# What a slip of the hand may put in the place of something else.
PUNCTUATION = list('!()[]{}:=&@|"')
WORDS = ["@model", "@find", "@hasMany", "String", "ID", "Nothing", "extend", "input", "type", "5"]
SLIPS = st.sampled_from(["", *PUNCTUATION, *WORDS])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(SCHEMAS),
    st.lists(st.tuples(st.integers(0, 10_000), SLIPS), min_size=1, max_size=4),
)
def test_slips_in_a_schema_are_answered_with_problems(
    sources: list[Source], slips: list[tuple[int, str]]
) -> None:
    target, *others = sources[::-1]
    tokens = TOKENS.findall(target.text)
    for place, slip in slips:
        tokens[place % len(tokens)] = slip
    changed = [*others, Source(target.path, "".join(tokens))]
    try:
        generate(changed)
    except InvalidSchemaError as error:
        texts = {one.path: one.text for one in changed}
        assert re.match(r"schema(/[\w-]+\.graphql)?:\d+:\d+: ", show(error.problems, texts))


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    try:
        generate([Source("schema/x.graphql", text)])
    except InvalidSchemaError as error:
        assert error.problems
