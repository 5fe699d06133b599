"""The schema, one step at a time. A step that has been released is never edited."""

import re

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from liveqa.dates import whole_minute
from liveqa.store import seals

migrations = Migrations("liveqa")

_FIRST = """
CREATE TABLE server (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL);

CREATE TABLE meetings (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, state TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'dialogue', theme TEXT NOT NULL DEFAULT '',
  contents TEXT NOT NULL DEFAULT '[]', starts_at INTEGER, ends_at INTEGER,
  venue TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '', host TEXT NOT NULL DEFAULT '',
  superior_body TEXT NOT NULL DEFAULT '', issuing_body TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '', legal_grounds TEXT NOT NULL DEFAULT '[]',
  recipients TEXT NOT NULL DEFAULT '[]', participants TEXT NOT NULL DEFAULT '[]',
  form_of_address TEXT NOT NULL DEFAULT '', intake TEXT NOT NULL DEFAULT 'open',
  review INTEGER NOT NULL DEFAULT 1,
  name_modes TEXT NOT NULL DEFAULT '["named","secretaries_only","unrecorded"]',
  default_body TEXT NOT NULL DEFAULT '', default_deadline TEXT NOT NULL DEFAULT '',
  default_channel TEXT NOT NULL DEFAULT '', wifi_ssid TEXT NOT NULL DEFAULT '',
  wifi_password TEXT NOT NULL DEFAULT '', opened_at INTEGER, closed_at INTEGER,
  conclusion TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
);

CREATE TABLE agenda (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL DEFAULT 'other',
  presenter TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT '',
  minutes INTEGER NOT NULL DEFAULT 0, extended INTEGER NOT NULL DEFAULT 0,
  started_at INTEGER, ended_at INTEGER, paused_at INTEGER, paused_ms INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX agenda_meeting ON agenda(meeting, position);

CREATE TABLE groups (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, name TEXT NOT NULL, invited INTEGER NOT NULL DEFAULT 0,
  present INTEGER NOT NULL DEFAULT 0, excused INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX groups_meeting ON groups(meeting, position);

CREATE TABLE officers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, name TEXT NOT NULL, duty TEXT NOT NULL,
  office TEXT NOT NULL DEFAULT ''
);
CREATE INDEX officers_meeting ON officers(meeting, position);

CREATE TABLE answerers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, name TEXT NOT NULL, office TEXT NOT NULL DEFAULT '',
  topics TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX answerers_meeting ON answerers(meeting, position);

CREATE TABLE speakers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, state TEXT NOT NULL, name TEXT NOT NULL DEFAULT '',
  name_mode TEXT NOT NULL DEFAULT 'named', unit TEXT NOT NULL DEFAULT '',
  seat TEXT NOT NULL DEFAULT '', "group" INTEGER REFERENCES groups(id),
  agenda_item INTEGER REFERENCES agenda(id), started_at INTEGER, ended_at INTEGER
);
CREATE INDEX speakers_meeting ON speakers(meeting, position);

CREATE TABLE devices (
  id INTEGER PRIMARY KEY, meeting INTEGER REFERENCES meetings(id), role TEXT NOT NULL,
  token_hash BLOB NOT NULL UNIQUE, label TEXT NOT NULL DEFAULT '',
  generation INTEGER NOT NULL DEFAULT 0, joined_at INTEGER NOT NULL, revoked_at INTEGER
);
CREATE INDEX devices_meeting ON devices(meeting, role);

CREATE TABLE links (
  meeting INTEGER NOT NULL, role TEXT NOT NULL, generation INTEGER NOT NULL,
  PRIMARY KEY (meeting, role)
) WITHOUT ROWID;

CREATE TABLE questions (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  number INTEGER NOT NULL, text TEXT NOT NULL, state TEXT NOT NULL, origin TEXT NOT NULL,
  asked_at INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1,
  kind TEXT NOT NULL DEFAULT 'question', direction TEXT NOT NULL DEFAULT 'to_leaders',
  topic TEXT NOT NULL DEFAULT '', name_mode TEXT NOT NULL DEFAULT 'unrecorded',
  name TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT '',
  "group" INTEGER REFERENCES groups(id), asker INTEGER REFERENCES devices(id),
  speaker INTEGER REFERENCES speakers(id), agenda_item INTEGER REFERENCES agenda(id),
  wants_reply INTEGER NOT NULL DEFAULT 0, contact TEXT NOT NULL DEFAULT '',
  prepared_answer TEXT NOT NULL DEFAULT '', prepared_version INTEGER NOT NULL DEFAULT 0,
  answerer INTEGER REFERENCES answerers(id),
  taken_by TEXT NOT NULL DEFAULT '', merged_into INTEGER REFERENCES questions(id),
  decline_reason TEXT, decline_note TEXT NOT NULL DEFAULT '', outcome TEXT,
  outcome_reason TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '',
  deadline TEXT NOT NULL DEFAULT '', channel TEXT NOT NULL DEFAULT '', answered_at INTEGER,
  UNIQUE (meeting, number)
);

CREATE TABLE votes (
  question INTEGER NOT NULL REFERENCES questions(id),
  device INTEGER NOT NULL REFERENCES devices(id), voted_at INTEGER NOT NULL,
  merged_from INTEGER REFERENCES questions(id), PRIMARY KEY (question, device)
) WITHOUT ROWID;
CREATE INDEX votes_device ON votes(device);

CREATE TABLE answers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  draft TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 0,
  text TEXT NOT NULL DEFAULT '', recorded_at INTEGER,
  agenda_item INTEGER REFERENCES agenda(id), created_at INTEGER NOT NULL
);
CREATE INDEX answers_meeting ON answers(meeting);
CREATE TABLE answer_questions (
  answer INTEGER NOT NULL REFERENCES answers(id) ON DELETE CASCADE,
  question INTEGER NOT NULL REFERENCES questions(id), PRIMARY KEY (answer, question)
) WITHOUT ROWID;
CREATE TABLE answer_answerers (
  answer INTEGER NOT NULL REFERENCES answers(id) ON DELETE CASCADE,
  answerer INTEGER NOT NULL REFERENCES answerers(id), PRIMARY KEY (answer, answerer)
) WITHOUT ROWID;

CREATE TABLE stages (
  id INTEGER PRIMARY KEY REFERENCES meetings(id), meeting INTEGER NOT NULL,
  view TEXT NOT NULL DEFAULT 'waiting', questions TEXT NOT NULL DEFAULT '[]',
  votes INTEGER NOT NULL DEFAULT 0, page INTEGER NOT NULL DEFAULT 0, until INTEGER,
  since INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE approvals (
  id INTEGER PRIMARY KEY REFERENCES meetings(id), meeting INTEGER NOT NULL,
  approved_at INTEGER NOT NULL, in_favour INTEGER NOT NULL DEFAULT 0,
  against INTEGER NOT NULL DEFAULT 0, abstaining INTEGER NOT NULL DEFAULT 0,
  objections TEXT NOT NULL DEFAULT ''
);

CREATE TABLE journal (
  meeting INTEGER NOT NULL REFERENCES meetings(id), rev INTEGER NOT NULL,
  at INTEGER NOT NULL, device INTEGER NOT NULL, op TEXT NOT NULL, command TEXT NOT NULL,
  events TEXT NOT NULL, result TEXT NOT NULL, args_digest BLOB NOT NULL, args TEXT,
  digest BLOB NOT NULL, PRIMARY KEY (meeting, rev), UNIQUE (device, op)
);
"""


