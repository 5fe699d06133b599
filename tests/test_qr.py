"""The codes that phones scan: the address, and the Wi-Fi."""

import pytest

from liveqa.machine import qr


@pytest.mark.parametrize(
    ("ssid", "password", "expected"),
    [
        ("Truong", "matkhau1", "WIFI:T:WPA;S:Truong;P:matkhau1;;"),
        ("Truong", "", "WIFI:T:nopass;S:Truong;;"),
        ('a;b,"c"', "x:y\\z", r"WIFI:T:WPA;S:a\;b\,\"c\";P:x\:y\\z;;"),
        ("Phòng họp", "đ", "WIFI:T:WPA;S:Phòng họp;P:đ;;"),
    ],
)
def test_the_wifi_code_escapes_what_cameras_would_misread(
    ssid: str, password: str, expected: str
) -> None:
    assert qr.wifi_payload(ssid, password) == expected


def test_the_wifi_code_of_a_hidden_network_tells_phones_to_look_for_it() -> None:
    assert qr.wifi_payload("Truong", "mk", hidden=True) == "WIFI:T:WPA;S:Truong;P:mk;H:true;;"
    assert qr.wifi_payload("Truong", hidden=True) == "WIFI:T:nopass;S:Truong;H:true;;"


def test_a_qr_code_keeps_its_quiet_zone_in_every_form() -> None:
    url = "http://192.168.1.20:8000/m/K7M2"
    drawn = qr.drawn(url)
    size = drawn["size"]
    assert isinstance(size, int)
    assert str(drawn["path"]).startswith("M4 4h7v1h-7z")
    rows = qr.in_blocks(url).splitlines()
    assert {len(row) for row in rows} == {size}
    assert len(rows) == (size + 1) // 2
    assert rows[:2] == ["█" * size] * 2
    assert all(row.startswith("████") for row in rows[:-1])
