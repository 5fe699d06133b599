"""The standard library, made to wait on gevent's loop."""


def patch() -> None:
    """Make the standard library wait on gevent's loop, before anything else is loaded. Nobody plugs
    into that: to look who might, gevent reads the list of every library two dozen times, which
    takes longer than all of its patching."""
    from gevent import events, monkey

    # types-gevent knows neither, both are documented
    events.notify_and_call_entry_points = events.notify  # type: ignore[attr-defined]
    monkey.patch_all()
