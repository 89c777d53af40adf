"""Frames come out whole, however the bytes come in."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedded.wire.frames import MAX_QUERY, Frame, FrameReader, FrameTooLargeError, frame

FRAMES = st.lists(st.tuples(st.integers(0, 2**64 - 1), st.binary(max_size=50)), max_size=5)


@given(FRAMES, st.data())
def test_frames_come_out_as_they_went_in_wherever_the_bytes_are_cut(
    frames: list[tuple[int, bytes]], data: st.DataObject
) -> None:
    sent = b"".join(frame(token, payload) for token, payload in frames)
    cut = data.draw(st.integers(0, len(sent)))
    reader = FrameReader()
    reader.feed(sent[:cut])
    first = list(reader.frames())
    reader.feed(sent[cut:])
    assert [*first, *reader.frames()] == [Frame(*pair) for pair in frames]


def test_a_query_of_128_mebibytes_is_refused_before_it_arrives() -> None:
    reader = FrameReader()
    reader.feed(struct.pack("<QI", 7, MAX_QUERY + 1))
    with pytest.raises(FrameTooLargeError, match=r"Query size .* greater than maximum") as caught:
        list(reader.frames())
    assert caught.value.token == 7


def test_a_reader_can_be_left_in_the_middle() -> None:
    reader = FrameReader()
    reader.feed(frame(1, b"a") + frame(2, b"b"))
    assert next(reader.frames()).token == 1
    assert [left.token for left in reader.frames()] == [2]
