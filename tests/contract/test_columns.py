"""What a column says of itself decides who sees it, what an erasing and a rehearsal's end leave, and
what is published or archived."""

from tests.contract import rich


def test_what_follows_from_a_rich_meeting_is_as_it_was() -> None:
    for name, said in rich.outputs():
        held = (rich.HELD / f"{name}.json").read_text(encoding="utf-8")
        assert said == held, f"{name}: see tests/contract/rich.py"
