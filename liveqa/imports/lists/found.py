"""What is found in the tables of a file: questions, with what their rows say of them."""

from dataclasses import dataclass, field

from liveqa.imports.lists.parts import Lines


@dataclass
class Found:
    """One question of a table: the cells about it by what they hold, the heading of its column, why
    it is in doubt, and the name of its table."""

    cells: dict[str, str]
    column: str = ""
    doubt: str = ""
    table: str = ""


@dataclass
class FoundRows:
    """What the tables of a file hold. `left` are lines and sheets that hold no question, `single`
    the tables of one column and `forms` those of labels with what was filled in: they are read as
    lines."""

    rows: list[Found] = field(default_factory=list)
    columns: dict[str, str] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    single: list[Lines] = field(default_factory=list)
    forms: list[Lines] = field(default_factory=list)
    has_header: bool = False
    is_register: bool = False
