"""`gateway`: has phones and a screen for a core elsewhere; `redis-users`: whom Redis lets in."""

from liveqa.cli import serving
from liveqa.cli.invocation import Invocation
from liveqa.cli.problems import NoRedisNamed
from liveqa.errors import DataFolderInUse
from liveqa.machine import datadir


def gateway(invocation: Invocation) -> int:
    """Run a gateway until it is stopped."""
    config = invocation.config
    if not config.redis:
        raise NoRedisNamed
    with datadir.served(config.data) as other:
        if other is None:
            return serving.run(invocation)
    raise DataFolderInUse(path=config.data)


def redis_users(invocation: Invocation) -> int:
    """Print the lines by which Redis lets the core and these gateways in, and nobody else: they
    belong into the file that its setting `aclfile` names."""
    from liveqa.halls import acl

    for line in acl.lines(invocation.args.users):
        print(line)
    return 0
