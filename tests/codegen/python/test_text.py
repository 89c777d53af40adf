"""Schema text in Python source says what it said, and nothing else."""

import ast
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.python.layout import call, lay
from codegen.python.text import docstring, literal, quoted, summary
from tests.codegen.tools import formatted

# What is likely to break out of a string, and anything else.
TEXT = st.lists(
    st.sampled_from(['"', '"""', "'", "\\", "\n", "\r", "{{ x }}", "{% if %}", "#", "\0", "\u2028"])
    | st.text(max_size=5)
).map("".join)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=10,
)


@given(TEXT)
def test_a_string_literal_is_the_string(text: str) -> None:
    assert ast.literal_eval(quoted(text)) == text


@given(JSON.filter(lambda value: "inf" not in repr(value)))
def test_a_literal_is_the_value(value: Any) -> None:
    assert ast.literal_eval(lay(literal(value))) == value


@given(TEXT)
def test_a_docstring_is_one_string_and_nothing_else(text: str) -> None:
    (statement,) = ast.parse(docstring(text)).body
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Constant)


@given(TEXT, TEXT)
def test_a_summary_is_a_docstring_too(name: str, description: str) -> None:
    assert len(ast.parse(docstring(summary(name, description))).body) == 1


@given(st.text(alphabet=st.characters(codec="ascii", categories=["L", "P", "Zs"])))
def test_a_docstring_has_the_words_of_the_text(text: str) -> None:
    words = ast.get_docstring(ast.parse(docstring(text)))
    assert words is not None
    assert "".join(words.split()).startswith("".join(text.split()))


def test_a_long_docstring_is_broken_into_lines() -> None:
    lines = docstring("word " * 50, 1).splitlines()
    assert len(lines) > 1
    assert all(len(line) <= 100 for line in lines)


def test_a_summary_is_one_sentence_about_the_type() -> None:
    assert summary("Channel", "A room.\n\nMore of it.") == "Channel: a room."
    assert summary("Link", "URL of a page") == "Link: URL of a page"


@settings(max_examples=20, deadline=None)
@given(st.lists(TEXT, min_size=20, max_size=40))
def test_text_is_born_formatted(texts: list[str]) -> None:
    functions = [f"def f{n}():\n{docstring(text, 1)}" for n, text in enumerate(texts)]
    constants = [lay(call(f"x{n}", quoted(text))) for n, text in enumerate(texts)]
    source = "\n\n\n".join(functions) + "\n\n\n" + "\n".join(constants) + "\n"
    assert formatted(source) == source


@settings(max_examples=20, deadline=None)
@given(st.lists(JSON.filter(lambda value: "inf" not in repr(value)), min_size=10, max_size=20))
def test_literals_are_born_formatted(values: list[Any]) -> None:
    source = "".join(f"{lay(call('f', literal(value)))}\n" for value in values)
    assert formatted(source) == source
