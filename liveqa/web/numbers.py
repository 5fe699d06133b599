"""Numbers in addresses: no larger than an id can be."""

from flask import Flask
from werkzeug.routing import IntegerConverter, Map

from liveqa.commands.fields import LARGEST_ID


class _Id(IntegerConverter):
    """`<int:…>` in an address: what is larger is not there."""

    def __init__(self, map: Map) -> None:
        super().__init__(map, max=LARGEST_ID)


def bound(flask: Flask) -> None:
    """Have no address of an application lead to a number that the database cannot hold."""
    flask.url_map.converters["int"] = _Id
