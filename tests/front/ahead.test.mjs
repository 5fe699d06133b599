import assert from "node:assert/strict";
import test from "node:test";

import { isAhead } from "../../static/src/net/outbox.js";

const board = (state, rehearsal = false, more = {}) => ({
  meeting: { state, opened_at: 7, ...(rehearsal && { rehearsal }), ...more },
});
const name = "question.ask";

test("what a phone sent before the opening waits for it, and a rehearsal is no opening", () => {
  const sent = { name, rehearsal: 0 };
  assert.equal(isAhead(sent, "attendee", board("draft")), true);
  assert.equal(isAhead(sent, "attendee", board("open", true)), true);
  assert.equal(isAhead(sent, "attendee", board("open")), false);
  assert.equal(isAhead(sent, "attendee", board("closed")), false);
});

test("staff's commands, what was typed in a rehearsal and an unknown meeting do not wait", () => {
  assert.equal(isAhead({ name, rehearsal: 0 }, "secretary", board("draft")), false);
  assert.equal(isAhead({ name, rehearsal: 7 }, "attendee", board("draft")), false);
  assert.equal(isAhead({ name, rehearsal: 0 }, "attendee", null), false);
});

test("where questions are taken early none waits, until the moment at which that ends", () => {
  const sent = { name, rehearsal: 0 };
  const waits = (until, now) =>
    isAhead(sent, "attendee", board("draft", false, { early_until: until }), now);
  assert.deepEqual([waits(0, 1_000), waits(500, 500), waits(500, 501)], [false, false, true]);
});

test("what one does with a question that came early does not wait for the opening", () => {
  const sent = { name: "question.withdraw", rehearsal: 0 };
  assert.equal(isAhead(sent, "attendee", board("draft")), false);
  assert.equal(isAhead(sent, "attendee", board("open", true)), true);
});
