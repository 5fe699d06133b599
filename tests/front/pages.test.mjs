import assert from "node:assert/strict";
import test from "node:test";

import { joined, NOTHING, withTail } from "../../static/src/phone/fetched.js";

const page = (order, total = 5) => ({
  order,
  questions: Object.fromEntries(order.map((id) => [id, { number: id, text: `Câu ${id}` }])),
  answers: {},
  total,
});
const ids = (rows) => rows.map((row) => row.id);

test("a page follows the other, in the server's order", () => {
  const first = joined(NOTHING, page([3, 1]));
  const second = joined(first, page([5, 2]));
  assert.deepEqual(ids(second.rows), [3, 1, 5, 2]);
  assert.deepEqual([second.total, second.last], [5, 2]);
});

test("a question that moved between two pages is kept once, as it was told last", () => {
  const first = joined(NOTHING, page([3, 1]));
  const again = page([1, 2]);
  again.questions[1].text = "Câu 1, sửa lại";
  const second = joined(first, again);
  assert.deepEqual(ids(second.rows), [3, 1, 2]);
  assert.equal(second.rows[1].text, "Câu 1, sửa lại");
});

test("an empty page leaves the place where it was", () => {
  const first = joined(NOTHING, page([3, 1]));
  assert.equal(joined(first, page([])).last, 1);
});

test("what the board carries comes first and not again", () => {
  const rows = joined(NOTHING, page([3, 1, 2])).rows;
  assert.deepEqual(ids(withTail([{ id: 1 }], rows)), [1, 3, 2]);
});
