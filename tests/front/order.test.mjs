import assert from "node:assert/strict";
import test from "node:test";

import { changesBetween, sortedIds } from "../../static/src/phone/order.js";

const questions = [
  { id: 1, number: 1, votes: 3, state: "shown" },
  { id: 2, number: 2, votes: 9, state: "answered" },
  { id: 3, number: 3, votes: 7, state: "shown" },
  { id: 4, number: 4, votes: 3, state: "shown" },
];

test("most wanted: open ones by upvotes, then the answered", () => {
  assert.deepEqual(sortedIds(questions, "wanted"), [3, 1, 4, 2]);
});

test("newest: by number from the last", () => {
  assert.deepEqual(sortedIds(questions, "newest"), [4, 3, 2, 1]);
});

test("changes count what came, went or moved, not what was pushed down", () => {
  assert.equal(changesBetween([1, 2, 3], [1, 2, 3]), 0);
  assert.equal(changesBetween([1, 2, 3], [9, 1, 2, 3]), 1);
  assert.equal(changesBetween([1, 2, 3], [1, 3]), 1);
  assert.equal(changesBetween([1, 2, 3, 4], [4, 1, 2, 3]), 1);
});
