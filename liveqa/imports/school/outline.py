"""Find the sections of a plan, and what each is about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from liveqa.imports.school.names import is_spelled, people_in
from liveqa.imports.school.numbering import BULLETS, LEVELS, PICTURE
from liveqa.imports.school.roles import DUTIES, SHUT, Role, roles_of
from liveqa.imports.school.units import Unit
from liveqa.text import fold

LABEL_LENGTH = 80


@dataclass
class Node:
    """A sentence with what stands beneath it. `value` is what follows its heading's colon; `words`
    is the heading, or the whole sentence."""

    unit: Unit
    words: str
    value: str
    roles: list[Role]
    level: int
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)

    def above(self) -> Iterator["Node"]:
        """Yield the sections around it, the nearest first."""
        node = self.parent
        while node:
            yield node
            node = node.parent

    def below(self) -> Iterator["Node"]:
        """Yield whatever stands beneath it, in order."""
        for child in self.children:
            yield child
            yield from child.below()

    @property
    def is_shut(self) -> bool:
        """Return whether it belongs to a section that speaks of other things."""
        return any(set(node.roles) & SHUT for node in (self, *self.above()))


def outline(found: list[Unit]) -> list[Node]:
    """Return the sentences of a plan's body, in order, each in its section."""
    made = list(_placed(found))
    for node in made:
        if _is_entry(node) or _is_of_time(node):
            node.roles.clear()
    return made


def _placed(found: list[Unit]) -> Iterator[Node]:
    """Yield each sentence below the one in whose section it stands."""
    open_nodes: list[Node] = []
    bullets: list[str] = []
    is_by_subject = False
    for unit in found:
        if not unit.level and not unit.cells and _CLOSES.match(unit.folded):
            open_nodes.clear()
        is_by_subject = _is_by_subject(unit, is_by_subject)
        node = _of_row(unit, is_by_subject) if unit.cells else _node(unit)
        node.level = _depth(node, bullets)
        if _is_below_bullet(node, open_nodes):
            node.level = _INNERMOST
        elif _is_listed(node, open_nodes) or _is_inner_part(node, open_nodes):
            node.level = LEVELS["a"]
        elif _takes_part(node, open_nodes):
            open_nodes.pop()
        while open_nodes and open_nodes[-1].level >= min(node.level, BULLETS):
            if node.level > BULLETS and open_nodes[-1].level < node.level <= _DEEPEST:
                break
            open_nodes.pop()
        if open_nodes:
            node.parent = open_nodes[-1]
            open_nodes[-1].children.append(node)
        if node.level <= _DEEPEST:
            open_nodes.append(node)
        yield node


def _is_entry(node: Node) -> bool:
    """Return whether a line such as "Kinh phí ủng hộ." announces nothing: it has no words of its
    own, and stands in the list of what is talked about, or done one after the other."""
    around = next((each.roles for each in node.above() if each.roles), [])
    is_bare = not (node.children or node.value or node.unit.cells)
    return is_bare and around in ([Role.CONTENTS], [Role.PROGRAMME])


def _is_of_time(node: Node) -> bool:
    """Return whether a line "Ngày: …" or "Giờ: …" is one of those below the heading of the time."""
    is_part = node.roles == [Role.TIME] and bool(_PART_OF_TIME.match(node.unit.folded))
    return is_part and any(Role.TIME in each.roles for each in node.above())


_PART_OF_TIME = re.compile(r"(ngay|gio)( \w+ \w+)?\s*:")
FLAT_ROW = re.compile(r"\d{1,2}\s+(?!(?:người|em|đại biểu|đồng chí|lớp|ngày|tháng)\b)(\S.+)")
"""How a table's row reads where its cells run together, as those of a PDF do."""
_COLUMN = re.compile(
    r"\b(s?tt|thoi gian|doi tuong|noi dung|cong viec|dia diem|chu tri|thuc hien|phu trach|don vi"
    r"|thanh phan|ghi chu|phoi hop)\b"
)


def is_head_of_table(folded: str) -> bool:
    """Return whether a line is the heading of a table whose cells run together."""
    is_plain = len(folded) < 120 and not re.search(r"[:;,.?]", folded)
    return is_plain and len(set(_COLUMN.findall(folded))) > 2


_INNERMOST, _DEEPEST, _TEXT = 97, 98, 99
_CLOSES = re.compile(
    r"phu luc( \w{1,4})?\W*$|(rat )?tran trong( (kinh|cam on|thong bao)\b.*)?\W*$"
    r"|(trong )?(qua trinh|khi) (to chuc |trien khai )?(thuc hien|to chuc|trien khai)\b"
    r"|neu (co |gap )?(gi |dieu gi )?(kho khan|vuong mac|thac mac|vuong)\b|tren day la\b"
    r"|(kinh )?(de nghi|yeu cau) (cac|thu truong|lanh dao)\b.*\btrien khai( thuc hien)?\W*$"
)


def _is_inner_part(node: Node, open_nodes: list[Node]) -> bool:
    """Return whether "Phần 1: …" or "B. …" is an entry within a section: the plan has no such
    parts."""
    is_part = node.level == LEVELS["part"] and _INNER_PART.match(node.unit.said.lstrip("*-– "))
    return bool(is_part and open_nodes) and open_nodes[0].level == LEVELS["roman"]


_INNER_PART = re.compile(r"Phần|[A-H]\s*[./]")


def _is_below_bullet(node: Node, open_nodes: list[Node]) -> bool:
    """Return whether a numbered line is an entry below "- Nội dung:", which says nothing else."""
    if not open_nodes or node.unit.level != LEVELS["1"] or node.roles:
        return False
    last = open_nodes[-1]
    if last.level == _INNERMOST:
        return True
    is_open = bool(last.unit.bullet and last.roles) and last.unit.text.rstrip().endswith(":")
    return is_open and bool(re.match(r"0?1\D", node.unit.number))


