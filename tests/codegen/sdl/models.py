"""Random schemas of stored types that relate to each other, valid by construction."""

from hypothesis import strategies as st

SCALARS = (
    *("ID", "String", "Int", "Float", "Boolean", "DateTime", "Date", "Time", "JSON", "UUID"),
    *("Email", "URL", "BigInt", "Decimal", "Duration", "Mood", "Spot", "Money"),
)
FORMS = ("{}", "{}!", "[{}!]!", "[{}]", "[[{}!]!]")
MARKS = (
    "",
    "@hidden",
    "@readOnly",
    "@deprecated",
    '@deprecated(reason: "Old.")',
    "@index",
    "@unique",
)
SAYINGS = ("", '"""Said: \\""" { % \\ }}."""', '"""Two\n\n  lines."""', '"One \\" line\\\\"')
NAMES = ("Post", "PostList", "HTMLPage", "Person", "class", "X2", "Order_Item", "None", "type")
USES = ("", "@crud", "@crud(operations: [FIND, LIST, CREATE])", "@crud(operations: PAGINATE)")
COMMON = """
enum Mood { GOOD BAD }
type Spot { city: String! mood: Mood more: [Inner!] }
type Inner { size: Int! }
scalar Money
type Query { one: Int }
"""


@st.composite
def schemas(draw: st.DrawFn) -> dict[str, str]:
    """SDL files by the names of their models."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True))
    files = {}
    for name in names:
        lines = [draw(columns(place)) for place in range(draw(st.integers(0, 5)))]
        for place in range(draw(st.integers(0, 3))):
            lines += draw(relations(name, draw(st.sampled_from(names)), place))
        lines += draw(st.sampled_from(((), ("at: DateTime! @createdAt",), ("v: Int! @version",))))
        body = "\n  ".join(("id: ID!", "name: String", *lines))
        files[name] = f"type {name} @model {draw(st.sampled_from(USES))} {{\n  {body}\n}}\n"
    return {**files, "common": COMMON}


@st.composite
def columns(draw: st.DrawFn, place: int) -> str:
    """One column."""
    type_ = draw(st.sampled_from(FORMS)).format(draw(st.sampled_from(SCALARS)))
    text = draw(st.sampled_from(SAYINGS))
    return f"{text} field{place}: {type_} {draw(st.sampled_from(MARKS))}"


@st.composite
def relations(draw: st.DrawFn, owner: str, target: str, place: int) -> list[str]:
    """One relation of `owner` to `target`, and the column that it needs."""
    need = draw(st.sampled_from(("ID", "ID!")))
    mark = draw(st.sampled_from(("", "@hidden", "@readOnly", "@unique")))
    own = f"by{place}: {need} {mark}"
    belongs = f'to{place}: {target} @belongsTo(field: "by{place}")'
    many = draw(st.sampled_from((f"[{target}!]!", f"{target}Connection!")))
    # A type's rows are found by its own column: relations of a type to itself go both ways.
    back = f'of{place}: [{owner}!]! @hasMany(field: "by{place}")' if target == owner else ""
    one = f'oneOf{place}: {owner} @hasOne(field: "by{place}")' if target == owner else ""
    joined = (
        f'joined{place}: {many} @manyToMany(through: "Join{owner}{place}", '
        f'field: "a{place}Id", otherField: "b{place}")'
    )
    return [
        line
        for line in draw(st.sampled_from(([own, belongs], [own, belongs, back, one], [joined])))
        if line
    ]
