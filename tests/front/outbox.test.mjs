import assert from "node:assert/strict";
import test from "node:test";

const stored = new Map();
globalThis.localStorage = new Proxy(
  {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => stored.set(key, value),
    removeItem: (key) => stored.delete(key),
  },
  {
    ownKeys: () => [...stored.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  },
);
const { againIn, isMomentary, Outbox, timeLeft } = await import("../../static/src/net/outbox.js");
const { keptApart, rehearsalOf } = await import("../../static/src/board/rehearsal.js");

test("what is not answered is there after a reload, oldest first, with its op", () => {
  const before = new Outbox("ABCDE", "attendee");
  const first = before.add("question.ask", { text: "Một" });
  before.add("question.upvote", { question: 2 });
  const after = new Outbox("ABCDE", "attendee");
  assert.deepEqual(
    after.entries.map((entry) => entry.name),
    ["question.ask", "question.upvote"],
  );
  assert.equal(after.entries[0].op, first.op);
  assert.match(first.op, /^[A-Za-z0-9_-]{1,64}$/);
  assert.equal(new Outbox("OTHER", "attendee").entries.length, 0);
});

test("what was sent in one moment keeps its order", () => {
  stored.clear();
  const before = new Outbox("ABCDE", "attendee");
  const sent = Array.from({ length: 20 }, (_, n) => before.add("question.ask", { text: `${n}` }));
  const ops = (entries) => entries.map((entry) => entry.op);
  assert.deepEqual(ops(new Outbox("ABCDE", "attendee").entries), ops(sent));
});

test("what is sent later still says in which rehearsal it was made", () => {
  stored.clear();
  const board = { meeting: { rehearsal: true, opened_at: 7 } };
  new Outbox("ABCDE", "attendee").add("question.ask", { text: "Thử" }, rehearsalOf(board));
  assert.equal(new Outbox("ABCDE", "attendee").entries[0].rehearsal, 7);
  assert.equal(rehearsalOf({ meeting: { opened_at: 7 } }), 0);
});

test("what was begun in a rehearsal is kept apart from the real meeting and from other rehearsals", () => {
  const during = (opened_at) => ({ meeting: { rehearsal: true, opened_at } });
  const keys = [during(7), during(8), { meeting: { opened_at: 9 } }, null].map((board) =>
    keptApart("note.1", board),
  );
  assert.equal(new Set(keys).size, 3);
  assert.deepEqual(keys.slice(2), ["note.1", "note.1"]);
});

test("a refused command stays, with why, until it is removed", () => {
  stored.clear();
  const outbox = new Outbox("ABCDE", "attendee");
  const { op } = outbox.add("question.ask", { text: "Hai" });
  outbox.fail(op, { code: "intake_paused", message: "…" });
  assert.equal(new Outbox("ABCDE", "attendee").entries[0].error.code, "intake_paused");
  outbox.remove(op);
  assert.equal(new Outbox("ABCDE", "attendee").entries.length, 0);
});

test("what means the hall as it is now is neither kept nor tried for long", () => {
  stored.clear();
  const outbox = new Outbox("ABCDE", "chair");
  for (const name of ["stage.show", "agenda.start_item", "speaker.call", "question.reopen"]) {
    const entry = outbox.add(name, {});
    assert.ok(isMomentary(name));
    assert.ok(timeLeft(entry, entry.at) > 0);
    assert.equal(timeLeft(entry, entry.at + 5_000), 0);
  }
  assert.equal(outbox.entries.length, 4);
  assert.equal(stored.size, 0);
  assert.equal(new Outbox("ABCDE", "chair").entries.length, 0);
});

test("what was typed is tried for ever", () => {
  for (const name of ["question.ask", "question.enter", "answer.draft", "meeting.edit"]) {
    assert.equal(timeLeft({ name, at: 0 }), Infinity);
  }
});

test("what the server cannot store just now is sent again, a hall's phones not all at once", () => {
  const ask = { name: "question.ask" };
  for (const code of ["busy", "storage_failed", "read_only"]) {
    const pauses = [0, 0.5, 0.999].map((chance) => againIn(ask, { code }, chance));
    assert.ok(pauses[0] >= 500 && pauses[2] <= 6_000);
    assert.ok(pauses[0] < pauses[1] && pauses[1] < pauses[2]);
  }
  assert.equal(againIn(ask, { code: "intake_paused" }), null);
  assert.equal(againIn({ name: "agenda.start_item" }, { code: "read_only" }), null);
});