@migrations()
def m001_first(db: Database) -> None:
    """Create everything that one meeting's record needs."""
    _run(db, _FIRST)


def _run(db: Database, statements: str) -> None:
    for statement in statements.split(";"):
        if statement.strip():
            db.execute(statement)


@migrations()
def m002_carried_votes(db: Database) -> None:
    """Add a count of upvotes as an archive brings it: an archive says how many upvoted a question,
    never who."""
    db.execute("ALTER TABLE questions ADD COLUMN carried_votes INTEGER NOT NULL DEFAULT 0")


@migrations()
def m003_name_checks(db: Database) -> None:
    """Add decisions about names that were found in free texts."""
    db.execute(
        "CREATE TABLE name_checks (id INTEGER PRIMARY KEY,"
        " meeting INTEGER NOT NULL REFERENCES meetings(id), key TEXT NOT NULL,"
        " keep INTEGER NOT NULL, UNIQUE (meeting, key))"
    )


_PAPERS = """
ALTER TABLE meetings ADD COLUMN notice_recipients TEXT NOT NULL DEFAULT '[]';
ALTER TABLE meetings ADD COLUMN report_recipients TEXT NOT NULL DEFAULT '[]';
ALTER TABLE meetings ADD COLUMN letter_recipients TEXT NOT NULL DEFAULT '[]';
ALTER TABLE meetings ADD COLUMN addressees TEXT NOT NULL DEFAULT '[]';
ALTER TABLE meetings ADD COLUMN drafting_unit TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN notice_title TEXT NOT NULL DEFAULT 'results';
ALTER TABLE meetings ADD COLUMN strengths TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN weaknesses TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN proposals TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN previous_promises TEXT NOT NULL DEFAULT '';
ALTER TABLE questions ADD COLUMN agreement TEXT;

CREATE TABLE signers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, papers TEXT NOT NULL DEFAULT '[]',
  authority TEXT NOT NULL DEFAULT '', office TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT ''
);
CREATE INDEX signers_meeting ON signers(meeting, position);

CREATE TABLE papers (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  kind TEXT NOT NULL, question INTEGER REFERENCES questions(id), version INTEGER NOT NULL,
  state TEXT NOT NULL, approved_at INTEGER NOT NULL, closed_at INTEGER NOT NULL,
  printed_at INTEGER, number TEXT NOT NULL DEFAULT '', date TEXT NOT NULL DEFAULT '',
  scan TEXT NOT NULL DEFAULT '', scan_name TEXT NOT NULL DEFAULT '', content TEXT NOT NULL
);
CREATE UNIQUE INDEX papers_version ON papers(meeting, kind, coalesce(question, 0), version);
"""


