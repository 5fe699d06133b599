"""One tree of errors, each with a stable code.

The sentence a person reads is the catalogue's `error.<code>` in their language; `params` fill
its blanks, `field` names the argument to mend, `details` carries what a page needs to recover
(a conflict's other version). `status` is the HTTP answer for it.
"""

from collections.abc import Iterator
from typing import Any, NotRequired, TypedDict

from liveqa.i18n import text


class ErrorBody(TypedDict):
    """An error as a client is told it. `message` is a sentence in the reader's language, `field`
    the argument to mend, `details` what a page needs to recover."""

    code: str
    message: str
    field: NotRequired[str]
    details: NotRequired[dict[str, Any]]


class LiveQAError(Exception):
    """Anything LiveQA refuses or fails to do, and can say why."""

    code = "internal"
    status = 500
    travels = True
    """Whether clients may meet it; the others are shown where the server is started."""
    passes = False
    """Whether it may be over by itself, so that the same is worth trying again."""

    def __init__(
        self, *, field: str = "", details: dict[str, object] | None = None, **params: object
    ) -> None:
        super().__init__(self.code, params)
        self.field = field
        self.details = details or {}
        self.params = params

    def text(self, lang: str) -> str:
        """Return the sentence for a person who reads `lang`."""
        return text(lang, f"error.{self.code}", **self.params)

    def as_json(self, lang: str) -> ErrorBody:
        """Return the `error` of an ack, as docs/protocol.md defines it."""
        answer: ErrorBody = {"code": self.code, "message": self.text(lang)}
        if self.field:
            answer["field"] = self.field
        if self.details:
            answer["details"] = self.details
        return answer

    def packed(self) -> dict[str, object]:
        """Return the fields from which `unpacked` makes the same error in another process."""
        return {
            "code": self.code,
            "field": self.field,
            "details": self.details,
            "params": self.params,
        }


def unpacked(packed: dict[str, Any]) -> LiveQAError:
    """Return the error that was packed. Raises KeyError for an unknown code."""
    kinds = {kind.code: kind for kind in _kinds(LiveQAError)}
    error = kinds[packed["code"]].__new__(kinds[packed["code"]])
    LiveQAError.__init__(
        error, field=packed["field"], details=packed["details"], **packed["params"]
    )
    return error


def travelling() -> dict[str, int]:
    """Return the HTTP status of each error that a client may meet, by its code. Errors defined in
    other modules are shown in the terminal only."""
    kinds: list[type[LiveQAError]] = [LiveQAError, *_kinds(LiveQAError)]
    own = (kind for kind in kinds if kind.__module__ == __name__ and "code" in vars(kind))
    return {kind.code: kind.status for kind in own if kind.travels}


def _kinds(kind: type[LiveQAError]) -> Iterator[type[LiveQAError]]:
    for each in kind.__subclasses__():
        yield from _kinds(each)
        yield each


class Internal(LiveQAError):
    """A fault of the program; `reference` is in the log beside its traceback."""


class Refused(LiveQAError):
    """The request was understood and may not be done."""

    status = 409


class Invalid(Refused):
    """An argument has the wrong form; `field` names it."""

    code = "invalid"
    status = 400


class Malformed(Invalid):
    code = "malformed"


class Empty(Invalid):
    code = "empty"


class NotAName(Invalid):
    """A person or a body is called `name`, in which there is no letter."""

    code = "not_a_name"


class BeforeMeeting(Invalid):
    """A day before the meeting's own, which is `day`."""

    code = "before_meeting"


class ImplausibleDay(Invalid):
    """A year that nobody means: `day` was mistyped, or half typed."""

    code = "implausible_day"


class AfterToday(Invalid):
    """What was done is said to have been done on a day that is still to come; today is `day`."""

    code = "after_today"


class PurgeTooEarly(Invalid):
    """The day for erasing is not after `day`, the meeting's own or today."""

    code = "purge_too_early"


class PurgeTooLate(Invalid):
    """The day for erasing is after `day`, further away than anybody means."""

    code = "purge_too_late"


class PurgeNotMoved(Invalid):
    """The meeting moves to a day that the day for erasing, which is `day`, does not follow."""

    code = "purge_not_moved"


