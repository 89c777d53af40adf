"""What is rendered is seen to be Python before anything is written."""

import pytest

from codegen.render import verify


@pytest.mark.parametrize("text", ["def f(:\n", "def f(self, self):\n    return 1\n", "return\n"])
def test_text_that_is_no_python_stops_the_codegen(text: str) -> None:
    with pytest.raises(AssertionError, match=r"generated/x\.py:1: rendered text is no Python"):
        verify("generated/x.py", text)
