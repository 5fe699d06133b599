"""What stays the same in every meeting of a house: who it is, where it meets, who signs for it."""

import msgspec

from liveqa.domain.plan import Line, Plan, PlanSigner, Sentence
from liveqa.domain.remit import plain


class Office(msgspec.Struct, kw_only=True):
    """The defaults of a house, by the names of a plan's fields; blank where none is kept."""

    issuing_body: Line = ""
    superior_body: Line = ""
    symbol: Line = ""
    drafting_unit: Line = ""
    place: Line = ""
    venue: Line = ""
    colour: Line = ""
    addressees: list[Sentence] = []
    signers: list[PlanSigner] = []


def office_in(plan: Plan) -> Office:
    """Return the house's defaults as a meeting's plan has them."""
    return Office(**{name: getattr(plan, name) for name in Office.__struct_fields__})


def completed(plan: Plan, office: Office) -> Plan:
    """Return a plan in which the house's defaults stand where it says nothing. The plan of another
    house stays as it is."""
    if plan.issuing_body and not is_same(plan.issuing_body, office.issuing_body):
        return plan
    blank = [name for name in Office.__struct_fields__ if not getattr(plan, name)]
    return msgspec.structs.replace(plan, **{name: getattr(office, name) for name in blank})


def is_same(body: str, other: str) -> bool:
    """Return whether two names are of one body, in whatever letters and spacing."""
    return plain(body) == plain(other)
