import assert from "node:assert/strict";
import test from "node:test";
import { untaken } from "../../static/src/board/undoing.js";
import { colleagues, handedToMe, isMine } from "../../static/src/secretary/questions/hands.js";

const board = {
  officers: {
    1: { position: 1, name: "Thu", duty: "secretary" },
    2: { position: 2, name: "Hoa", duty: "chair" },
    3: { position: 3, name: "Mai", duty: "secretary" },
  },
  questions: {
    4: { id: 4, number: 2, taken_by: "mai", handed_by: "Thu" },
    5: { id: 5, number: 1, taken_by: "Mai", handed_by: "Quân" },
    6: { id: 6, number: 3, taken_by: "Mai" },
    7: { id: 7, number: 4 },
  },
};

test("what a colleague handed over is told to whoever goes by that name, until it is taken", () => {
  assert.deepEqual(
    handedToMe(board, "Mai ").map(({ number }) => number),
    [1, 2],
  );
  assert.deepEqual(handedToMe(board, "Thu"), []);
  assert.equal(isMine(board.questions[7], ""), false);
});

test("who has another name has another's work, and who typed the same one otherwise their own", () => {
  const mine = (by, me) => isMine({ taken_by: by }, me);
  for (const [by, me] of [
    ["nguyen thi thu", "Nguyễn Thị Thư"],
    ["NGUYỄN THỊ HÒA", "Nguyễn Thị Hoà"],
    ["Thuỷ", "thủy"],
    ["Đào  Mai ", "Dao Mai"],
  ])
    assert.ok(mine(by, me), by);
  for (const [by, me] of [
    ["Thu", "Thư"],
    ["Nguyễn Thị Thúy", "Nguyễn Thị Thủy"],
    ["Trần Thị Hà", "Trần Thị Hạ"],
    ["Đào", "Dao"],
  ])
    assert.ok(!mine(by, me), by);
  const questions = {
    1: { id: 1, number: 1, taken_by: "Thư" },
    2: { id: 2, number: 2, taken_by: "Thu" },
  };
  assert.deepEqual(colleagues({ officers: {}, questions }, "Thư"), ["Thu"]);
});

test("work is handed over to colleagues, not to oneself nor to who presides", () => {
  assert.deepEqual(colleagues(board, "Mai").sort(), ["Quân", "Thu"]);
});

test("undoing gives a question back to whoever had it in hand", () => {
  assert.deepEqual(untaken(board.questions[7]), [["question.let_go", { question: 7 }]]);
  assert.deepEqual(untaken(board.questions[6]), [["question.take", { question: 6, name: "Mai" }]]);
  assert.deepEqual(untaken(board.questions[5]), [
    ["question.hand_over", { question: 5, to: "Mai", by: "Quân" }],
  ]);
});
