"""What only the command line can refuse."""

from liveqa.errors import Internal, NotFound, Refused


class NoDatabase(NotFound):
    """The data folder `path` holds no meetings yet."""

    code = "no_database"


class NoSuchFormat(Refused):
    """The document comes in other `formats` than those asked for."""

    code = "no_such_format"


class NoBackup(NotFound):
    """There is no file at `path`."""

    code = "no_backup"


class NotACopy(Refused):
    """What was to be restored, the file at `path`, is no database at all."""

    code = "not_a_copy"


class NotADemo(Refused):
    """The data folder `path` holds real meetings, which a demo must not replace."""

    code = "not_a_demo"


class Unwritable(Refused):
    """A file or folder given for the result cannot be written; `reason` is the system's word."""

    code = "unwritable"


class AgainstAlone(Refused):
    """A journal to compare with, and no receipt that is to be compared."""

    code = "against_alone"


class HstsNeedsTls(Refused):
    """Without encryption there is nothing that browsers could be kept to."""

    code = "hsts_needs_tls"


class Failed(Internal):
    """The program itself failed, as where a part of it is missing or blocked; `reason` names the
    kind of fault, `reference` and the file `log` say more."""

    code = "program_failed"


class FailedUnlogged(Internal):
    """The same, where no log could be written: the terminal says where."""

    code = "program_failed_unlogged"


class NoRedisNamed(Refused):
    """A gateway was started without `--redis`."""

    code = "no_redis_named"