class TooLong(Invalid):
    """`limit` characters are allowed."""

    code = "too_long"


class UnknownCommand(Invalid):
    code = "unknown_command"


class NotFound(Refused):
    code = "not_found"
    status = 404


class StaffElsewhere(NotFound):
    """A gateway has no pages of staff; the core has this one at `address`."""

    code = "staff_elsewhere"


class UnknownMeeting(NotFound):
    code = "unknown_meeting"


class CodeRenewed(NotFound):
    """The meeting that had this code has another one now."""

    code = "code_renewed"
    status = 410


class NoMeeting(NotFound):
    """There is no meeting yet that a bare address could mean."""

    code = "no_meeting"


class Unauthorised(Refused):
    """No token, an unknown one, or a revoked one."""

    code = "unauthorised"
    status = 401


class LinkExpired(Unauthorised):
    code = "link_expired"


class NotAllowed(Refused):
    """The role may not do this."""

    code = "not_allowed"
    status = 403


class ForbiddenHost(NotAllowed):
    code = "forbidden_host"


class Muted(NotAllowed):
    """A secretary let nothing more come from this device."""

    code = "muted"


class TooLate(Refused):
    """It arrived after the moment that it was meant for; nothing was done."""

    code = "too_late"


class TooFast(Refused):
    """More at a time than a person would send; nothing was done."""

    code = "too_fast"
    status = 429


class AskingTooFast(TooFast):
    """The phone asked `limit` questions within a minute; others are not told."""

    code = "asking_too_fast"


class TooManyPending(Refused):
    """`limit` questions of this device wait for review already."""

    code = "too_many_pending"


class IntakeFull(Refused):
    """The meeting has `limit` questions, waiting for review or in all: more than people ask."""

    code = "intake_full"


class TooManyConnections(TooFast):
    """The device has opened newer connections."""

    code = "too_many_connections"


class TooLarge(Refused):
    code = "too_large"
    status = 413


class NotOpen(Refused):
    code = "not_open"


class Closed(Refused):
    code = "closed"


class IntakePaused(Refused):
    code = "intake_paused"


class RegistrationPaused(Refused):
    """No more names are taken from phones for the list of speakers."""

    code = "registration_paused"


class VotingPaused(Refused):
    code = "voting_paused"


class OwnQuestion(Refused):
    code = "own_question"


class WrongSpeakerState(Refused):
    code = "wrong_speaker_state"


class PollEnded(Refused):
    """The poll takes no choices any more."""

    code = "poll_ended"


class PollBeforeSlip(Refused):
    """The phone's slip was given anew after the poll was opened: the former phone may have
    chosen."""

    code = "poll_before_slip"


class WrongPollState(Refused):
    """The poll is not open, or is counted in another way."""

    code = "wrong_poll_state"


class AlreadySpoke(Refused):
    """An opinion was recorded in this turn, so it was one."""

    code = "already_spoke"


class RehearsalChanged(Refused):
    """It was made before a rehearsal began or ended; nothing was done."""

    code = "rehearsal_changed"


class Rehearsing(Refused):
    """What the rehearsal's end would remove, and is meant to stay."""

    code = "rehearsing"


class NotRehearsing(Refused):
    code = "not_rehearsing"


class NotVotable(Refused):
    """Only a question that everyone sees can be upvoted."""

    code = "not_votable"


class VotesFinal(Refused):
    """Who upvoted this question is no longer known: an upvote more might be a second one."""

    code = "votes_final"


class SlipMissing(Refused):
    """The meeting asks for seat slips, and the phone came without one."""

    code = "slip_missing"


class SlipReplaced(Refused):
    """The seat slip with which the phone came was given anew."""

    code = "slip_replaced"


class SlipUnknown(Refused):
    """No seat slip of this meeting has this code, or has it still."""

    code = "slip_unknown"


class SlipUsed(Refused):
    """Another phone came with this seat slip."""

    code = "slip_used"


class GuessingTooFast(TooFast):
    """Several wrong codes within a minute."""

    code = "guessing_too_fast"


