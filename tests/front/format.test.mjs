import assert from "node:assert/strict";
import test from "node:test";

import {
  codePoints,
  date,
  day,
  duration,
  hm,
  hms,
  officialNumber,
} from "../../static/src/text/format.js";

const MOMENT = Date.UTC(2026, 10, 21, 18, 5, 9);

test("times are those of Việt Nam, wherever the phone believes to be", () => {
  assert.equal(hm(MOMENT), "01:05");
  assert.equal(hms(MOMENT), "01:05:09");
  assert.equal(date(MOMENT), "22/11/2026");
});

test("a paper's number is written on the page as on the paper", () => {
  assert.deepEqual(["5", "12", "05", "5a"].map(officialNumber), ["05", "12", "05", "5a"]);
});

test("days", () => {
  assert.equal(day("2024-05-04"), "04/05/2024");
});

test("spans", () => {
  assert.equal(duration(12 * 60_000 + 5_999), "12:05");
  assert.equal(duration(3_600_000 + 61_000), "1:01:01");
});

test("characters are counted as the server counts them", () => {
  assert.equal(codePoints("  ho\u00e0 "), 3);
  assert.equal(codePoints("hoa\u0300"), 3);
  assert.equal(codePoints("👍👍"), 2);
});
