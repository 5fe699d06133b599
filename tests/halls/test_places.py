"""From where the core believes a gateway's phones to come."""

from liveqa.halls import wire
from liveqa.halls.desk import Gateway, place


def test_a_phone_of_before_stays_where_it_was_and_two_houses_are_two() -> None:
    one, other = Gateway("gw1", "a"), Gateway("gw2", "b")
    assert place(one, "") == ""  # nothing is said anew of it
    assert place(one, "192.168.1.7") != place(other, "192.168.1.7")
    assert place(one, "192.168.1.7") == place(one, "192.168.1.7")


def test_without_users_too_the_addresses_of_two_gateways_are_two_places() -> None:
    """Phones of several rooms behind proxies of their own would share one brake on joining."""
    one, other = (Gateway(wire.NOBODY, instance) for instance in ("a", "b"))
    assert place(one, "127.0.0.1") != place(other, "127.0.0.1")
