import assert from "node:assert/strict";
import test from "node:test";

import { mergePatch } from "../../static/src/net/merge-patch.js";

test("what the patch does not reach is the same object", () => {
  const board = { questions: { 1: { votes: 1 }, 2: { votes: 5 } }, agenda: {} };
  const merged = mergePatch(board, { questions: { 1: { votes: 2 } } });
  assert.deepEqual(merged.questions[1], { votes: 2 });
  assert.equal(merged.questions[2], board.questions[2]);
  assert.equal(merged.agenda, board.agenda);
  assert.deepEqual(board.questions[1], { votes: 1 });
});

test("null removes, lists replace, objects are made", () => {
  const merged = mergePatch({ a: 1, list: [1, 2] }, { a: null, list: [3], b: { c: { d: 1 } } });
  assert.deepEqual(merged, { list: [3], b: { c: { d: 1 } } });
});

test("a patch may put an object where a value was, without its nulls", () => {
  assert.deepEqual(mergePatch({ a: "text" }, { a: { b: 1, c: null } }), { a: { b: 1 } });
});
