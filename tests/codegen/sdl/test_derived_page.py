"""docs/derived.md names what its schema derives."""

import re

from tests.codegen.sdl.documents import completed
from tests.databases import ROOT

PAGE = (ROOT / "docs" / "derived.md").read_text(encoding="utf-8")


def test_the_page_names_exactly_what_is_derived_but_for_other_types_of_the_same_kinds() -> None:
    (schema,) = re.findall(r"```graphql\n(.*?)```", PAGE, re.DOTALL)
    named = {
        name
        for row in re.findall(r"^\| (`.*?) \|", PAGE, re.MULTILINE)
        for name in re.findall(r"`(\w+)`", row)
    }
    made = completed(schema).made.keys()
    assert named <= made
    others = {"IDFilter", "AuthorFilter", "NoteFilter", "TagFilter", "RelatedTagFilter"}
    others |= {"CreateAuthorInput", "CreateTagInput"}
    others |= {"PostTagsNestedInput", "PostTagsNestedUpdateInput"}
    assert made - named == others