@migrations()
def m004_papers(db: Database) -> None:
    """Add what the papers say beside the record, who signs them, and each paper as it was
    approved."""
    _run(db, _PAPERS)


@migrations()
def m005_guarding(db: Database) -> None:
    """Add muting, floods that were noticed, and the day on which personal data goes."""
    for column in (
        "questions ADD COLUMN asker_muted INTEGER NOT NULL DEFAULT 0",
        "meetings ADD COLUMN flooded_at INTEGER",
        "meetings ADD COLUMN purge_on TEXT NOT NULL DEFAULT ''",
        "meetings ADD COLUMN purged_at INTEGER",
    ):
        db.execute(f"ALTER TABLE {column}")
    db.execute("CREATE INDEX questions_asker ON questions(asker, asked_at)")


@migrations()
def m006_promises(db: Database) -> None:
    """Add what the previous meeting promised, and what became of it."""
    db.execute("ALTER TABLE meetings ADD COLUMN previous_meeting TEXT NOT NULL DEFAULT ''")
    db.execute(
        "CREATE TABLE promises (id INTEGER PRIMARY KEY,"
        " meeting INTEGER NOT NULL REFERENCES meetings(id), position INTEGER NOT NULL,"
        " number INTEGER NOT NULL DEFAULT 0, text TEXT NOT NULL DEFAULT '',"
        " body TEXT NOT NULL DEFAULT '', deadline TEXT NOT NULL DEFAULT '', state TEXT,"
        " result TEXT NOT NULL DEFAULT '')"
    )
    db.execute("CREATE INDEX promises_meeting ON promises(meeting, position)")


@migrations()
def m007_hidden_words(db: Database) -> None:
    """Add words that the public copy hides besides the names that were found."""
    db.execute("ALTER TABLE meetings ADD COLUMN hidden_words TEXT NOT NULL DEFAULT '[]'")


@migrations()
def m008_rehearsal(db: Database) -> None:
    """Add what a rehearsal must not wipe."""
    db.execute("ALTER TABLE meetings ADD COLUMN rehearsal INTEGER")


@migrations()
def m009_registered_speakers(db: Database) -> None:
    """Add which phone asked to speak."""
    db.execute("ALTER TABLE speakers ADD COLUMN device INTEGER REFERENCES devices(id)")


@migrations()
def m010_seals(db: Database) -> None:
    """Add what each row was when a command last touched it. Older rows have none until one does."""
    db.execute(
        "CREATE TABLE seals (kind TEXT NOT NULL, id INTEGER NOT NULL, digest BLOB NOT NULL,"
        " PRIMARY KEY (kind, id)) WITHOUT ROWID"
    )


@migrations()
def m011_ended(db: Database) -> None:
    """Add when the meeting ended, which a later closing after a correction does not change."""
    db.execute("ALTER TABLE meetings ADD COLUMN ended_at INTEGER")
    db.execute("UPDATE meetings SET ended_at = closed_at")
    db.execute("DELETE FROM seals WHERE kind = 'meeting'")  # until a command touches the row again


_REMOVABLE = (
    *("agenda", "groups", "officers", "signers", "answerers", "speakers"),
    *("questions", "answers", "promises", "papers", "name_checks"),
)


@migrations()
def m012_spent_ids(db: Database) -> None:
    """Add the highest id that a row of each table had when it was removed. Pages keep what was
    typed by id, and send it when they come back: under an id given again it would reach another
    row."""
    db.execute("CREATE TABLE spent_ids (name TEXT PRIMARY KEY, last INTEGER NOT NULL)")
    for name in _REMOVABLE:
        db.execute(
            f"CREATE TRIGGER {name}_spent AFTER DELETE ON {name} BEGIN"
            f" INSERT INTO spent_ids (name, last) VALUES ('{name}', old.id)"
            " ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END"
        )


@migrations()
def m013_hidden_wifi(db: Database) -> None:
    """Add whether the hall's Wi-Fi hides its name."""
    db.execute("ALTER TABLE meetings ADD COLUMN wifi_hidden INTEGER NOT NULL DEFAULT 0")
    db.execute("DELETE FROM seals WHERE kind = 'meeting'")  # until a command touches the row again


@migrations()
def m014_phone_address(db: Database) -> None:
    """Add which of the laptop's addresses somebody chose for phones."""
    for column in ("phone_interface", "phone_address"):
        db.execute(f"ALTER TABLE server ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")


@migrations()
def m015_prepared_version(db: Database) -> None:
    """Add a column that the first step lacked when data was first written with it."""
    if "prepared_version" not in {column.name for column in db.table("questions").columns}:
        db.execute("ALTER TABLE questions ADD COLUMN prepared_version INTEGER NOT NULL DEFAULT 0")


@migrations()
def m016_digest_formats(db: Database) -> None:
    """Add which definition each stored digest follows, so that another one can be given later."""
    for table in ("seals", "journal"):
        db.execute(f"ALTER TABLE {table} ADD COLUMN format INTEGER NOT NULL DEFAULT 1")


