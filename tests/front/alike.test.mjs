import assert from "node:assert/strict";
import test from "node:test";

import { alike } from "../../static/src/phone/alike.js";

const questions = [
  { id: 1, text: "Nhà trường có kế hoạch sửa mái che sân trường không ạ?" },
  { id: 2, text: "Thực đơn bán trú tuần này có những món gì?" },
  { id: 3, text: "Khi nào nhà trường sửa mái che ở sân trường?" },
];
const found = (text) => alike(questions, text).map((question) => question.id);

test("a question in nearly the same words is found, with or without diacritics", () => {
  assert.deepEqual(found("bao gio sua mai che san truong"), [1, 3]);
  assert.deepEqual(found("Thực đơn bán trú tuần sau có món gì mới không?"), [2]);
});

test("a few words, or words that everyone uses, are like nothing", () => {
  assert.deepEqual(found("mái che"), []);
  assert.deepEqual(found("Nhà trường có kế hoạch tổ chức trại hè cho các em lớp năm không ạ?"), []);
});
