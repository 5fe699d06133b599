import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";

import { changesBetween, sortedIds } from "../../static/src/phone/order.js";

const cases = JSON.parse(await readFile(new URL("./orders.json", import.meta.url), "utf8"));

for (const sort of ["wanted", "newest"])
  test(`${sort}: as the cases that the server shares`, () => {
    for (const { questions, ...orders } of cases)
      assert.deepEqual(sortedIds([...questions].reverse(), sort), orders[sort]);
  });

test("changes count what came, went or moved, not what was pushed down", () => {
  assert.equal(changesBetween([1, 2, 3], [1, 2, 3]), 0);
  assert.equal(changesBetween([1, 2, 3], [9, 1, 2, 3]), 1);
  assert.equal(changesBetween([1, 2, 3], [1, 3]), 1);
  assert.equal(changesBetween([1, 2, 3, 4], [4, 1, 2, 3]), 1);
});