@migrations()
def m017_confidential_papers(db: Database) -> None:
    """Add which papers contain a name given to secretaries alone. For older ones the question said
    so, and says it no more once its asker was erased: so a letter counts unless it is known not to
    have one."""
    db.execute("ALTER TABLE papers ADD COLUMN secretaries_only INTEGER NOT NULL DEFAULT 0")
    db.execute(
        "UPDATE papers SET secretaries_only = 1"
        " WHERE question IN (SELECT id FROM questions WHERE name_mode != 'named')"
    )
    db.execute(  # until a command touches the rows again
        "DELETE FROM seals WHERE kind = 'papers'"
        " AND id IN (SELECT id FROM papers WHERE secretaries_only)"
    )


@migrations()
def m018_erasing(db: Database) -> None:
    """Add when something was erased from a meeting and from a paper, which tells older copies of
    the database from later ones, and the signed copies that no paper names any more."""
    db.execute("ALTER TABLE papers ADD COLUMN erased_at INTEGER")
    db.execute("ALTER TABLE meetings ADD COLUMN erased_at INTEGER")
    # what an earlier version left behind on the day for erasing goes now
    db.execute("DELETE FROM seals WHERE kind = 'meeting'")
    db.execute("UPDATE meetings SET purged_at = NULL")
    db.execute("CREATE TABLE spent_scans (name TEXT PRIMARY KEY)")
    for event in ("UPDATE OF scan", "DELETE"):
        db.execute(
            f"CREATE TRIGGER papers_scan_{event[:6].lower()} AFTER {event} ON papers"
            " WHEN old.scan != '' BEGIN INSERT OR IGNORE INTO spent_scans VALUES (old.scan); END"
        )


@migrations()
def m019_known_time(db: Database) -> None:
    """Add when the clock was last believed, and which meetings were opened while it was not."""
    db.execute("ALTER TABLE server ADD COLUMN known_at INTEGER NOT NULL DEFAULT 0")
    db.execute("UPDATE server SET known_at = coalesce((SELECT max(at) FROM journal), 0)")
    db.execute("ALTER TABLE meetings ADD COLUMN clock_doubted INTEGER NOT NULL DEFAULT 0")


@migrations()
def m020_aside(db: Database) -> None:
    """Add which questions a chair set aside for later."""
    db.execute("ALTER TABLE questions ADD COLUMN aside INTEGER NOT NULL DEFAULT 0")


@migrations()
def m021_access(db: Database) -> None:
    """Add what a renewed link is made of, by which link each device came, when an older copy of the
    data was taken up again, and the codes that meetings had before."""
    db.execute("ALTER TABLE links ADD COLUMN salt BLOB NOT NULL DEFAULT x''")
    db.execute("ALTER TABLE devices ADD COLUMN scope INTEGER")
    db.execute("ALTER TABLE server ADD COLUMN restored_at INTEGER NOT NULL DEFAULT 0")
    db.execute(
        "CREATE TABLE spent_codes (code TEXT PRIMARY KEY,"
        " meeting INTEGER NOT NULL REFERENCES meetings(id)) WITHOUT ROWID"
    )


@migrations()
def m022_earlier(db: Database) -> None:
    """Add what each question said before somebody changed it."""
    db.execute("ALTER TABLE questions ADD COLUMN earlier TEXT NOT NULL DEFAULT '[]'")


@migrations()
def m023_corrections(db: Database) -> None:
    """Add why and when approved minutes were corrected, and what changed."""
    for column in ("corrections", "corrected_at", "corrected", "heard"):
        db.execute(f"ALTER TABLE approvals ADD COLUMN {column} TEXT NOT NULL DEFAULT '[]'")


@migrations()
def m024_minutes(db: Database) -> None:
    """Keep when each question came to the minute alone: the second tells who was seen typing. What
    was whole before is sealed anew."""
    kept = seals.Seals(db)
    sealed = kept.of("questions")
    for row in list(db.query("SELECT * FROM questions WHERE asked_at % 60000")):
        id, after = row["id"], {**row, "asked_at": whole_minute(row["asked_at"])}
        db.execute("UPDATE questions SET asked_at = ? WHERE id = ?", [after["asked_at"], id])
        if id in sealed and sealed[id].fits(row):
            kept.put("questions", id, after)


