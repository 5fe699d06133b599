"""Who signs the papers."""

from typing import Annotated

from msgspec import Meta

from liveqa.commands.fields import Id, Line
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import given
from liveqa.domain.words import ALWAYS, PaperKind, Role

Papers = Annotated[list[PaperKind], Meta(min_length=1, max_length=len(PaperKind))]


class AddSigner(Args):
    papers: Papers
    authority: Line = ""
    office: Line = ""
    name: Line = ""


class EditSigner(Args):
    signer: Id
    papers: Papers | None = None
    authority: Line | None = None
    office: Line | None = None
    name: Line | None = None


class OneSigner(Args):
    signer: Id


@command(
    "signer.add", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False, makes="signer"
)
def add(ctx: Context, args: AddSigner) -> Result:
    """Add a signature to these papers; on the minutes it stands below secretary and chair."""
    signer = ctx.store.signers.append(ctx.meeting.id, **given(args))
    ctx.emit("SignerAdded", signers=signer)
    return {"signer": signer}


@command("signer.edit", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def edit(ctx: Context, args: EditSigner) -> Result:
    """Change a signature; what is left out stays."""
    signer = ctx.own(ctx.store.signers, args.signer)
    ctx.store.signers.change(signer.id, **given(args, but=("signer",)))
    ctx.emit("SignerEdited", signers=signer.id)
    return {}


@command("signer.remove", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def remove(ctx: Context, args: OneSigner) -> Result:
    """Remove a signature."""
    signer = ctx.own(ctx.store.signers, args.signer)
    ctx.store.signers.remove(signer.id)
    ctx.emit("SignerRemoved", signers=signer.id)
    return {}
