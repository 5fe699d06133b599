import assert from "node:assert/strict";
import test from "node:test";
import { isNamesake, placesOfTwins } from "../../static/src/board/delegates.js";
import { began, clockOf, currentItem, schedule } from "../../static/src/board/programme.js";
import { byPosition } from "../../static/src/board/rows.js";
import { unfinished } from "../../static/src/board/unfinished.js";

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 22, 1);
const agenda = {
  3: { position: 2, minutes: 20, started_at: START + 12 * MINUTE },
  7: { position: 1, minutes: 10, started_at: START, ended_at: START + 12 * MINUTE },
  9: { position: 3, minutes: 30 },
};
const board = { meeting: { state: "open", starts_at: START, opened_at: START }, agenda };

test("rows come in order, with ids, the same objects every time", () => {
  const rows = byPosition(agenda);
  assert.deepEqual(
    rows.map((row) => row.id),
    [7, 3, 9],
  );
  assert.equal(rows[0], byPosition(agenda)[0]);
});

test("the current item has begun and not ended", () => {
  assert.equal(currentItem(board).id, 3);
  assert.equal(currentItem({ agenda: {} }), null);
});

test("the clock leaves out pauses and stops in one", () => {
  const item = { minutes: 5, extended: 1, started_at: START, paused_ms: MINUTE };
  assert.deepEqual(clockOf(item, START + 4 * MINUTE), {
    elapsed: 3 * MINUTE,
    allotted: 6 * MINUTE,
    over: 0,
  });
  const paused = { ...item, paused_at: START + 9 * MINUTE };
  assert.equal(clockOf(paused, START + 60 * MINUTE).over, 2 * MINUTE);
});

test("late by what the finished items took too long", () => {
  const now = START + 15 * MINUTE;
  assert.deepEqual(schedule(board, now), { late: 2 * MINUTE, end: START + 62 * MINUTE });
});

test("a rehearsal on another day is measured from its opening", () => {
  const meeting = { ...board.meeting, starts_at: START - 40 * 24 * 60 * MINUTE };
  assert.equal(schedule({ meeting, agenda }, START + 15 * MINUTE).late, 2 * MINUTE);
});

test("before the opening a day that has passed makes nobody late", () => {
  const meeting = { state: "draft", starts_at: START };
  const later = START + 40 * 24 * 60 * MINUTE;
  assert.equal(
    schedule({ meeting, agenda: { 1: { position: 1, minutes: 30 } } }, later).late,
    null,
  );
  const soon = START + 20 * MINUTE;
  assert.equal(
    schedule({ meeting, agenda: { 1: { position: 1, minutes: 30 } } }, soon).late,
    20 * MINUTE,
  );
});

test("a programme without minutes says nothing about the end", () => {
  const silent = { meeting: board.meeting, agenda: { 1: { position: 1 } } };
  assert.deepEqual(schedule(silent, START), { late: null, end: null });
});

test("a meeting began with its first item, not when its doors opened", () => {
  const meeting = { opened_at: START - 30 * MINUTE, starts_at: START - 5 * MINUTE };
  assert.equal(began({ meeting, agenda }), START);
  assert.equal(began({ meeting, agenda: {} }), meeting.opened_at);
  assert.equal(began({ meeting: { starts_at: START }, agenda: {} }), START);
});

test("closing now would leave what nobody reviewed, answered, wrote or recorded", () => {
  const questions = {
    1: { number: 1, state: "pending" },
    2: { number: 2, state: "shown" },
    3: { number: 3, state: "answered" },
    4: { number: 4, state: "answered", outcome: "answered" },
    5: { number: 5, state: "declined" },
    6: { number: 6, state: "answered" },
    7: { number: 7, state: "answered", outcome: "noted" },
  };
  const answers = {
    1: { questions: [4], draft: "Đã sửa", text: "Đã sửa", recorded_at: 1 },
    2: { questions: [6, 7], draft: "Bản mới", text: "Bản cũ", recorded_at: 1 },
    3: { questions: [2], draft: " " },
    4: { questions: [3], draft: "Đang gõ" },
  };
  assert.deepEqual(unfinished({ questions, answers }), {
    unreviewed: [1],
    unanswered: [2],
    unwritten: [3],
    unrecorded: [3, 6, 7],
  });
  assert.deepEqual(unfinished({ questions: {} }).unreviewed, []);
});

const LISTED = {
  groups: { 1: { position: 1 }, 2: { position: 2 } },
  delegates: {
    1: { position: 1, group: 1, name: "Lê Lan", office: "Giáo viên" },
    2: { position: 2, group: 1, name: "Vũ Mơ" },
    3: { position: 3, group: 1, name: "lê  lan", office: "giáo viên" },
    4: { position: 4, group: 2, name: "Lê Lan", office: "Giáo viên" },
    5: { position: 5, group: 1, name: "Lê Lan", office: "Kế toán" },
    6: { position: 6, group: 1, name: "" },
    7: { position: 7, group: 1, name: "" },
  },
};

test("of two delegates alike each has its place on the group's list", () => {
  assert.deepEqual(
    [...placesOfTwins(LISTED)],
    [
      [1, 1],
      [3, 3],
    ],
  );
  assert.deepEqual([...placesOfTwins({})], []);
});

test("a namesake is of the same group, however it is written", () => {
  assert.ok(isNamesake(LISTED, " vũ mơ ", 1));
  assert.ok(!isNamesake(LISTED, "vũ mơ", 2));
  assert.ok(!isNamesake(LISTED, " ", 1));
});
