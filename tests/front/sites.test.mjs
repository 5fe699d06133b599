import assert from "node:assert/strict";
import test from "node:test";
import { atSite, differ, isSite } from "../../static/src/board/sites.js";
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

test("groups and sites differ once all of both were counted, and not before", () => {
  const groups = [{ present: 30, counted: true }, { present: 0 }];
  const sites = [20, 40].map((present) => ({ present, counted: true }));
  assert.equal(differ(groups, sites), false);
  assert.equal(differ([groups[0], { present: 30, counted: true }], sites), false);
  assert.equal(differ([groups[0], { present: 0, excused: 2 }], sites), true);
  assert.equal(differ([], sites), false);
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
