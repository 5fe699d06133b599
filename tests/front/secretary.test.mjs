import assert from "node:assert/strict";
import { test } from "node:test";
import {
  letIn,
  reanswered,
  standing,
  unaccepted,
  undiscarded,
  unsettled,
} from "../../static/src/board/undoing.js";
import { presiding } from "../../static/src/secretary/answers/presiding.js";
import { watchedIn } from "../../static/src/secretary/review/watched.js";

test("whoever presides may answer, once", () => {
  const board = {
    officers: {
      1: { position: 2, name: "Trần Thị Hoa", duty: "panel" },
      2: { position: 1, name: "Lê Văn Dung", duty: "chair" },
      3: { position: 3, name: "Thu", duty: "secretary" },
    },
    answerers: { 7: { name: "lê văn dung" }, 8: { name: "Trần Thị Hòa" } },
  };
  assert.deepEqual(
    presiding(board).map(({ name }) => name),
    ["Trần Thị Hoa"],
  );
});

test("what was done in review is undone as it was before", () => {
  const pending = { id: 4, number: 9, state: "pending" };
  assert.deepEqual(unaccepted(pending), [["question.put_back", { question: 4 }]]);
  const declined = {
    id: 4,
    state: "declined",
    decline_reason: "private",
    decline_note: "Xin gặp.",
  };
  assert.deepEqual(unaccepted(declined), [
    ["question.decline", { question: 4, reason: "private", note: "Xin gặp." }],
  ]);
  const burst = { id: 4, state: "declined", decline_reason: "burst" };
  assert.deepEqual(unaccepted(burst), [["question.put_back", { question: 4 }]]);
  const merged = { id: 4, state: "merged", merged_into: 2 };
  assert.deepEqual(unaccepted(merged), [["question.merge", { question: 4, into: 2 }]]);
});

test("an undo sees what somebody changed since, and no more", () => {
  const shown = { id: 4, state: "answered", votes: 1, text: "Cũ" };
  const board = (question = {}, answer = {}) => ({
    questions: { 4: { ...shown, ...question } },
    answers: {
      8: { draft: "A", text: "A", recorded_at: 1, questions: [4], version: 1, ...answer },
    },
  });
  const changed = (commands, ...more) =>
    standing(commands, board()) !== standing(commands, board(...more));
  const reopened = [["question.reopen", { question: 4 }]];
  const promise = { outcome: "to_verify", body: "Kế toán", deadline: "2034-06-01", channel: "Thư" };
  assert.ok(changed(reopened, promise));
  assert.ok(changed([["outcome.set", { questions: [4], outcome: "noted" }]], promise));
  assert.ok(changed([["question.put_back", { question: 4 }]], { state: "merged", merged_into: 2 }));
  assert.ok(changed([["question.put_back", { question: 4 }]], { staged_at: 5 }));
  assert.ok(changed([["question.let_go", { question: 4 }]], { taken_by: "Mai" }));
  assert.ok(!changed(reopened, { votes: 2, text: "Mới" }));
  const unrecorded = [["answer.unrecord", { answer: 8 }]];
  assert.ok(changed(unrecorded, {}, { text: "B" }));
  assert.ok(!changed(unrecorded, promise, { draft: "A, viết tiếp", version: 2 }));
  assert.ok(changed([["answer.discard", { answer: 8 }]], {}, { draft: "A, viết tiếp" }));
  assert.ok(!changed([["answer.restore", { answer: 9, questions: [4] }]], promise));
});

test("those that were merged into a question come back with it", () => {
  const questions = { 2: {}, 4: { state: "shown" }, 5: { merged_into: 4 }, 6: { merged_into: 2 } };
  assert.deepEqual(letIn({ id: 4, state: "pending" }, { questions }), [
    ["question.put_back", { question: 4 }],
  ]);
  assert.deepEqual(letIn({ id: 4, state: "shown" }, { questions }), [
    ["question.accept", { question: 4 }],
    ["question.put_back", { question: 5 }],
    ["question.merge", { question: 5, into: 4 }],
  ]);
});

test("each question gets back the outcome that it had, or waits again", () => {
  const promised = { outcome: "to_verify", body: "Nhà trường", deadline: "2034-05-31" };
  assert.deepEqual(
    unsettled([
      { id: 1, state: "shown" },
      { id: 2, state: "answered" },
      { id: 3, state: "answered", ...promised, channel: "Văn bản" },
      { id: 4, state: "shown", aside: true },
    ]),
    [
      ["question.reopen", { question: 1 }],
      ["question.reopen", { question: 2 }],
      ["question.mark_answered", { questions: [2] }],
      ["outcome.set", { questions: [3], ...promised, channel: "Văn bản", reason: "" }],
      ["question.reopen", { question: 4 }],
      ["question.set_aside", { question: 4 }],
    ],
  );
});

test("a question that was reopened gets its promise back, or is answered again", () => {
  const promised = {
    outcome: "needs_study",
    body: "Phòng",
    deadline: "2026-06-01",
    channel: "Thư",
  };
  assert.deepEqual(reanswered({ id: 3, state: "answered", ...promised }), [
    ["outcome.set", { questions: [3], ...promised, reason: "" }],
  ]);
  assert.deepEqual(reanswered({ id: 2, state: "answered" }), [
    ["question.mark_answered", { questions: [2] }],
  ]);
});

test("a discarded answer is brought back as the board had it", () => {
  const begun = { id: 4, questions: [2], created_at: 9 };
  const said = { answerers: [1], draft: "Trong hè.", agenda_item: 3 };
  const args = { answer: 4, questions: [2], created_at: 9 };
  assert.deepEqual(undiscarded({ ...begun, ...said, text: "Trong hè.", version: 1 }), [
    ["answer.restore", { ...args, ...said }],
  ]);
  const blank = { answerers: [], draft: "", agenda_item: null };
  assert.deepEqual(undiscarded(begun), [["answer.restore", { ...args, ...blank }]]);
});

test("the words of the office's list are found whole, with or without diacritics", () => {
  const list = ["ma túy", "đánh", "5A", "…"];
  assert.deepEqual(watchedIn("Có MA TUÝ; ma-tuy trước cổng?", list), ["ma túy"]);
  assert.deepEqual(watchedIn("Bạn lớp 5a bị danh!", list), ["đánh", "5A"]);
  assert.deepEqual(watchedIn("Danhsách lớp 15A, mã tự túc …", list), []);
  assert.deepEqual(watchedIn("Bao giờ sửa mái che?", []), []);
});
