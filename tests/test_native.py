"""Work in a native thread, asked for on the loop."""

import threading
from functools import partial

import gevent
import pytest

from liveqa.machine.native_thread import NativeThread

SECONDS = 20.0


def test_work_is_done_elsewhere_and_its_result_comes_back() -> None:
    thread = NativeThread()
    here = threading.get_ident()
    assert thread.run(threading.get_ident) != here
    assert [thread.run(partial(pow, n, 2)) for n in range(50)] == [n * n for n in range(50)]
    thread.stop()


def test_what_work_raises_is_raised_where_it_was_asked_for() -> None:
    thread = NativeThread()

    def fail() -> None:
        raise KeyError("đĩa đầy")

    with pytest.raises(KeyError):
        thread.run(fail)
    assert thread.run(lambda: 1) == 1
    thread.stop()


def test_the_loop_goes_on_meanwhile() -> None:
    thread = NativeThread()
    turned = threading.Event()

    def turn() -> None:
        gevent.sleep(0)
        turned.set()

    turning = gevent.spawn(turn)
    assert thread.run(partial(turned.wait, SECONDS))
    turning.kill()
    thread.stop()
