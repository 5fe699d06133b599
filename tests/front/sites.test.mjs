import assert from "node:assert/strict";
import test from "node:test";
import { atSite, isSite } from "../../static/src/board/sites.js";
import { factsOf, filterQuestions } from "../../static/src/secretary/questions/questions.js";

const board = {
  sites: { 1: { name: "Hội trường chính" }, 2: { name: "Trường Hoa Mai" } },
  questions: {
    5: { number: 1, text: "Mái che?", state: "shown", site: 1 },
    6: { number: 2, text: "Bữa ăn?", state: "shown", site: 2 },
    7: { number: 3, text: "Xe đưa đón?", state: "shown" },
  },
  answers: {},
  stage: {},
};
const all = Object.entries(board.questions).map(([id, row]) => ({ id: Number(id), ...row }));
const numbers = (list) => list.map(({ number }) => number);

test("the chair lists what one site asked, and all where none is chosen", () => {
  assert.deepEqual(numbers(all.filter(atSite(board, 2))), [2]);
  assert.deepEqual(numbers(all.filter(atSite(board, 0))), [1, 2, 3]);
});

test("a site that was chosen in another meeting hides nothing", () => {
  assert.equal(isSite(board, 9), false);
  assert.deepEqual(numbers(all.filter(atSite(board, 9))), [1, 2, 3]);
});

test("a secretary lists what one site asked", () => {
  const layout = { filter: "to_answer", query: "", group: 0, order: "number" };
  const listed = (site) => numbers(filterQuestions(all, factsOf(board), { ...layout, site }));
  assert.deepEqual(listed(2), [2]);
  assert.deepEqual(listed(0), [1, 2, 3]);
});
