"""The sessions of one plan file: what stands outside of them holds for each, unless it says
something else itself."""

from liveqa.domain.due import days_from_meeting
from liveqa.domain.plan import OF_WHOLE_PLAN, Plan
from liveqa.errors import PlanInvalid
from liveqa.imports.nodes import Mapping, Node, Scalar, Sequence, is_blank
from liveqa.text import clean

SESSIONS = "sessions"
_OF_ONE = ("questions", "starts_at", "ends_at")


def sessions_in(root: Node) -> list[Node]:
    """Return the plan of each session as if it stood in a file of its own; one alone as it is.
    Raises PlanInvalid."""
    if not isinstance(root, Mapping):
        return [root]
    listed = next(((key, node) for key, node in root.pairs if _name(key) == SESSIONS), None)
    if listed is None or is_blank(listed[1]):
        return [_without(root, SESSIONS)]
    line, sessions = listed[0].line, listed[1]
    if not isinstance(sessions, Sequence) or not all(
        isinstance(each, Mapping) for each in sessions.items
    ):
        raise PlanInvalid(line=line, field=SESSIONS, reason="plan.list_expected")
    for key, node in root.pairs:
        if _name(key) in _OF_ONE and not is_blank(node):
            raise PlanInvalid(line=key.line, field=_name(key), reason="plan.of_one_session")
    common = [(key, node) for key, node in root.pairs if _name(key) not in (SESSIONS, "title")]
    return [_merged(each, common) for each in sessions.items if isinstance(each, Mapping)]


def whole_title(root: Node) -> str:
    """Return what the plan of several sessions is about; empty where a session's title says it."""
    if not isinstance(root, Mapping) or all(_name(key) != SESSIONS for key, _ in root.pairs):
        return ""
    titles = (node for key, node in root.pairs if _name(key) == "title")
    return next((clean(node.value) for node in titles if isinstance(node, Scalar)), "")


def shared_out(plans: list[Plan], title: str) -> list[Plan]:
    """Return the sessions' plans with what belongs to the whole plan in the first one: what it is
    about, and the tasks that are not done for each session anew."""
    for later in plans[1:]:
        later.tasks[:] = [
            task
            for task in later.tasks
            if task not in plans[0].tasks or days_from_meeting(task.due) is not None
        ]
        for name in OF_WHOLE_PLAN:
            setattr(later, name, type(getattr(later, name))())
    if title and not plans[0].plan_title:
        plans[0].plan_title = title
    return plans


def _merged(session: Mapping, common: list[tuple[Node, Node]]) -> Mapping:
    said = {_name(key): node for key, node in session.pairs if not is_blank(node)}
    added = [(key, node) for key, node in common if _name(key) not in said]
    pairs = [pair for pair in session.pairs if not is_blank(pair[1])]
    for key, node in common:
        if _name(key) == "tasks" and isinstance(node, Sequence) and "tasks" in said:
            pairs = [(k, _joined(node, v) if _name(k) == "tasks" else v) for k, v in pairs]
    return Mapping(session.line, session.marked, [*pairs, *added])


def _joined(first: Sequence, second: Node) -> Node:
    if not isinstance(second, Sequence):
        return second
    return Sequence(second.line, second.marked, [*first.items, *second.items])


def _without(root: Mapping, name: str) -> Mapping:
    pairs = [(key, node) for key, node in root.pairs if _name(key) != name]
    return Mapping(root.line, root.marked, pairs)


def _name(key: Node) -> str:
    return key.value.strip() if isinstance(key, Scalar) else ""