_TIES = """
CREATE TABLE given (
  question INTEGER NOT NULL REFERENCES questions(id),
  device INTEGER NOT NULL REFERENCES devices(id), PRIMARY KEY (question, device)
) WITHOUT ROWID;
INSERT INTO given SELECT question, device FROM votes WHERE merged_from IS NULL;
DROP TABLE votes;
ALTER TABLE given RENAME TO votes;
CREATE INDEX votes_device ON votes(device);
ALTER TABLE questions ADD COLUMN votes_final INTEGER NOT NULL DEFAULT 0;
ALTER TABLE server ADD COLUMN rewritten_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN untied_at INTEGER;
ALTER TABLE meetings ADD COLUMN tied_journal INTEGER NOT NULL DEFAULT 0;
UPDATE meetings SET tied_journal = 1 WHERE id IN (
  SELECT meeting FROM journal WHERE device IN (SELECT id FROM devices WHERE role = 'attendee')
);
DELETE FROM seals WHERE kind = 'meeting'
  AND id IN (SELECT id FROM meetings WHERE tied_journal);
ALTER TABLE questions ADD COLUMN handle TEXT NOT NULL DEFAULT '';
CREATE INDEX questions_merged ON questions(merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE authors (
  device INTEGER NOT NULL, op TEXT NOT NULL, meeting INTEGER NOT NULL, rev INTEGER NOT NULL,
  handle TEXT NOT NULL DEFAULT '', PRIMARY KEY (device, op)
) WITHOUT ROWID;
INSERT INTO authors SELECT device, op, meeting, rev, '' FROM journal;
CREATE INDEX authors_entry ON authors(meeting, rev);
CREATE TABLE entries (
  meeting INTEGER NOT NULL REFERENCES meetings(id), rev INTEGER NOT NULL,
  format INTEGER NOT NULL, at INTEGER NOT NULL, device INTEGER, op TEXT, author TEXT,
  command TEXT NOT NULL, events TEXT NOT NULL, result TEXT NOT NULL, args_digest BLOB NOT NULL,
  args TEXT, digest BLOB NOT NULL, PRIMARY KEY (meeting, rev)
);
INSERT INTO entries
  SELECT meeting, rev, format, at, device, op, NULL, command, events, result, args_digest, args,
  digest FROM journal ORDER BY meeting, rev;
DROP TABLE journal;
ALTER TABLE entries RENAME TO journal;
"""


@migrations()
def m025_ties(db: Database) -> None:
    """Leave each upvote with the question that it was given to, and forget when. In a meeting that
    is closed, what merging had added stays in the count, which stands in papers. Give the journal a
    name of each entry's own in place of the device, and say apart whose it is; entries of before
    keep what their digest covers."""
    added = (
        "SELECT question, count(*) AS added FROM votes WHERE merged_from IS NOT NULL AND question"
        " IN (SELECT id FROM questions WHERE meeting IN"
        " (SELECT id FROM meetings WHERE state = 'closed')) GROUP BY question"
    )
    kept = seals.Seals(db)
    sealed = kept.of("questions")
    for question, more in db.execute(added).fetchall():
        (row,) = db.query("SELECT * FROM questions WHERE id = ?", [question])
        after = {**row, "carried_votes": row["carried_votes"] + more}
        query = "UPDATE questions SET carried_votes = ? WHERE id = ?"
        db.execute(query, [after["carried_votes"], question])
        if question in sealed and sealed[question].fits(row):  # what was whole is sealed anew
            kept.put("questions", question, after)
    _run(db, _TIES)


