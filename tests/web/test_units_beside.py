"""A district's archives are taken in while a hall on the same laptop asks: it notices nothing."""

import threading
import time
from pathlib import Path

import pytest

from tests import district
from tests.serving import serving

ASKED, GENEROUS = 50, 5.0
"""Questions before it begins; and seconds for the slowest acknowledgement, which takes a fiftieth
of that on two cores that do nothing else."""


@pytest.mark.long
def test_a_hall_notices_nothing_of_archives_that_are_taken_in(tmp_path: Path) -> None:
    archives = district.archives(49)
    with serving(tmp_path / "data") as server:
        code, organiser = server.meeting(), server.as_("organiser")
        secretary = server.as_("secretary")
        waits: list[float] = []
        many, done = threading.Event(), threading.Event()

        def ask() -> None:
            while not done.wait(0.04):
                begun = time.monotonic()
                server.do(code, secretary, "question.enter", text="Bao giờ?", origin="paper")
                waits.append(time.monotonic() - begun)
                if len(waits) == ASKED:
                    many.set()

        hall = threading.Thread(target=ask)
        hall.start()
        assert many.wait(60)
        quiet, delivery, begun = len(waits), 0, time.monotonic()
        for at in range(0, 49, 10):
            parcel = archives[at : at + 10]
            sizes = ",".join(str(len(each)) for each in parcel)
            path = f"/api/archives?add=1&delivery={delivery}&sizes={sizes}"
            delivery = server.post(path, b"".join(parcel), organiser)["delivery"]
        seconds = time.monotonic() - begun
        done.set()
        hall.join()
    before, beside = waits[:quiet], waits[quiet:]
    print(f"{seconds:.1f} s; slowest before {max(before):.3f} s, beside {max(beside):.3f} s")
    assert max(beside) < GENEROUS
    assert seconds < 60
