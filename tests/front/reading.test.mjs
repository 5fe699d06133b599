import assert from "node:assert/strict";
import { test } from "node:test";

import { isDocument } from "../../static/src/organiser/planfile.js";
import { planOf, rowsOf, ticked, ticksOf } from "../../static/src/organiser/reading.js";

const fact = (field, value, more = {}) => ({
  field,
  value,
  many: false,
  sentences: [0],
  doubt: "",
  session: null,
  ...more,
});
const READ = {
  sentences: [
    { text: "a", why: "" },
    { text: "b", why: "" },
    { text: "c", why: "work" },
  ],
  contradictions: [{ kind: "weekday", words: {}, sentences: [2] }],
  facts: [
    fact("venue", "Hội trường"),
    fact("venue", "Phòng họp", { session: 1 }),
    fact("contents", "Sân", { many: true, session: 0 }),
    fact("contents", "Khác", { many: true }),
    fact("title", "Cuộc 1", { session: 0, sentences: [0, 1] }),
    fact("title", "Cả hai", { session: 0, doubt: "whole_plan" }),
  ],
};

test("only what is certain is ticked, and of single values the last tick stays", () => {
  const ticks = ticksOf(READ);
  assert.deepEqual([...ticks], [0, 1, 2, 3, 4]);
  assert.deepEqual([...ticked(READ, ticks, 5, true)], [0, 1, 2, 3, 5]);
  assert.deepEqual([...ticked(READ, ticks, 0, false)], [1, 2, 3, 4]);
});

test("a session has what is for all and its own", () => {
  const ticks = ticksOf(READ);
  const first = { venue: "Hội trường", contents: ["Sân", "Khác"], title: "Cuộc 1" };
  assert.deepEqual(planOf(READ, ticks, 0), first);
  assert.deepEqual(planOf(READ, ticks, 1), { venue: "Phòng họp", contents: ["Khác"] });
});

test("each sentence is taken, doubtful or left", () => {
  const rows = rowsOf(READ).map(({ verdict, above, disputed }) => [verdict, above, disputed]);
  assert.deepEqual(rows, [
    ["doubtful", undefined, false],
    ["taken", 0, false],
    ["left", undefined, true],
  ]);
});

test("a document is known by its first bytes", () => {
  const bytes = (text) => Uint8Array.from(text, (char) => char.charCodeAt(0));
  assert.ok(isDocument(bytes("%PDF-1.7")) && isDocument(bytes("PK\x03\x04")));
  assert.ok(!isDocument(bytes("title: A")));
});
