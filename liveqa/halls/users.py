"""Has Redis let in the gateways that the record lets in, and nobody whom it turned out."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from liveqa.errors import Invalid, RedisWithoutUsers
from liveqa.halls import acl, wire
from liveqa.halls.line import Line


class Users:
    """The users of Redis, as far as `register` knows them: the digest of each one's password, empty
    for one that is turned out. Redis may forget or take up old ones whenever it starts; what the
    register says holds again as soon as `keep` is called. Whatever goes wrong is raised as
    RedisAway or RedisRefuses."""

    def __init__(self, line: Line, register: Callable[[], Mapping[str, str]]) -> None:
        self._line = line
        self._register = register
        self._set: dict[str, str] = {}
        """Whose rights are those of this version."""

    @property
    def are_there(self) -> bool:
        """Return whether this Redis has users."""
        return self._line.user != wire.NOBODY

    def known(self) -> list[str]:
        """Return whom the register let in or turned out."""
        return list(self._register())

    def out(self) -> set[str]:
        """Return whom the register turned out."""
        return {user for user, digest in self._register().items() if not digest}

    def digest(self, user: str) -> str | None:
        """Return the digest of a user's password as the register has it; None for one it does not
        know."""
        return self._register().get(user)

    def check(self, user: str, heard: Collection[str]) -> None:
        """Raise RedisWithoutUsers, and Invalid for a name that is no gateway's: of another form, or
        that of somebody else in Redis, which is not asked about those that were heard."""
        if not self.are_there:
            raise RedisWithoutUsers
        if not wire.USER.fullmatch(user) or user in (wire.NOBODY, acl.CORE, self._line.user):
            raise Invalid(field="user")
        if user in heard or user in self._register():
            return
        with self._line.told():
            found = self._find(user)
        if found is not None and acl.own(user) not in found["keys"]:
            raise Invalid(field="user")

    def keep(self) -> None:
        """Have Redis know each user of the register by its password alone. Whoever came in by
        another one is disconnected, and what it left is thrown away."""
        with self._line.told():
            for user, digest in self._register().items():
                found = self._find(user)
                if found is not None and found["passwords"] != [digest]:
                    self._turn_out(user)
                if digest and (found is None or self._set.get(user) != digest):
                    words = ("reset", "on", f"#{digest}", *acl.rights(user))
                    self._do("ACL", "SETUSER", user, *words)
                self._set[user] = digest

    def _turn_out(self, user: str) -> None:
        self._do("ACL", "DELUSER", user)
        self._do("XTRIM", wire.stream_of(user), "MAXLEN", 0)

    def _find(self, user: str) -> Any:
        return self._line.client.acl_getuser(user)

    def _do(self, *words: Any) -> None:
        self._line.client.execute_command(*words)  # type: ignore[no-untyped-call]
