import assert from "node:assert/strict";
import { test } from "node:test";

import { checklist, unfilled } from "../../static/src/organiser/checks.js";
import { suggestKind } from "../../static/src/organiser/kinds.js";
import { entriesOf, fromLines, groupsOf, toLines } from "../../static/src/organiser/lines.js";
import { decode } from "../../static/src/organiser/planfile.js";
import { fromField, toField } from "../../static/src/organiser/times.js";
import {
  isKnown,
  isReady,
  mended,
  namesLeft,
  ofColumn,
  rowsOf,
  seenAs,
} from "../../static/src/ui/listed.js";

const PLAN = "title: Hội nghị đối thoại\nplace: Thủ Đức\n";

function utf16(text, littleEndian) {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (const [place, char] of [...text].entries()) {
    view.setUint16(place * 2, char.charCodeAt(0), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

test("a plan file reads the same from whatever program wrote it", () => {
  assert.equal(decode(new TextEncoder().encode(PLAN)), PLAN);
  assert.equal(decode(new TextEncoder().encode(`\ufeff${PLAN}`)), PLAN);
  assert.equal(decode(utf16(`\ufeff${PLAN}`, true)), PLAN);
  assert.equal(decode(utf16(`\ufeff${PLAN}`, false)), PLAN);
  assert.equal(decode(utf16(PLAN, true)), PLAN);
  assert.equal(decode(utf16(PLAN, false)), PLAN);
});

test("a plan file in the old Vietnamese code page reads too", () => {
  const bytes = Uint8Array.from([0x48, 0xf4, 0xf2, 0x69]); // H ô ̣ i
  assert.equal(decode(bytes).normalize("NFC"), "Hội");
});

test("lists are edited one entry a line", () => {
  assert.equal(toLines(undefined), "");
  assert.deepEqual(fromLines(" Một \n\n Hai\n"), ["Một", "Hai"]);
  assert.equal(toLines(fromLines("Một\nHai")), "Một\nHai");
});

test("a pasted list loses its bullets and numbers", () => {
  assert.deepEqual(entriesOf("1. Sửa mái che\n- Sơn cổng\n\n-\n20 quạt"), [
    "Sửa mái che",
    "Sơn cổng",
    "20 quạt",
  ]);
});

test("groups come with how many are invited, or without", () => {
  assert.deepEqual(groupsOf("Lớp 7A (5)\nLớp Mầm 1; 3\nLớp Mầm 2\t4\nTổ 5\n"), [
    { name: "Lớp 7A", invited: 5 },
    { name: "Lớp Mầm 1", invited: 3 },
    { name: "Lớp Mầm 2", invited: 4 },
    { name: "Tổ 5", invited: 0 },
  ]);
});

test("a field holds the room's clock", () => {
  const morning = Date.UTC(2024, 4, 4, 1, 0);
  assert.equal(toField(morning), "2024-05-04T08:00");
  assert.equal(fromField("2024-05-04T08:00"), morning);
  assert.equal(toField(undefined), "");
});

test("an empty meeting needs everything, a tried phone and devices tick their lines", () => {
  const board = { meeting: { title: "Hội nghị" } };
  const undone = checklist(board, null, false);
  assert.ok(undone.every((check) => !check.done));
  const devices = ["chair", "secretary", "screen"].map((role) => ({ role }));
  const done = checklist(board, devices, true).filter((check) => check.done);
  assert.deepEqual(
    done.map((check) => check.name),
    ["phones", "links"],
  );
  const revoked = devices.map((device) => ({ ...device, revoked_at: 1 }));
  assert.ok(!checklist(board, revoked, true).at(-1).done);
});

test("the name of a sample is not the meeting's own, until it was opened under it", () => {
  const plans = [{ title: "Hội nghị đối thoại Trường Hoa Mai năm học 2024 - 2025" }];
  const meeting = { state: "draft", title: plans[0].title, theme: "Bữa ăn" };
  const isDone = (changed) =>
    checklist({ meeting: { ...meeting, ...changed } }, [], false, plans)[0].done;
  assert.equal(isDone({}), false);
  assert.equal(isDone({ title: "Hội nghị đối thoại Trường Hoa Lan" }), true);
  assert.equal(isDone({ state: "open" }), true);
});

test("an agenda item's title says of which kind it is", () => {
  const kinds = {
    "Tuyên bố lý do, giới thiệu đại biểu": "introduction",
    "Khai mạc hội nghị": "opening",
    "Phát biểu khai mạc của hiệu trưởng": "opening",
    "Báo cáo kết quả hội nghị đối thoại năm trước": "report",
    "THAM LUAN CUA TO 1": "contribution",
    "Đại biểu nêu ý kiến": "opinions",
    "Cha mẹ học sinh phát biểu": "opinions",
    "Bà con phát biểu ý kiến": "opinions",
    "Phát biểu của đại diện học sinh": "opinions",
    "Phát biểu của đồng chí Chủ tịch UBND xã": "other",
    "Lãnh đạo Phòng Giáo dục phát biểu chỉ đạo": "other",
    "Bí thư Đoàn phát biểu": "other",
    "Trả lời ý kiến": "answers",
    "Phát biểu kết luận": "conclusion",
    "Kết thúc hội nghị": "closing",
    "Nghỉ giải lao": "break",
    "Nghi thức chào cờ": "other",
    "Văn nghệ": "other",
  };
  for (const [title, kind] of Object.entries(kinds)) assert.equal(suggestKind(title), kind, title);
});

test("a row that may name a person is left out until someone mends or ticks it", () => {
  const [plain, named] = rowsOf([
    { question: { text: "Học phí?" } },
    { question: { text: "Cháu Bảo An bị trêu" }, names: ["Bảo An"] },
  ]);
  assert.deepEqual(
    [plain, named].map((row) => isReady(row, true)),
    [true, false],
  );
  assert.equal(rowsOf([{ question: { text: "Không" }, void: true }])[0].chosen, false);
  assert.deepEqual(namesLeft(named, true), ["Bảo An"]);
  assert.equal(mended(named, "Cháu Bảo An bị bạn trêu", true).chosen, false);
  const good = { ...named, ...mended(named, "Một cháu bị trêu", true) };
  assert.deepEqual([namesLeft(good, true), isReady(good, true)], [[], true]);
  assert.equal(isReady({ ...named, chosen: true }, true), true);
});

test("what may be no question is left out until a person says that its column holds some", () => {
  const column = "Nội dung";
  const rows = rowsOf([
    { question: { text: "Cơ sở vật chất" }, column, doubt: "column" },
    { question: { text: "Không" }, column, doubt: "column", void: true },
    { question: { text: "Bao giờ sửa?" }, column: "Câu hỏi" },
  ]);
  const chosen = (some) => some.map((row) => row.chosen);
  assert.deepEqual(chosen(rows), [false, false, true]);
  assert.deepEqual(chosen(ofColumn(rows, column, true)), [true, false, true]);
  assert.deepEqual(chosen(ofColumn(rows, "Câu hỏi", false)), [false, false, false]);
});

test("a list of which everything is there already is known", () => {
  const row = (same_as) => ({ question: { text: "?", same_as } });
  assert.equal(isKnown([row(3), { question: { text: "Không" }, void: true }]), true);
  assert.equal(isKnown([row(3), row(undefined)]), false);
  assert.equal(isKnown([row(0)]), false);
});

test("who is seen as the asker follows from what becomes of the name", () => {
  const board = {
    groups: { 1: { name: "Lớp 1A", invited: 3 }, 2: { name: "Lớp 2B", invited: 9 } },
  };
  const seen = (mode, question) => seenAs(question, mode, board.groups);
  assert.deepEqual(seen("secretaries_only", { unit: "Tổ 1", group: 1 }), ["Tổ 1", "Lớp 1A"]);
  assert.deepEqual(seen("secretaries_only", { name: "Lan", unit: "Tổ 1", group: 1 }), []);
  assert.deepEqual(seen("secretaries_only", { name: "Lan", group: 2 }), ["Lớp 2B"]);
  assert.deepEqual(seen("named", { name: "Lan", group: 1 }), ["Lan", "Lớp 1A"]);
  assert.deepEqual(seen("unrecorded", { name: "Lan", group: 1 }), ["Lớp 1A"]);
});

test("what a meeting lacks is named until it is filled in", () => {
  const board = {
    meeting: { theme: "Cùng con", contents: ["Bữa ăn"], starts_at: 1, participants: [] },
  };
  const names = (more) => unfilled({ ...board, ...more }).map(({ name }) => name);
  assert.deepEqual(names({ agenda: { 1: {} }, officers: { 1: { duty: "chair" } } }), [
    "organiser.venue",
    "duty.secretary",
    "organiser.participants",
    "organiser.recipients",
  ]);
  assert.ok(names({}).includes("organiser.section_programme"));
});
