"""The rules: what may be done, by whom, and what changes. Importing this fills the registry."""

from liveqa.commands import (  # noqa: F401 - each enters its commands into the registry
    access,
    agenda,
    answer,
    approval,
    attachment,
    burst,
    clock,
    collected,
    collection,
    collector,
    delegate,
    emblem,
    intake,
    matter,
    meeting,
    paper,
    people,
    poll,
    privacy,
    promise,
    publication,
    question,
    recording,
    rehearsal,
    reply,
    signer,
    site,
    slip,
    speaker,
    stage,
    task,
)
from liveqa.commands.execute import Done, Envelope, execute
from liveqa.commands.registry import REGISTRY, Command, Event, schema

__all__ = ["REGISTRY", "Command", "Done", "Envelope", "Event", "execute", "schema"]