class AskedBeforeSlip(Refused):
    """It was asked before the slip was given anew: whoever came with the old one may have upvoted
    it."""

    code = "asked_before_slip"


class TooManySlips(Refused):
    """A meeting has at most `limit` seat slips."""

    code = "too_many_slips"


class PersonalDataGone(Refused):
    """The meeting's day for erasing is over: nothing of a person is taken any more."""

    code = "personal_data_gone"


class WrongQuestionState(Refused):
    code = "wrong_question_state"


class AlreadyAnswered(Refused):
    code = "already_answered"


class BeingAnswered(Refused):
    """The question is on the screen, or somebody records its answer."""

    code = "being_answered"


class CollectingOver(Refused):
    """A collector's time is over; `end` says when it ended."""

    code = "collecting_over"


class EarlyIntakeOver(Refused):
    """The time for questions from phones before the opening ended at `end`."""

    code = "early_intake_over"


class EarlyIntakeOpen(Refused):
    """Phones may ask before the opening now: what they ask in a rehearsal would go with it."""

    code = "early_intake_open"


class Conflict(Refused):
    """Someone else changed the text meanwhile; `details` holds their text and its version."""

    code = "conflict"


class UpvotesUndecided(Refused):
    """The question whose words change has `votes` upvotes: are they kept or reset?"""

    code = "upvotes_undecided"


class DeferralIncomplete(Invalid):
    """A deferral needs who answers, a deadline unless it is beyond authority, and a channel."""

    code = "deferral_incomplete"


class ReasonMissing(Invalid):
    code = "reason_missing"


class NameTaken(Invalid):
    """Another group, or another site, of the meeting has the name `name`."""

    code = "name_taken"


class NumberTaken(Invalid):
    """Another paper of this kind has the number `number` in its year."""

    code = "number_taken"


class NotApproved(Refused):
    """Minutes are kept once the room has approved them."""

    code = "not_approved"


class NamesErased(Refused):
    """The paper bears no names any more; its signed copy would bring them back."""

    code = "names_erased"


class AlreadyApproved(Refused):
    """The paper is kept already; a change needs the meeting reopened."""

    code = "already_approved"


class WrongFile(Invalid):
    """A signed copy is a PDF, PNG or JPEG file."""

    code = "wrong_file"


class WrongEmblem(Invalid):
    """An emblem is a small PNG image."""

    code = "wrong_emblem"


class ColourTooPale(Invalid):
    """Words in this colour could not be read on the screen."""

    code = "colour_too_pale"


class ScansFull(Refused):
    """The signed copies of a meeting, or of all, take `limit` MiB already."""

    code = "scans_full"


class AttachmentTooLarge(TooLarge):
    """A document for the participants has more than `limit` MiB: every phone would fetch it."""

    code = "attachment_too_large"


class WrongAttachment(Invalid):
    """A document for the participants is a PDF, DOCX, PNG, JPEG or text file."""

    code = "wrong_attachment"


class TooManyAttachments(Refused):
    """A meeting has `most` documents already."""

    code = "too_many_attachments"


class TooManyPhrases(Refused):
    """A list of what an office types once holds `most` entries."""

    code = "too_many_phrases"


class RecordingsFull(Refused):
    """The recording of a meeting takes `limit` MiB already."""

    code = "recordings_full"


class NotRecording(Refused):
    """Nothing is being recorded, so that nobody was told of it."""

    code = "not_recording"


class TooManyExcused(Invalid):
    """More of a group excused than are absent; `absent` says how many are."""

    code = "too_many_excused"


class CountedByList(Invalid):
    """Figures were typed for the group `name`, which is counted by its list of delegates."""

    code = "counted_by_list"


class TooManyDelegates(Invalid):
    """A list of delegates would have more than `limit` names."""

    code = "too_many_delegates"


class MoreThanInvited(Invalid):
    """More of a group, `present`, are said to be there than the `invited`; it is recorded once
    somebody confirms it."""

    code = "more_than_invited"


class MoreThanPresent(Invalid):
    """More hands, `hands`, were counted than people, `present`; they are recorded once somebody
    confirms them."""

    code = "more_than_present"


