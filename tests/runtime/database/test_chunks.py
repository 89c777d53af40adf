"""Many things, so many at a time."""

from runtime.database.chunks import chunks


def test_the_last_chunk_has_what_is_left() -> None:
    assert [*chunks("abcde", 2)] == ["ab", "cd", "e"]
    assert [*chunks("abcd", 2)] == ["ab", "cd"]
    assert [*chunks("", 2)] == []
