import assert from "node:assert/strict";
import test from "node:test";

import { groupsOf } from "../../static/src/organiser/lines.js";
import { wholeNumber } from "../../static/src/text/number.js";

test("a count is taken where it is one for certain", () => {
  const counts = { 45: 45, " 45 ": 45, "045": 45, 0: 0, "1.250": 1250, "1 250": 1250, "４５": 45 };
  for (const [typed, count] of Object.entries(counts))
    assert.equal(wholeNumber(typed), count, typed);
  assert.equal(wholeNumber(45), 45);
});

test("anything else is no count, and never cut to one", () => {
  const others = ["45/50", "-5", "12,5", "12.5", "1,250", "45 phiếu", "45 (2 vắng)", "", " ", "+5"];
  others.push(
    "1e3",
    "0x1f",
    "4 5",
    "45.",
    "1.2500",
    "01.250",
    "½",
    "4️⃣5️⃣",
    "NaN",
    "100001",
    "9".repeat(400),
  );
  for (const typed of others) assert.equal(wholeNumber(typed), null, typed);
  assert.equal(wholeNumber("1441", 1440), null);
});

test("a group's figure that is no count is told, not taken for its name", () => {
  for (const line of ["Tổ 1; 45/50", "Tổ 1\t-5", "Tổ 1 (12,5)", "Tổ 1; 45 người"]) {
    assert.deepEqual(groupsOf(line), [{ name: "Tổ 1", invited: null }], line);
  }
  assert.deepEqual(groupsOf("Trường A; 1.250\nTổ 2 (khối 5)\nTổ 3;"), [
    { name: "Trường A", invited: 1250 },
    { name: "Tổ 2 (khối 5)", invited: 0 },
    { name: "Tổ 3", invited: 0 },
  ]);
});
