"""Static types for values of scalars, as generated code and resolvers name them."""

from typing import Any, NewType, TypeAlias

# What a JSON column, argument or field may hold; its shape is the resolver's business.
Json: TypeAlias = Any

# Numbers as rows hold them: text that sorts as the numbers do (`runtime.scalars.numbers`).
BigIntText = NewType("BigIntText", str)
DecimalText = NewType("DecimalText", str)
