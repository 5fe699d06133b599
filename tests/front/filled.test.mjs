import assert from "node:assert/strict";
import test from "node:test";
import { filled } from "../../static/src/text/filled.js";

test("one is told as one, and any other number as many", () => {
  const sentence = "{count} {count:answer is|answers are} due within {days} {days:day|days}.";
  assert.equal(filled(sentence, { count: 1, days: "1" }), "1 answer is due within 1 day.");
  assert.equal(filled(sentence, { count: 0, days: 3 }), "0 answers are due within 3 days.");
});

test("a blank that nothing fills is left to be seen", () => {
  assert.equal(filled("{a}: {b}", { a: "" }), ": {b}");
});
