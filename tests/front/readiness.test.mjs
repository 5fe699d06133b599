import assert from "node:assert/strict";
import { test } from "node:test";

import { daysTo, shares } from "../../static/src/board/preparing.js";

const BOARD = {
  answerers: {
    1: { position: 1, name: "Hiệu trưởng", topics: ["Dạy và học"] },
    2: { position: 2, name: "Kế toán", topics: ["Học phí", "Bán trú"] },
    3: { position: 3, name: "Bếp ăn", topics: ["bán trú"] },
  },
  questions: {
    1: { number: 1, state: "shown", answerer: 2, prepared_answer: "Không đổi." },
    2: { number: 2, state: "answered", topic: "học phí", prepared_outcome: "noted" },
    3: { number: 3, state: "shown", topic: "Bán trú" },
    4: { number: 4, state: "shown", topic: "Dạy và học", answerer: 2 },
    5: { number: 5, state: "withdrawn", answerer: 1 },
    6: { number: 6, state: "shown" },
  },
};

test("whose a question is, is what it was given or the only one of its topic", () => {
  const found = shares(BOARD).map(({ answerer, assigned, ready }) => [
    answerer?.name,
    assigned,
    ready,
  ]);
  assert.deepEqual(found, [
    ["Hiệu trưởng", 0, 0],
    ["Kế toán", 3, 2],
    ["Bếp ăn", 0, 0],
    [undefined, 2, 0],
  ]);
});

test("days are counted by the calendar here, not by hours", () => {
  const meeting = Date.parse("2024-05-14T08:00+07:00");
  assert.equal(daysTo(meeting, Date.parse("2024-05-10T23:59+07:00")), 4);
  assert.equal(daysTo(meeting, Date.parse("2024-05-14T00:01+07:00")), 0);
  assert.equal(daysTo(meeting, Date.parse("2024-05-13T23:59+07:00")), 1);
  assert.equal(daysTo(undefined, meeting), null);
});