@migrations()
def m026_replies(db: Database) -> None:
    """Add the answers given after the close, the links of those who owe one, and from which meeting
    each promise comes."""
    db.execute(
        "CREATE TABLE replies ("
        " id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),"
        " question INTEGER NOT NULL REFERENCES questions(id), answered_on TEXT NOT NULL,"
        " text TEXT NOT NULL, answered_by TEXT NOT NULL DEFAULT '',"
        " channel TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT 'kept',"
        " passed_to TEXT NOT NULL DEFAULT '', deadline TEXT NOT NULL DEFAULT '',"
        " version INTEGER NOT NULL DEFAULT 1, written_by TEXT NOT NULL,"
        " written_at INTEGER NOT NULL)"
    )
    db.execute("CREATE INDEX replies_meeting ON replies(meeting)")
    db.execute(
        "CREATE TRIGGER replies_spent AFTER DELETE ON replies BEGIN"
        " INSERT INTO spent_ids (name, last) VALUES ('replies', old.id)"
        " ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END"
    )
    db.execute("ALTER TABLE links RENAME TO former_links")
    db.execute(
        "CREATE TABLE links (meeting INTEGER NOT NULL, role TEXT NOT NULL,"
        " body TEXT NOT NULL DEFAULT '', generation INTEGER NOT NULL,"
        " salt BLOB NOT NULL DEFAULT x'', PRIMARY KEY (meeting, role, body))"
    )
    db.execute(
        "INSERT INTO links (meeting, role, generation, salt)"
        " SELECT meeting, role, generation, salt FROM former_links"
    )
    db.execute("DROP TABLE former_links")
    db.execute("ALTER TABLE devices ADD COLUMN body TEXT NOT NULL DEFAULT ''")
    for column in ("origin", "origin_code"):
        db.execute(f"ALTER TABLE promises ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    db.execute("DELETE FROM seals WHERE kind = 'promises'")  # until a command touches them again


_UNITS = """
CREATE TABLE deliveries (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL);
CREATE TABLE units (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, due TEXT NOT NULL DEFAULT '',
  held_on TEXT NOT NULL DEFAULT '', reported_on TEXT NOT NULL DEFAULT '',
  delivery INTEGER REFERENCES deliveries(id)
);
CREATE TABLE delivered (
  meeting INTEGER PRIMARY KEY REFERENCES meetings(id),
  delivery INTEGER NOT NULL REFERENCES deliveries(id),
  unit INTEGER NOT NULL REFERENCES units(id),
  code TEXT NOT NULL, digest BLOB NOT NULL, replaces INTEGER REFERENCES meetings(id)
);
CREATE TABLE taken_over (
  question INTEGER PRIMARY KEY REFERENCES questions(id) ON DELETE CASCADE,
  source INTEGER NOT NULL REFERENCES questions(id)
);
CREATE INDEX taken_over_source ON taken_over(source);
ALTER TABLE questions ADD COLUMN source TEXT NOT NULL DEFAULT '';
CREATE INDEX answer_questions_question ON answer_questions(question);
"""


@migrations()
def m027_units(db: Database) -> None:
    """Add the units that report to this house, what they delivered, and which of their questions
    became questions here. A meeting may go now, when its delivery is undone: its id is spent, and
    what may name its questions is found by an index."""
    _run(db, _UNITS)
    db.execute(
        "CREATE TRIGGER meetings_spent AFTER DELETE ON meetings BEGIN"
        " INSERT INTO spent_ids (name, last) VALUES ('meetings', old.id)"
        " ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END"
    )


@migrations()
def m028_intakes(db: Database) -> None:
    """Add whether phones may ask to speak, and whether they may upvote."""
    for column in ("registration", "voting"):
        db.execute(f"ALTER TABLE meetings ADD COLUMN {column} TEXT NOT NULL DEFAULT 'open'")
    db.execute("DELETE FROM seals WHERE kind = 'meeting'")  # until a command touches the row again


@migrations()
def m029_presence(db: Database) -> None:
    """Add since when each phone counts as there, and which upvotes wait for that. What older
    versions took in counts."""
    db.execute("ALTER TABLE devices ADD COLUMN arrived_at INTEGER")
    db.execute("UPDATE devices SET arrived_at = joined_at")
    db.execute("ALTER TABLE votes ADD COLUMN waits_since INTEGER")
    db.execute("CREATE INDEX votes_waiting ON votes(waits_since) WHERE waits_since IS NOT NULL")


@migrations()
def m030_bursts(db: Database) -> None:
    """Add which phones came in a burst, and what state a question had before its burst was removed.
    Where they came from is nowhere."""
    db.execute(
        "CREATE TABLE bursts (id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " meeting INTEGER NOT NULL REFERENCES meetings(id),"
        " since INTEGER NOT NULL, until INTEGER NOT NULL, removed_at INTEGER,"
        " decided INTEGER NOT NULL DEFAULT 0)"
    )
    db.execute("ALTER TABLE devices ADD COLUMN burst INTEGER REFERENCES bursts(id)")
    db.execute("CREATE INDEX devices_burst ON devices(burst) WHERE burst IS NOT NULL")
    db.execute("ALTER TABLE questions ADD COLUMN before_burst TEXT")


_SLIPS = """
CREATE TABLE slips (
  id INTEGER PRIMARY KEY AUTOINCREMENT, meeting INTEGER NOT NULL REFERENCES meetings(id),
  number INTEGER NOT NULL, of_group INTEGER REFERENCES groups(id), digest TEXT NOT NULL,
  device INTEGER REFERENCES devices(id), used INTEGER NOT NULL DEFAULT 0,
  upvotes_after INTEGER NOT NULL DEFAULT 0, UNIQUE (meeting, number)
);
CREATE INDEX slips_digest ON slips(digest);
CREATE INDEX slips_device ON slips(device) WHERE device IS NOT NULL;
ALTER TABLE devices ADD COLUMN admission TEXT NOT NULL DEFAULT 'none';
ALTER TABLE meetings ADD COLUMN slips INTEGER NOT NULL DEFAULT 0;
DELETE FROM seals WHERE kind = 'meeting';
"""


@migrations()
def m031_slips(db: Database) -> None:
    """Add seat slips, which phones came with one, and whether a meeting asks for them. A meeting's
    row is sealed again once a command touches it."""
    _run(db, _SLIPS)


@migrations()
def m032_staged(db: Database) -> None:
    """Add when each question was last put on the screen."""
    db.execute("ALTER TABLE questions ADD COLUMN staged_at INTEGER")


_PLANS = """
CREATE TABLE tasks (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, work TEXT NOT NULL, assignee TEXT NOT NULL DEFAULT '',
  support TEXT NOT NULL DEFAULT '', due TEXT NOT NULL DEFAULT '',
  due_note TEXT NOT NULL DEFAULT '', done_at INTEGER
);
CREATE INDEX tasks_meeting ON tasks(meeting, position);
CREATE TABLE collectors (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, name TEXT NOT NULL, source TEXT NOT NULL DEFAULT '',
  "group" INTEGER REFERENCES groups(id), channel TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL DEFAULT ''
);
CREATE INDEX collectors_meeting ON collectors(meeting, position);
CREATE TABLE attachments (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, title TEXT NOT NULL, file TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '', size INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX attachments_meeting ON attachments(meeting, position);
ALTER TABLE meetings ADD COLUMN form TEXT;
ALTER TABLE meetings ADD COLUMN first_session INTEGER REFERENCES meetings(id);
ALTER TABLE meetings ADD COLUMN purposes TEXT NOT NULL DEFAULT '[]';
ALTER TABLE meetings ADD COLUMN requirements TEXT NOT NULL DEFAULT '[]';
DELETE FROM seals WHERE kind = 'meeting';
"""


@migrations()
def m033_plans(db: Database) -> None:
    """Add what a plan says before the day: tasks, collectors, documents for the participants, the
    sessions of one plan. A meeting's seal is made anew when a command touches it."""
    for column in ("time_note", "recurrence", "contact", "plan_title", "budget"):
        db.execute(f"ALTER TABLE meetings ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    _run(db, _PLANS)
    for kind in ("tasks", "collectors", "attachments"):
        db.execute(
            f"CREATE TRIGGER {kind}_spent AFTER DELETE ON {kind} BEGIN"
            f" INSERT INTO spent_ids (name, last) VALUES ('{kind}', old.id)"
            " ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END"
        )
    for event in ("UPDATE OF file", "DELETE"):
        db.execute(
            f"CREATE TRIGGER attachments_file_{event[:6].lower()} AFTER {event} ON attachments"
            " WHEN old.file != '' BEGIN INSERT OR IGNORE INTO spent_scans VALUES (old.file); END"
        )


@migrations()
def m034_recording(db: Database) -> None:
    """Add whether a meeting is being recorded, and what of it is to be removed. A meeting's row is
    sealed again once a command touches it."""
    db.execute("ALTER TABLE meetings ADD COLUMN recording_since INTEGER")
    db.execute("ALTER TABLE meetings ADD COLUMN recorded INTEGER NOT NULL DEFAULT 0")
    db.execute("ALTER TABLE meetings ADD COLUMN recordings_from INTEGER")
    db.execute("DELETE FROM seals WHERE kind = 'meeting'")


@migrations()
def m035_printed(db: Database) -> None:
    """Add for which address the sheets of a meeting were last printed."""
    db.execute(
        "CREATE TABLE printed (meeting INTEGER PRIMARY KEY REFERENCES meetings(id)"
        " ON DELETE CASCADE, address TEXT NOT NULL, at INTEGER NOT NULL)"
    )


@migrations()
def m036_counted(db: Database) -> None:
    """Add whether somebody counted a group: that nobody came is not that nobody knows."""
    db.execute("ALTER TABLE groups ADD COLUMN counted INTEGER NOT NULL DEFAULT 0")


@migrations()
def m037_imports(db: Database) -> None:
    """Add which questions came in one import, by the number of the first of them, and what is to
    become of a question by the answer that was prepared for it."""
    db.execute("ALTER TABLE questions ADD COLUMN batch INTEGER")
    db.execute("ALTER TABLE questions ADD COLUMN prepared_outcome TEXT")


_HEADS = """
CREATE TABLE tied (
  device INTEGER NOT NULL, op TEXT NOT NULL, meeting INTEGER NOT NULL, rev INTEGER NOT NULL,
  handle TEXT NOT NULL DEFAULT '', PRIMARY KEY (device, op, meeting)
) WITHOUT ROWID;
INSERT INTO tied SELECT device, op, meeting, rev, handle FROM authors;
DROP TABLE authors;
ALTER TABLE tied RENAME TO authors;
CREATE INDEX authors_entry ON authors(meeting, rev);
ALTER TABLE meetings ADD COLUMN journal_rev INTEGER;
ALTER TABLE meetings ADD COLUMN journal_digest TEXT NOT NULL DEFAULT '';
"""


@migrations()
def m038_heads(db: Database) -> None:
    """Add what the journal came to when a meeting was closed, and let a device use an op once in
    each meeting."""
    _run(db, _HEADS)


_POLLS = """
CREATE TABLE polls (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  text TEXT NOT NULL, options TEXT NOT NULL DEFAULT '[]', manner TEXT NOT NULL,
  secret INTEGER NOT NULL DEFAULT 0, of_minutes INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL, opened_at INTEGER NOT NULL, closed_at INTEGER,
  agenda_item INTEGER REFERENCES agenda(id), result_shown INTEGER NOT NULL DEFAULT 0,
  counts TEXT NOT NULL DEFAULT '[]', final INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX polls_meeting ON polls(meeting);
CREATE TABLE choices (
  poll INTEGER NOT NULL REFERENCES polls(id) ON DELETE CASCADE,
  device INTEGER NOT NULL REFERENCES devices(id), option INTEGER NOT NULL, waits_since INTEGER,
  PRIMARY KEY (poll, device)
) WITHOUT ROWID;
CREATE INDEX choices_device ON choices(device);
CREATE INDEX choices_waiting ON choices(waits_since) WHERE waits_since IS NOT NULL;
ALTER TABLE stages ADD COLUMN poll INTEGER;
ALTER TABLE approvals ADD COLUMN manner TEXT NOT NULL DEFAULT 'hands';
ALTER TABLE approvals ADD COLUMN secret INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN balloted_at INTEGER;
ALTER TABLE slips ADD COLUMN polls_after INTEGER NOT NULL DEFAULT 0;
DELETE FROM seals WHERE kind = 'approval';
"""


@migrations()
def m039_polls(db: Database) -> None:
    """Add polls, and which phone chose what in those by phones, for as long as that is known. An
    approval says how it was voted on; it is sealed again once a command touches it."""
    _run(db, _POLLS)
    db.execute(
        "CREATE TRIGGER polls_spent AFTER DELETE ON polls BEGIN"
        " INSERT INTO spent_ids (name, last) VALUES ('polls', old.id)"
        " ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END"
    )


@migrations()
def m040_foreseen(db: Database) -> None:
    """Add the promise with which a prepared answer puts a question off."""
    for column in ("reason", "body", "deadline", "channel"):
        db.execute(f"ALTER TABLE questions ADD COLUMN prepared_{column} TEXT NOT NULL DEFAULT ''")


@migrations()
def m041_recorded(db: Database) -> None:
    """Add from when to when a meeting was recorded last. A meeting's row is sealed again once a
    command touches it."""
    db.execute("ALTER TABLE meetings ADD COLUMN recorded_since INTEGER")
    db.execute("ALTER TABLE meetings ADD COLUMN recorded_until INTEGER")
    db.execute("DELETE FROM seals WHERE kind = 'meeting'")


@migrations()
def m042_collected(db: Database) -> None:
    """Add who collected a question beforehand and sent it by a link of their own."""
    db.execute("ALTER TABLE questions ADD COLUMN collector INTEGER REFERENCES collectors(id)")


_SITES = """
CREATE TABLE sites (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
  present INTEGER NOT NULL DEFAULT 0, counted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX sites_meeting ON sites(meeting, position);
ALTER TABLE questions ADD COLUMN site INTEGER REFERENCES sites(id);
ALTER TABLE speakers ADD COLUMN site INTEGER REFERENCES sites(id);
ALTER TABLE devices ADD COLUMN site INTEGER REFERENCES sites(id) ON DELETE SET NULL;
"""


@migrations()
def m043_sites(db: Database) -> None:
    """Add the sites of a meeting, and at which each phone is, each question was asked and each turn
    was."""
    _run(db, _SITES)
    db.execute(
        "CREATE TRIGGER sites_spent AFTER DELETE ON sites BEGIN"
        " INSERT INTO spent_ids (name, last) VALUES ('sites', old.id)"
        " ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END"
    )


@migrations()
def m044_hall(db: Database) -> None:
    """Add which gateways Redis lets in, by digests of their passwords; whether the screen shows the
    code to join as large as it goes; how long speakers have, when each was last given the floor and
    whether groups take turns; who handed a question over; what a site was called before; how many
    of a hundred invited have to be present, and the lists of delegates; whether phones may ask
    before the opening, until when, and what was decided about a question by then; the emblem and
    the colour that the screen shows, and the emblem for phones; what the house keeps for its next
    meetings, as JSON; when the address of an open meeting's phones changed; and with which
    programme items asking to speak opens. A meeting's row and its items are sealed again once a
    command touches them."""
    db.execute("CREATE TABLE gateways (user TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID")
    _run(db, _HALL)
    db.execute(
        "CREATE TRIGGER delegates_spent AFTER DELETE ON delegates BEGIN"
        " INSERT INTO spent_ids (name, last) VALUES ('delegates', old.id)"
        " ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last); END"
    )


_HALL = """
ALTER TABLE stages ADD COLUMN large_code INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN speaking_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN alternate_groups INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN quorum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN early_intake INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN early_due TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN colour TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN emblem TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN emblem_small TEXT NOT NULL DEFAULT '';
ALTER TABLE sites ADD COLUMN former TEXT NOT NULL DEFAULT '[]';
ALTER TABLE questions ADD COLUMN handed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE questions ADD COLUMN reviewed TEXT;
ALTER TABLE speakers ADD COLUMN called_at INTEGER;
ALTER TABLE speakers ADD COLUMN minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE server ADD COLUMN office TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN registration_by_hand INTEGER NOT NULL DEFAULT 0;
ALTER TABLE agenda ADD COLUMN opens_registration INTEGER NOT NULL DEFAULT 0;
CREATE TABLE moves (
  meeting INTEGER PRIMARY KEY REFERENCES meetings(id) ON DELETE CASCADE,
  address TEXT NOT NULL, moved_at INTEGER, first_device INTEGER, last_device INTEGER,
  back TEXT NOT NULL DEFAULT '[]'
);
CREATE TABLE delegates (
  id INTEGER PRIMARY KEY, meeting INTEGER NOT NULL REFERENCES meetings(id),
  position INTEGER NOT NULL, "group" INTEGER NOT NULL REFERENCES groups(id),
  name TEXT NOT NULL DEFAULT '', office TEXT NOT NULL DEFAULT '', mark TEXT
);
CREATE INDEX delegates_meeting ON delegates(meeting, position);
CREATE INDEX delegates_group ON delegates("group");
DELETE FROM seals WHERE kind IN ('meeting', 'agenda');
"""


KNOWN = frozenset(name for name in tuple(globals()) if re.fullmatch(r"m\d{3}_\w+", name))
"""The names of all steps."""
