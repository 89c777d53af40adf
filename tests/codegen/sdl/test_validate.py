"""What GraphQL says of a schema is said of what its team wrote, derived types included."""

from codegen.generate import InvalidSchemaError, generate
from codegen.sdl.sources import Source

BOOK = "type Book @model { id: ID! title: String! }"


def messages(*texts: str) -> list[str]:
    """What is wrong with these files, with its place."""
    sources = [Source(f"schema/{place}.graphql", text) for place, text in enumerate(texts)]
    try:
        generate(sources)
    except InvalidSchemaError as error:
        return [f"{one.position}: {one.message}" for one in sorted(error.problems)]
    return []


def test_a_default_of_a_derived_type_is_checked_against_its_fields() -> None:
    root = "type Query { books(orderBy: [BookOrderBy!] = %s): [Book!]! @list }"
    assert messages(BOOK, root % "[{title: ASC}]") == []
    assert "titel" in messages(BOOK, root % "[{titel: ASC}]")[-1]
    (problem,) = messages(BOOK, root % "[{title: ASC, id: ASC}]")
    assert "OneOf" in problem


def test_a_default_may_look_into_a_derived_type_through_one_that_is_defined() -> None:
    own = "input BookFilter { title: StringFilter } extend input BookFilter { id: IDFilter }"
    root = "type Query { books(filter: BookFilter = {%s}): [Book!]! @list }"
    assert messages(BOOK, own, root % 'title: {in: ["a"]}, id: {ne: "b"}') == []
    (problem,) = messages(BOOK, own, root % 'id: {inn: ["a"]}')
    assert "inn" in problem


def test_what_extends_a_derived_type_is_checked_against_its_fields() -> None:
    root = "type Query { books(first: Int): BookConnection! @paginate }"
    more = "extend type BookConnection { totalCount: Int! }"
    (problem,) = messages(BOOK, root, more)
    assert "BookConnection.totalCount" in problem


def test_names_derived_from_a_file_that_cannot_be_read_are_not_reported() -> None:
    root = """
    type Query { books(filter: BookFilter, orderBy: [BookOrderBy!]): BookConnection! @paginate }
    type Mutation { add(input: CreateBookInput!): Int put(input: UpsertBookInput!): Int }
    """
    (problem,) = messages(f"{BOOK} }}", root)
    assert problem.startswith("schema/0.graphql:1:45: Syntax Error")


def test_a_misspelt_derived_name_is_mended() -> None:
    try:
        generate([Source("schema/x.graphql", f"{BOOK} type Query {{ a(f: BookFiltr): Int }}")])
    except InvalidSchemaError as error:
        assert [one.hint for one in error.problems] == ['did you mean "BookFilter"?']


def test_a_team_describes_the_scalars_of_the_vocabulary_as_it_likes() -> None:
    text = '"""A moment."""\nscalar DateTime\ntype Query { now: DateTime }'
    files = generate([Source("schema/x.graphql", text)]).files
    assert '"""A moment."""\nscalar DateTime' in files["generated/schema.graphql"]


def test_two_files_that_define_one_type_are_told_of_each_other() -> None:
    try:
        generate([Source("schema/a.graphql", BOOK), Source("schema/b.graphql", BOOK)])
    except InvalidSchemaError as error:
        found = {(str(one.position), one.hint) for one in error.problems}
        assert ("schema/b.graphql:1:6", "the other is schema/a.graphql:1:6") in found
