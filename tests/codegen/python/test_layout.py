"""Lines are broken where the formatter would break them, however long the names are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.python.imports import Import, imports_text
from codegen.python.layout import Bracket, Shape, assigned, call, entries, lay
from codegen.python.names import class_name
from codegen.views.functions import awaited, method, signature
from tests.codegen.tools import formatted, import_problems

NAMES = st.builds(lambda letter, count: letter * count, st.sampled_from("abcd"), st.integers(1, 40))
PARAMETERS = st.lists(NAMES, max_size=5, unique=True)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(NAMES, PARAMETERS, NAMES), min_size=10, max_size=30))
def test_signatures_and_calls_are_born_formatted(
    functions: list[tuple[str, list[str], str]],
) -> None:
    texts = [
        method(f"f{name}", [f"{one}: {returns}" for one in taken], returns, awaited(name, *taken))
        for name, taken, returns in functions
    ]
    source = "class C:\n" + "\n\n".join(texts) + "\n"
    assert formatted(source) == source


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(NAMES, PARAMETERS), min_size=10, max_size=30))
def test_methods_and_nested_calls_are_born_formatted(methods: list[tuple[str, list[str]]]) -> None:
    parts = ["class C:"]
    for index, (name, taken) in enumerate(methods):
        head = signature(f"m{index}", ["self", *taken], name, indent=1)
        pairs = Bracket("{", tuple(f'"{one}": {one}' for one in taken), "}", Shape.ITEMS)
        body = call(f"return {name}", call("inner", *taken), pairs)
        parts.append(f"{head}\n{lay(body, 2)}")
    source = "\n\n".join(parts).replace("class C:\n\n", "class C:\n") + "\n"
    assert formatted(source) == source


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(NAMES, NAMES, PARAMETERS), min_size=10, max_size=30))
def test_tables_are_born_formatted(tables: list[tuple[str, str, list[str]]]) -> None:
    source = "".join(
        assigned(name, "Table", row, call("Table", f'"{name}"', entries("columns=(", tuple(items))))
        + "\n"
        for name, row, items in tables
    )
    assert formatted(source) == source


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.builds(
            lambda module, name, is_class, alias: Import(
                module, class_name(name.title()) if is_class else name, alias
            ),
            st.sampled_from(["typing", "__future__", "ariadne", "runtime.x", "generated.b"])
            | NAMES.map(lambda name: f"generated.{name}"),
            NAMES | st.from_regex(r"[A-Za-z][A-Za-z0-9_]{1,9}", fullmatch=True),
            st.booleans(),
            st.just("") | NAMES.map(lambda name: f"{name}_alias"),
        ),
        min_size=1,
        max_size=12,
        unique_by=lambda one: (one.module, one.name),
    )
)
def test_imports_are_sorted_and_formatted(imports: list[Import]) -> None:
    source = imports_text(imports) + "\n"
    assert formatted(source) == source
    assert import_problems(source) == ""


def test_one_entry_more_is_one_line_more() -> None:
    before = lay(entries("x = (", ("aa", "bb"))).splitlines()
    after = lay(entries("x = (", ("aa", "bb", "cc"))).splitlines()
    assert [line for line in after if line not in before] == ["    cc,"]