def _takes_part(node: Node, open_nodes: list[Node]) -> bool:
    """Return whether a plain line below "Chủ trì: Ông An" is one of those who take part, since it
    names nobody who could preside too."""
    if node.level != _TEXT or len(open_nodes) < 2:
        return False
    section, duty = open_nodes[-2:]
    if not duty.value or duty.level != LEVELS["plain"] or not set(duty.roles) <= DUTIES.keys():
        return False
    names_somebody = any(is_spelled(name) for name, *_ in people_in(node.unit.text))
    return Role.PARTICIPANTS in section.roles and not names_somebody


def _is_listed(node: Node, open_nodes: list[Node]) -> bool:
    """Return whether a numbered line is an entry below a heading that has no number itself."""
    if node.unit.level != LEVELS["1"] or node.roles:
        return False
    above = [each for each in open_nodes if each.level <= LEVELS["a"]][-2:]
    if not above or not re.match(r"\d", node.unit.number):
        return False
    if above[-1].level == LEVELS["plain"]:
        return node.unit.number.startswith("1") and not above[-1].value
    return len(above) > 1 and above[0].level == LEVELS["plain"] and above[1].level == LEVELS["a"]


def _depth(node: Node, bullets: list[str]) -> int:
    """Return how deep a sentence stands; plain text stands below the numbered section."""
    unit = node.unit
    announces = unit.bullet == PICTURE and bool(node.roles)
    if unit.bullet and not announces:
        if unit.bullet == "-" and "+" in bullets and "-" not in bullets:
            bullets.clear()
        if unit.bullet not in bullets:
            bullets.append(unit.bullet)
        place = bullets.index(unit.bullet)
        del bullets[place + 1 :]
        return BULLETS + place
    bullets.clear()
    if unit.level and not announces:
        return unit.level
    if not node.roles:
        return _TEXT
    return LEVELS["roman"] if unit.text.isupper() else LEVELS["plain"]


def _node(unit: Unit) -> Node:
    label, colon, rest = unit.text.partition(":")
    if colon and (len(label) <= LABEL_LENGTH or not rest.strip()):
        if roles := _allowed(unit, roles_of(label, whole=bool(rest.strip()))):
            return Node(unit, label, rest.strip(), roles, unit.level)
    elif _is_heading(unit):
        roles = _allowed(unit, roles_of(unit.text, whole=not _is_numbered(unit)))
        return Node(unit, unit.text, "", roles, unit.level)
    return Node(unit, unit.text, "", [], unit.level)


_DETAILS = r"(noi dung|thong tin|mo ta|chi tiet|dien giai)( .{0,20})?"
"""What heads the column that says of each subject one thing."""
_HEAD = re.compile(_DETAILS)
_BY_SUBJECT = re.compile(
    r"(s?tt|so tt|#)\.? \| (cac )?(muc|noi dung|tieu muc|hang muc|danh muc|thong tin|tieu chi)"
    rf" \| {_DETAILS}"
)


def _is_by_subject(unit: Unit, so_far: bool) -> bool:
    """Return whether a row is in a table that says of each subject one thing, behind a number."""
    if not unit.cells:
        return False
    head = " | ".join(fold(cell).strip() for cell in unit.cells)
    return bool(_BY_SUBJECT.fullmatch(head)) or (so_far and len(unit.cells) == 3)


def _of_row(unit: Unit, is_by_subject: bool) -> Node:
    """Return a table's row; one such as "Địa điểm | Hội trường" is read as a line with a colon."""
    said = [cell for cell in unit.cells[is_by_subject:] if cell]
    is_pair = len(said) == 2 and len(said[0]) <= LABEL_LENGTH
    if is_pair and not (_HEAD.fullmatch(fold(said[1]).strip()) or roles_of(said[1], whole=False)):
        roles = roles_of(said[0], whole=True)
        roles = [role for role in roles if role not in SHUT or role == Role.BUDGET]
        if roles and (Role.TIME not in roles or re.search(r"\d", said[1])):
            return Node(unit, said[0], said[1], roles, LEVELS["plain"])
    return Node(unit, unit.text, "", [], _TEXT)


_BARE_WORK = re.compile(
    r"((?P<who>to chuc thuc hien|phan cong( nhiem vu| cong viec| thuc hien| chuan bi)?)"
    r"|cong tac chuan bi|chuan bi|tien do( thuc hien)?|nhiem vu cu the)\s*(?P<colon>:?)"
)


def _allowed(unit: Unit, roles: list[Role]) -> list[Role]:
    """Return the roles without those that only a numbered heading, one in capitals or a line with
    nothing else has, or without a bullet one that says all behind its colon."""
    bare = _BARE_WORK.match(unit.folded)
    is_alone = bare and bare.end() == len(unit.folded) and (bare["colon"] or not unit.bullet)
    is_label = bare and bare["colon"] and bare["who"] and unit.bullet in ("", PICTURE)
    if _is_numbered(unit) or unit.text.isupper() or is_alone or is_label:
        return roles
    return [role for role in roles if role != Role.WORK]


def _is_numbered(unit: Unit) -> bool:
    return bool(unit.level and not unit.bullet)


def _is_heading(unit: Unit) -> bool:
    text = unit.text.rstrip()
    if text.isupper():
        return True
    if not _is_numbered(unit):
        return len(text) <= LABEL_LENGTH and text[-1:] not in ".;,!?"
    return len(text) <= 2 * LABEL_LENGTH and text[-1:] not in ";,!?"
