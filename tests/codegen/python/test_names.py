"""Names in Python are those that Ariadne gives resolvers, or a name that Python accepts."""

import keyword
import re

from ariadne.utils import convert_camel_case_to_snake
from hypothesis import given
from hypothesis import strategies as st

from codegen.python.names import (
    argument_name,
    class_name,
    column_name,
    constant_name,
    module_name,
    pascal,
    snake,
)
from tests.codegen.golden import Case, each, valid_cases

GRAPHQL_NAMES = st.from_regex(r"[_A-Za-z][_0-9A-Za-z]{0,20}", fullmatch=True)


@given(GRAPHQL_NAMES)
def test_the_one_converter_is_ariadnes(name: str) -> None:
    assert snake(name) == convert_camel_case_to_snake(name)


@each(valid_cases())
def test_every_name_of_every_case_converts_as_ariadne_does(case: Case) -> None:
    for name in {name for one in case.sources for name in re.findall(r"[_A-Za-z]\w*", one.text)}:
        assert snake(name) == convert_camel_case_to_snake(name)


@given(GRAPHQL_NAMES | st.sampled_from(keyword.kwlist))
def test_every_name_is_one_that_python_accepts(name: str) -> None:
    for convert in (column_name, argument_name, module_name, class_name):
        assert convert(name).isidentifier()
        assert not keyword.iskeyword(convert(name))


def test_a_name_that_python_needs_gets_an_underscore() -> None:
    assert column_name("from") == "from_"
    assert column_name("type") == "type"
    assert argument_name("info") == "info_"
    assert argument_name("self") == "self_"
    assert class_name("None") == "None_"
    assert class_name("Table") == "Table_"
    assert module_name("project") == "project_"
    assert module_name("2fa-codes") == "_2_fa_codes"


def test_names_made_of_words() -> None:
    assert pascal("setTyping") == "SetTyping"
    assert pascal("set_typing") == "SetTyping"
    assert constant_name("typing_events") == "TYPING_EVENTS"


def test_no_type_of_a_schema_takes_the_name_of_what_generated_modules_import() -> None:
    statements = re.compile(
        r"^from (?!generated)\S+ import (\(.*?\)|.*?)$", re.MULTILINE | re.DOTALL
    )
    imported = {
        name
        for case in valid_cases()
        for path in case.expected.glob("generated/**/*.py")
        for names in statements.findall(path.read_text(encoding="utf-8"))
        for name in re.findall(r"\w+", names)
        if name[0].isupper()
    }
    assert "Crud" in imported
    assert {name for name in imported if class_name(name) == name} == set()
