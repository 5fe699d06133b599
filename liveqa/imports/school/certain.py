"""Put together what is certain of a plan that was read."""

from typing import Any

import msgspec

from liveqa.domain.plan import Plan
from liveqa.imports.plan_sessions import shared_out
from liveqa.imports.school.reading import PlanRead


def certain_plans(read: PlanRead) -> list[Plan]:
    """Return the plan of each session with what is certain alone."""
    plans = [_plan(read, place) for place in range(len(read.sessions))]
    return shared_out(plans, "") if len(plans) > 1 else plans


def _plan(read: PlanRead, session: int) -> Plan:
    """Return one session's plan: lists in the order of the sentences, and of two single values the
    session's own."""
    values: dict[str, Any] = {}
    certain = [each for each in read.facts if not each.doubt]
    for each in (each for each in certain if each.session in (None, session)):
        if each.many:
            values.setdefault(each.field, []).append(each.value)
        elif each.session is not None or each.field not in values:
            values[each.field] = each.value
    return msgspec.convert({"title": read.sessions[session], **values}, Plan)
