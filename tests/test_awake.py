"""The laptop stays awake while it is needed."""

from liveqa.machine import awake


def test_the_laptop_is_kept_awake_once_and_let_go() -> None:
    awake.start()
    awake.start()
    assert awake.held()
    awake.stop()
    awake.stop()
    assert not awake.held()
