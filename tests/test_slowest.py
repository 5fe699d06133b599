"""The list of the slowest tests in CONTRIBUTING.md."""

from tests.slowest import PAGE, Slowest


def test_the_slowest_are_listed_with_their_seconds_and_the_rest_of_the_page_stays() -> None:
    slowest = Slowest()
    slowest.seconds.update({f"tests/test_a.py::test_{n}": n for n in range(30)})
    page = PAGE.read_text(encoding="utf-8")
    written = slowest.filled(page, 2)
    rows = [line for line in written.splitlines() if "tests/test_a.py" in line]
    assert rows[0] == "| 29 | `tests/test_a.py::test_29` |"
    assert len(rows) == 20
    before, _, after = written.partition("<!-- slowest -->")
    assert page.startswith(before)
    assert page.endswith(after.partition("<!-- /slowest -->")[2])
