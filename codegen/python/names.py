"""Names: the one converter from GraphQL to Python, and what Python would not accept."""

import keyword
import re
from functools import cache

_WORD_STARTS = re.compile(
    r"(?<=[a-z0-9])(?=[A-Z])"  # fooBar, 2Bar
    r"|(?<!^)(?=[A-Z][a-z0-9])"  # HTMLUrl
    r"|(?<=[^0-9])(?=[0-9])"  # rfc123
    r"|(?<=[0-9])(?=[A-Za-z])"  # 2fa
)

# Annotations name these; a function of the same module must not take them away.
_ANNOTATIONS = frozenset(
    {
        "bool",
        "date",
        "datetime",
        "dict",
        "float",
        "int",
        "list",
        "object",
        "str",
        "time",
        "timedelta",
    }
)
# Parameters and modules that the generated functions use beside the field's own arguments.
_BESIDE_ARGUMENTS = frozenset({"_", "crud", "info", "len", "loader", "row", "self"})
_BESIDE_COLUMNS = frozenset({"db", "self"})
# Modules beside the folders of `generated/` and the files of `resolvers/`.
_BESIDE_MODULES = frozenset({"context", "feeds", "loaders", "project"})
# What generated modules import or define beside the classes that are named after schema types.
_BESIDE_CLASSES = frozenset(
    {
        "Any",
        "AsyncIterator",
        "Batch",
        "Bindings",
        "BigIntText",
        "Change",
        "Changes",
        "CodecPlace",
        "Column",
        "Connection",
        "Context",
        "Crud",
        "Cursors",
        "Database",
        "Decimal",
        "DecimalText",
        "Edge",
        "Filter",
        "Format",
        "GraphQLResolveInfo",
        "HasOne",
        "Index",
        "Info",
        "Items",
        "Json",
        "Length",
        "Limited",
        "Literal",
        "LoaderSet",
        "Loaders",
        "Mapping",
        "NOW",
        "Nested",
        "NotRequired",
        "OnDelete",
        "Order",
        "OrderBy",
        "PROJECT",
        "PageInfo",
        "Pattern",
        "Place",
        "Project",
        "Protocol",
        "Range",
        "Reference",
        "RequestContext",
        "TYPE_CHECKING",
        "Table",
        "Through",
        "ToMany",
        "ToOne",
        "TypeAlias",
        "TypedDict",
        "UUID",
        "Unpack",
        "Window",
        "bind",
        "cached_property",
        "db",
        "loaders",
        "resolve",
    }
)


@cache
def snake(name: str) -> str:
    """`HTMLUrl` as `html_url`: the same conversion that Ariadne makes."""
    return _WORD_STARTS.sub("_", name).lower()


def pascal(name: str) -> str:
    """`set_typing` or `setTyping` as `SetTyping`."""
    return "".join(word[:1].upper() + word[1:] for word in snake(name).split("_"))


def column_name(name: str) -> str:
    """A field's key in rows and inputs: snake_case that Python accepts."""
    return _accepted(snake(name), frozenset())


def argument_name(name: str) -> str:
    """An argument's name in resolvers, free of the parameters that every resolver has."""
    return _accepted(snake(name), _BESIDE_ARGUMENTS)


def function_name(name: str) -> str:
    """A resolver's name in a module of resolvers."""
    return _accepted(snake(name), _ANNOTATIONS)


def parameter_name(column: str) -> str:
    """A column's name as a parameter of a generated function."""
    return _accepted(column, _BESIDE_COLUMNS)


def module_name(name: str) -> str:
    """A folder or module named after a type or a file."""
    module = snake(re.sub(r"\W", "_", name, flags=re.ASCII))
    return _accepted(f"_{module}" if module[:1].isdigit() else module, _BESIDE_MODULES)


def class_name(name: str) -> str:
    """A type's name as a Python class, free of what generated modules import."""
    return _accepted(name, _BESIDE_CLASSES | _ANNOTATIONS | _BESIDE_ARGUMENTS)


def constant_name(plural: str) -> str:
    """`typing_events` as `TYPING_EVENTS`."""
    return class_name(plural.upper())


def _accepted(name: str, taken: frozenset[str]) -> str:
    return f"{name}_" if keyword.iskeyword(name) or name in taken else name
