import assert from "node:assert/strict";
import test from "node:test";
import { isLeftOpen } from "../../static/src/board/left-open.js";

const HOUR = 3_600_000;
const OPENED = 1_800_000_000_000;

test("a meeting that nobody ended is told of a day later", () => {
  const meeting = { state: "open", opened_at: OPENED };
  assert.equal(isLeftOpen(meeting, OPENED + 23 * HOUR), false);
  assert.equal(isLeftOpen(meeting, OPENED + 25 * HOUR), true);
});

test("one that is prepared, ended or rehearsed is not", () => {
  const later = OPENED + 72 * HOUR;
  assert.equal(isLeftOpen({ state: "draft", opened_at: null }, later), false);
  assert.equal(isLeftOpen({ state: "closed", opened_at: OPENED }, later), false);
  assert.equal(isLeftOpen({ state: "open", rehearsal: true, opened_at: OPENED }, later), false);
  assert.equal(isLeftOpen(undefined, later), false);
});
