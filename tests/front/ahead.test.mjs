import assert from "node:assert/strict";
import test from "node:test";

import { isAhead } from "../../static/src/net/outbox.js";

const board = (state, rehearsal = false) => ({
  meeting: { state, opened_at: 7, ...(rehearsal && { rehearsal }) },
});

test("what a phone sent before the opening waits for it, and a rehearsal is no opening", () => {
  const sent = { rehearsal: 0 };
  assert.equal(isAhead(sent, "attendee", board("draft")), true);
  assert.equal(isAhead(sent, "attendee", board("open", true)), true);
  assert.equal(isAhead(sent, "attendee", board("open")), false);
  assert.equal(isAhead(sent, "attendee", board("closed")), false);
});

test("staff's commands, what was typed in a rehearsal and an unknown meeting do not wait", () => {
  assert.equal(isAhead({ rehearsal: 0 }, "secretary", board("draft")), false);
  assert.equal(isAhead({ rehearsal: 7 }, "attendee", board("draft")), false);
  assert.equal(isAhead({ rehearsal: 0 }, "attendee", null), false);
});
