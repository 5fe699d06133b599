"""Whatever a question is made of, looking for names and addresses in it comes to an end."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("repeated", ["12/34/", "số nhà 12/34/"])
def test_a_question_that_is_all_numbers_of_houses_holds_up_nobody(repeated: str) -> None:
    """In a process of its own: a search that doubles with each number would never end."""
    text = (repeated * 500)[:500]
    code = f"from liveqa.domain.flags import flags_of; flags_of({text!r})"
    assert subprocess.run([sys.executable, "-c", code], timeout=20, check=False).returncode == 0
