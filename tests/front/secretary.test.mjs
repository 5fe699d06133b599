import assert from "node:assert/strict";
import { test } from "node:test";

import { presiding } from "../../static/src/secretary/answers/presiding.js";

test("whoever presides may answer, once", () => {
  const board = {
    officers: {
      1: { position: 2, name: "Trần Thị Hoa", duty: "panel" },
      2: { position: 1, name: "Lê Văn Dung", duty: "chair" },
      3: { position: 3, name: "Thu", duty: "secretary" },
    },
    answerers: { 7: { name: "lê văn dung" }, 8: { name: "Kế toán" } },
  };
  assert.deepEqual(
    presiding(board).map(({ name }) => name),
    ["Trần Thị Hoa"],
  );
});
