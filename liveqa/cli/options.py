"""What may be typed: the commands and their options. The common ones may stand on either side."""

import argparse
import re
from collections.abc import Callable, Sequence

from liveqa.cli import common, words
from liveqa.cli.invocation import Invocation
from liveqa.i18n import DEFAULT_LANGUAGE, LANGUAGES, text
from liveqa.machine import config as configuration
from liveqa.machine import datadir
from liveqa.machine.config import Config
from liveqa.text import clean

SITE_LIMIT = 200
USER = re.compile(r"[A-Za-z0-9_.-]{1,64}")
"""What a user of Redis may be called."""
COMMANDS = {
    **dict.fromkeys(("serve", "demo", "gateway", "backup", "verify", "doctor"), False),
    **dict.fromkeys(("import", "export", "restore", "redis-users"), True),
}
"""The commands, and whether they take words besides their options."""
EXPORT = "export"


def parse(argv: Sequence[str]) -> Invocation:
    """Understand `argv`, or end the process with a usage message, as argparse does."""
    lang = _language(argv)
    with words.spoken(lang):
        words_of_all = common.with_values(argv, COMMANDS)
        if EXPORT in argv:
            from liveqa.cli import several

            words_of_all = several.one_by_one(words_of_all)
        args = _parser(lang, of_export=EXPORT in argv).parse_args(words_of_all)
    return Invocation(_runner(args.command or "serve"), _config(args), args.data is not None, args)


def _runner(command: str) -> Callable[[Invocation], int]:
    if command == "demo":
        from liveqa.cli.demo import demo

        return demo
    if command == "serve":
        from liveqa.cli.serving import serve

        return serve
    if command in ("gateway", "redis-users"):
        from liveqa.cli import halls

        return halls.gateway if command == "gateway" else halls.redis_users
    if command == "doctor":
        from liveqa.cli.doctor import doctor

        return doctor
    if command == "verify":
        from liveqa.cli.verify import verify

        return verify
    from liveqa.cli import files

    runners = {
        "import": files.import_file,
        "export": files.export,
        "backup": files.backup,
        "restore": files.restore,
    }
    return runners[command]


def _config(args: argparse.Namespace) -> Config:
    data = (args.data or datadir.default()).absolute()
    is_gateway = args.command == "gateway"
    return Config(
        # beside the record's: a gateway keeps a log alone
        data=data / f"gateway-{args.port}" if is_gateway else data,
        host=args.host,
        port=args.port,
        address=args.address,
        cert=args.cert and args.cert.absolute(),
        key=args.key and args.key.absolute(),
        proxies=args.behind_proxy,
        mdns=not args.no_mdns,
        hsts=args.hsts,
        lang=args.lang,
        rate=float(args.rate) if args.rate else None,
        presence=args.presence,
        redis=args.redis or "",
        gateway=is_gateway,
        site=(args.site or "") if is_gateway else "",
        print_links=args.print_links,
        open_browser=not (args.no_browser or args.print_links) and configuration.on_a_desktop(),
        window=args.window or configuration.without_a_terminal(),
    )


def _parser(lang: str, *, of_export: bool) -> argparse.ArgumentParser:
    """Return what understands the words. What papers there are is loaded for `export` alone: a
    start has no need of it, and it is half of what is read."""

    def says(key: str) -> str:
        return text(lang, key).replace("%", "%%")

    parser = argparse.ArgumentParser(prog="liveqa", description=says("cli.about"))
    shown = common.version(lang).replace("%", "%%")
    about = says("cli.help.version")
    parser.add_argument("--version", action="version", version=shown, help=about)
    common.add_to(parser, lang, forget=False)
    commands = parser.add_subparsers(
        dest="command", title=says("cli.commands"), metavar=says("cli.command")
    )
    everywhere = argparse.ArgumentParser(add_help=False)
    common.add_to(everywhere, lang, forget=True)

    def command(name: str) -> argparse.ArgumentParser:
        about = says(f"cli.help.{name.replace('-', '_')}")
        return commands.add_parser(name, help=about, description=about, parents=[everywhere])

    path = common.reader(common.read_path, "path", lang)
    for name in ("serve", "demo"):
        command(name)
    gateway = command("gateway")
    site = common.reader(_name, "site", lang)
    gateway.add_argument("--site", metavar="NAME", type=site, help=says("cli.help.site"))
    users = command("redis-users")
    user = common.reader(_user, "user", lang)
    users.add_argument("users", metavar="NAME", type=user, nargs="+", help=says("cli.help.users"))
    brought = command("import")
    brought.add_argument("file", metavar="FILE", type=path, help=says("cli.help.file"))
    export = command(EXPORT)
    export.add_argument("code", metavar="CODE", help=says("cli.help.code"))
    export.add_argument("--out", metavar="DIR", type=path, required=True, help=says("cli.help.out"))
    if of_export:
        from liveqa.cli import several

        several.add_to(export, says)
    backup = command("backup")
    backup.add_argument("--out", metavar="FILE", type=path, help=says("cli.help.backup_out"))
    verify = command("verify")
    verify.add_argument("--journal", metavar="FILE", type=path, help=says("cli.help.journal"))
    verify.add_argument("--receipt", metavar="FILE", type=path, help=says("cli.help.receipt"))
    verify.add_argument("--against", metavar="FILE", type=path, help=says("cli.help.against"))
    restore = command("restore")
    about = says("cli.help.restore_file")
    restore.add_argument("backup", metavar="FILE", type=path, help=about)
    command("doctor")
    return parser


def _name(typed: str) -> str:
    found = clean(typed)
    if not 0 < len(found) <= SITE_LIMIT:
        raise ValueError(typed)
    return found


def _user(typed: str) -> str:
    if not USER.fullmatch(typed):
        raise ValueError(typed)
    return typed


def _language(argv: Sequence[str]) -> str:
    """Return the language the help itself is to be in, found before the help exists."""
    early = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    early.add_argument("--lang", choices=LANGUAGES, default=configuration.wished("lang"))
    try:
        found: str | None = early.parse_known_args(argv)[0].lang
    except argparse.ArgumentError:
        found = None
    return found if found in LANGUAGES else DEFAULT_LANGUAGE