class InUse(Refused):
    """It stands in the record, so it cannot be removed."""

    code = "in_use"


class Busy(LiveQAError):
    """The database could not take it just now; nothing was done, trying again is safe."""

    code = "busy"
    status = 503


class CoreAway(Busy):
    """A gateway does not reach the core just now; what is sent again later is done then."""

    code = "core_away"
    passes = True


class OtherVersion(CoreAway):
    """A gateway is of the version `here`, its core of `there`."""

    code = "other_version"
    passes = False


class SiteRefused(CoreAway):
    """Redis does not let a gateway in any more: its access was ended, or its password renewed."""

    code = "site_refused"
    passes = False


class RedisAway(LiveQAError):
    """Redis at `place` cannot be reached, or does not answer: `reason`."""

    code = "redis_away"
    status = 503
    passes = True


class RedisRefuses(LiveQAError):
    """Redis at `place` does not let this user in: a wrong name or password, or a right that it
    lacks; `reason` in Redis' own words."""

    code = "redis_refuses"
    status = 503


class RedisWithoutUsers(LiveQAError):
    """The core came into Redis without a user, so that gateways cannot have any of their own."""

    code = "redis_without_users"
    status = 409


class StorageFailed(Busy):
    code = "storage_failed"


class ReadOnly(Busy):
    """The disk is nearly full: nothing is written until there is room again."""

    code = "read_only"


class DataFolderInUse(Refused):
    code = "data_folder_in_use"
    travels = False


class DataFolderSynced(Refused):
    """`service` copies the folder at `path` elsewhere while it changes."""

    code = "data_folder_synced"
    travels = False


class DataFolderRemote(Refused):
    """The folder at `path` lies on another machine; `kind` is how it is reached."""

    code = "data_folder_remote"
    travels = False


class DataFolderHidden(Refused):
    """The folder, which really lies at `path`, belongs to one version of Python from the Microsoft
    Store; `other` is a folder that belongs to the person."""

    code = "data_folder_hidden"
    travels = False


class NewerDatabase(Refused):
    """The database was written by a newer version; it was not touched."""

    code = "newer_database"
    travels = False


class OlderDatabase(Refused):
    """The database was written by an older version; it was not touched."""

    code = "older_database"
    travels = False


class UpdateFailed(Refused):
    """Data of an older version cannot be copied to `path`, or brought up to date there, and was
    left as it was; `reason` is the system's word for it."""

    code = "update_failed"
    travels = False


class DatabaseDamaged(Refused):
    """It was not touched."""

    code = "database_damaged"
    travels = False


class DatabaseForeign(DatabaseDamaged):
    """The file at `path` is empty or another program's database; it was not touched."""

    code = "database_foreign"


class DatabaseRestorable(DatabaseDamaged):
    """The file at `path` is damaged and was not touched; `command` puts `snapshot` in its place."""

    code = "database_restorable"


class Inaccessible(Refused):
    """The account that runs LiveQA may not read or write what is at `path`."""

    code = "inaccessible"
    travels = False


class NameUnusable(Refused):
    """The name of the file or folder at `path` is no text that could be written down."""

    code = "name_unusable"
    travels = False


class DatabaseLocked(Refused):
    """Another program holds the file."""

    code = "database_locked"
    travels = False
    passes = True


class DatabaseUnwritable(Refused):
    """The file at `path` may only be read, or not even that."""

    code = "database_unwritable"
    travels = False


class SystemRefused(Refused):
    """The system did not do what was asked of it; `reason` is its word, `path` the file or folder
    that it was about."""

    code = "system_refused"
    travels = False


class DiskFull(SystemRefused):
    """There is no room on the disk of `path`; nothing on it is damaged for that."""

    code = "disk_full"
    passes = True


class DiskReadOnly(SystemRefused):
    """The disk of `path` takes nothing: it is mounted or switched so that it may only be read."""

    code = "disk_read_only"


class DiskFailed(SystemRefused):
    """The disk of `path` itself fails, or was taken away."""

    code = "disk_failed"


class TooManyFiles(SystemRefused):
    """LiveQA, or the whole machine, has as many files open as it may."""

    code = "too_many_files"
    passes = True


