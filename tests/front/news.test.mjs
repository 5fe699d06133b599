import assert from "node:assert/strict";
import test from "node:test";

import { seenAfter } from "../../static/src/phone/news.js";

const pending = { id: 4, state: "pending" };
const answered = { id: 4, state: "answered", outcome: "noted", answers: [{}] };

test("how a question began is no news, how it went on stays news until it is in view", () => {
  const first = seenAfter({}, [pending], false);
  assert.deepEqual(first, { 4: "pending,,0" });
  assert.equal(seenAfter(first, [answered], false), first);
  assert.deepEqual(seenAfter(first, [answered], true), { 4: "answered,noted,1" });
});

test("what has been seen is left as it is", () => {
  const seen = { 4: "pending,,0" };
  assert.equal(seenAfter(seen, [pending], true), seen);
});
