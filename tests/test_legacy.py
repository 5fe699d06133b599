"""Text typed for fonts of before Unicode is recognised, and nothing else is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.imports import old_fonts
from liveqa.imports.plan import read_plan
from liveqa.imports.shipped import PLANS

TCVN3 = "Héi nghÞ ®èi tho¹i gi÷a nhµ tr­êng vµ cha mÑ häc sinh, §oµn thanh niªn, ý kiÕn, sù thËt"
VNI = (
    "Hoäi nghò ñoái thoaïi giöõa nhaø tröôøng vaø cha meï hoïc sinh,"
    " Ñoaøn thanh nieân, yù kieán, söï thaät"
)
BOTH = "Hội nghị đối thoại giữa nhà trường và cha mẹ học sinh, Đoàn thanh niên, ý kiến, sự thật"


@pytest.mark.parametrize(("typed", "font"), [(TCVN3, "TCVN3"), (VNI, "VNI")])
def test_an_old_font_is_recognised_and_converted(typed: str, font: str) -> None:
    assert old_fonts.read(typed) == (font, BOTH)


def test_vni_keeps_capitals() -> None:
    assert old_fonts.from_vni("BAÙO CAÙO ÑEÀ DAÃN, YÙ KIEÁN, ÖU ÑIEÅM, Ô") == (
        "BÁO CÁO ĐỀ DẪN, Ý KIẾN, ƯU ĐIỂM, Ơ"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Cô hát hay quá",
        "toán",
        "Hoà, hòa; thuý, thúy; khoẻ",
        "Krông Năng, Đắk Lắk, Ê Đê, Y Moan Êñuôl",
        "café 5×3 m² 25°C © 2024 👍",
        "Quý phụ huynh: giếng, khuya, quẹo, ngoằn ngoèo, uỷ ban, thuở, xoong",
        "Wi-Fi của trường",
        "·\u00a0Xe đưa đón có tăng giá không? Ø Ưu tiên Đoàn viên",
        "Đồ ăn ở căng-tin Müller có được không?",
        unicodedata.normalize("NFD", BOTH),
    ],
)
def test_unicode_is_left_alone(text: str) -> None:
    assert old_fonts.read(text) is None


def test_every_word_of_the_shipped_plans_is_unicode() -> None:
    for path in PLANS.glob("*.yaml"):
        plan = read_plan(path)
        lines = [plan.title, plan.theme, *plan.contents, *(q.text for q in plan.questions)]
        assert [line for line in lines if old_fonts.read(line)] == []


@given(st.text())
def test_any_text_can_be_asked_about(text: str) -> None:
    assert text.isascii() <= (old_fonts.read(text) is None)