class OutOfMemory(SystemRefused):
    code = "out_of_memory"
    passes = True


class CopyDamaged(Refused):
    """A copy of `path` would not be healthy, for this `reason`; it was not kept."""

    code = "copy_damaged"
    travels = False


class FileHeld(Busy):
    """Another program keeps holding the file at `path`, so it cannot be replaced or removed."""

    code = "file_held"


class AddressUnavailable(Refused):
    code = "address_unavailable"
    travels = False


class AddressFixed(Refused):
    """Which address phones use was said at the start, by `option`."""

    code = "address_fixed"


class AddressGone(Refused):
    """The laptop does not have this `address`, or has it no longer."""

    code = "address_gone"


class CertificateUnusable(Refused):
    """The files `cert` and `key` are no certificate and its key that could be used."""

    code = "certificate_unusable"
    travels = False


class CertificateMissing(CertificateUnusable):
    """A private key without the certificate that it belongs to."""

    code = "certificate_missing"


class CertificateAbsent(CertificateUnusable):
    """There is nothing at `path`, where a certificate or its key should be."""

    code = "certificate_absent"


class ReceiptUnreadable(Invalid):
    """A file that should be a phone's receipt."""

    code = "receipt_unreadable"
    travels = False


class JournalUnreadable(Invalid):
    """A file that should be an exported journal."""

    code = "journal_unreadable"
    travels = False


class WrongPlan(Invalid):
    """A plan or list that is refused; `reason` is a key of the catalogue."""

    def text(self, lang: str) -> str:
        """Return the sentence, with the reason in the same language."""
        reason = text(lang, str(self.params["reason"]), **self.params)
        field = self.field or text(lang, "plan.some_field")
        blanks = {**self.params, "field": field, "reason": reason}
        return text(lang, f"error.{self.code}", **blanks)


class PlanInvalid(WrongPlan):
    """A plan file with a wrong line, counted from 1."""

    code = "plan_invalid"

    def __init__(self, *, line: int, reason: str, field: str = "", **blanks: object) -> None:
        super().__init__(field=field, details={"line": line}, line=line, reason=reason, **blanks)


class PlanUnreadable(WrongPlan):
    code = "plan_unreadable"


class ListUnreadable(WrongPlan):
    """A file or a text in which no list of questions was found."""

    code = "list_unreadable"


class ArchiveInvalid(Invalid):
    """The file `source` is no archive, or damaged; `reason` is a detail for those who look after
    the program."""

    code = "archive_invalid"
    travels = False


class NotAnArchive(Invalid):
    """What was handed in is no archive, or damaged; `reason` is a detail for those who look after
    the program."""

    code = "not_an_archive"


class ArchiveWrapped(Invalid):
    """The file is no archive, but holds `count` other .zip files."""

    code = "archive_wrapped"


class NewerArchive(Refused):
    """The archive was written by a newer version."""

    code = "newer_archive"


class RehearsalArchive(Refused):
    """The archive is of a meeting that was only tried."""

    code = "rehearsal_archive"


class NotClosedYet(Refused):
    """The archive was made before its meeting was closed."""

    code = "not_closed_yet"


class ArchiveTooLong(Refused):
    """The archive holds more than a house takes in at once."""

    code = "archive_too_long"


class BuiltOn(Refused):
    """A delivery cannot be undone: questions of it were taken over (`taken_over`), or somebody came
    into its meetings."""

    code = "built_on"


class UnitDelivered(Refused):
    """A unit cannot be removed: it delivered something."""

    code = "unit_delivered"


class SameUnit(Invalid):
    """A unit of this name is listed already."""

    code = "same_unit"


class DayUnreadable(Invalid):
    """A pasted list has something (`day`) that looks like a day and is none."""

    code = "day_unreadable"


class ReadHere(Refused):
    """The meeting is a unit's: here it is read and counted, not held."""

    code = "read_here"


class AlreadyHere(Refused):
    """The archive's meeting, whose code is `meeting`, is in this data folder already."""

    code = "already_here"
    travels = False


class RenderFailed(LiveQAError):
    """The child that makes a paper ended without it; `reference` is in the log."""

    code = "render_failed"
