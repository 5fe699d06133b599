"""Work in a native thread, asked for on the loop."""

import threading
import time
from functools import partial

import gevent
import pytest

from liveqa.machine.native_thread import NativeThread


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
    turns = 0

    def count() -> None:
        nonlocal turns
        while True:
            gevent.sleep(0.005)
            turns += 1

    counting = gevent.spawn(count)
    thread.run(lambda: time.sleep(0.1))
    counting.kill()
    thread.stop()
    assert turns >= 5
