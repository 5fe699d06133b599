import assert from "node:assert/strict";
import test from "node:test";

import { registrationOf } from "../../static/src/board/programme.js";
import {
  answererNames,
  hasSpoken,
  listQuestions,
  matching,
  nextQuestion,
} from "../../static/src/chair/questions.js";

const questions = {
  11: { number: 1, text: "Sân trường", state: "shown", votes: 5, origin: "collected" },
  12: { number: 2, text: "Đối thoại với cha mẹ", state: "shown", votes: 30, answerer: 4 },
  13: { number: 3, text: "Bếp ăn", state: "shown", votes: 20, origin: "early" },
  14: { number: 4, text: "Xe đưa đón", state: "answered", votes: 25 },
  15: { number: 5, text: "Chờ duyệt", state: "pending" },
};
const board = (...staged) => ({
  questions,
  answers: {},
  answerers: { 4: { name: "Ban giám hiệu" } },
  stage: staged.length ? { view: "questions", questions: staged } : { view: "programme" },
});
const numbers = (list) => list.map((question) => question.number);

test("what the programme does about asking to speak is told of the item that does it", () => {
  const told = (agenda, meeting = {}) => {
    const found = registrationOf({ agenda, meeting });
    return found && `${found.says} ${found.item.id}`;
  };
  const talk = { opens_registration: true };
  const coming = { 1: { position: 1 }, 2: { position: 2, ...talk }, 3: { position: 3, ...talk } };
  const begun = { ...coming, 2: { ...coming[2], started_at: 5 } };
  const over = { ...coming, 2: { ...coming[2], started_at: 5, ended_at: 6 } };
  assert.equal(told({ 1: { position: 1 } }), null);
  assert.equal(told(coming), "opens 2");
  assert.equal(told(begun), "until_end 2");
  assert.equal(told(begun, { registration_by_hand: true }), "by_hand 2");
  assert.equal(told(over), "opens 3");
  assert.equal(told({ ...over, 4: { position: 4, started_at: 6 } }), null);
});

test("the waiting ones by votes, by number, what came in advance first, by who answers", () => {
  assert.deepEqual(numbers(listQuestions(board(), "shown", "votes")), [2, 3, 1]);
  assert.deepEqual(numbers(listQuestions(board(), "shown", "number")), [1, 2, 3]);
  assert.deepEqual(numbers(listQuestions(board(), "shown", "collected")), [1, 3, 2]);
  assert.deepEqual(numbers(listQuestions(board(), "shown", "answerer")), [2, 1, 3]);
  assert.deepEqual(numbers(listQuestions(board(14), "on_stage", "votes")), [4]);
});

test("the next question is the first in the order as it is now that was not on the screen", () => {
  assert.equal(nextQuestion(board(), "votes").number, 2);
  assert.equal(nextQuestion(board(12), "votes").number, 3);
  assert.equal(nextQuestion(board(14), "votes").number, 2);
  assert.equal(nextQuestion(board(12, 13), "votes").number, 1);
  const overtaken = { ...questions, 11: { ...questions[11], votes: 99 } };
  assert.equal(nextQuestion({ ...board(13), questions: overtaken }, "votes").number, 1);
  assert.equal(nextQuestion({ ...board(), questions: {} }, "votes"), undefined);
});

test("going on without marking anything walks through all, what was set aside last", () => {
  let all = questions;
  const change = (id, part) => {
    all = { ...all, [id]: { ...all[id], ...part } };
  };
  change(12, { aside: true });
  const passed = [];
  let staged = [];
  for (let now = 1; now <= 6; now += 1) {
    const { id, number } = nextQuestion({ ...board(...staged), questions: all }, "votes");
    change(id, { staged_at: now });
    staged = [id];
    passed.push(number);
  }
  assert.deepEqual(passed, [3, 1, 3, 1, 3, 1]);
  change(12, { aside: false });
  assert.equal(nextQuestion({ ...board(...staged), questions: all }, "votes").number, 2);
});

test("found by number, by words without their marks, or by what was answered", () => {
  const answers = { 1: { questions: [13], text: "Trong quý ba" } };
  const found = (typed) =>
    listQuestions(board(), "shown", "number").filter(matching({ answers }, typed));
  const numbers = (typed) => found(typed).map(({ number }) => number);
  assert.deepEqual(numbers("doi thoai"), [2]);
  assert.deepEqual(numbers("2"), [2]);
  assert.deepEqual(numbers("quy ba"), [3]);
  assert.deepEqual(numbers("quy tu"), []);
  assert.deepEqual(numbers(" "), [1, 2, 3]);
});

test("who answers: those of the answer, else the one it was given to", () => {
  const one = { id: 12, ...questions[12] };
  assert.deepEqual(answererNames(board(), one), ["Ban giám hiệu"]);
  assert.deepEqual(answererNames(board(), { id: 11, ...questions[11] }), []);
});

test("a turn in which an opinion was recorded was no mistaken call", () => {
  const spoken = { questions: { 16: { number: 6, speaker: 3 } } };
  assert.ok(hasSpoken(spoken, { id: 3 }));
  assert.ok(!hasSpoken(spoken, { id: 4 }));
});
