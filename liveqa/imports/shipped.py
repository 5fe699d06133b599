"""The plans that come with the program."""

from functools import cache
from pathlib import Path

from liveqa.domain.plan import Plan
from liveqa.errors import NotFound
from liveqa.imports.plan_yaml import plans_in

PLANS = Path(__file__).parent.parent / "plans"


@cache
def shipped_plan(name: str) -> Plan:
    """Return a plan that comes with the program; raises NotFound."""
    if name not in {path.stem for path in PLANS.glob("*.yaml")}:
        raise NotFound(field="shipped")
    return plans_in((PLANS / f"{name}.yaml").read_text(encoding="utf-8"))[0]


def shipped() -> list[tuple[str, str]]:
    """Return the names and titles of the plans that come with the program."""
    names = sorted(path.stem for path in PLANS.glob("*.yaml"))
    return [(name, shipped_plan(name).title) for name in names]
