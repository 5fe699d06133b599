import assert from "node:assert/strict";
import test from "node:test";

const stored = new Map();
globalThis.localStorage = {
  getItem: (key) => stored.get(key) ?? null,
  setItem: (key, value) => stored.set(key, value),
  removeItem: (key) => stored.delete(key),
};
const { Autosaver } = await import("../../static/src/keeping/autosaver.js");

/** A field over a pretended server, whose board is heard a moment after each save. */
function fieldOf(server, saver = new Autosaver("draft.organiser.ABCDE.venue", server.text)) {
  saver.save = async (text) => {
    server.text = text.trim();
    server.saves = (server.saves ?? 0) + 1;
    saver.hear(server.text);
  };
  return saver;
}

/** Somebody else saves. */
function others(server, saver, text) {
  server.text = text;
  saver.hear(text);
}

const settled = async (saver) => {
  do await new Promise((resolve) => setTimeout(resolve));
  while (saver.busy);
};
const type = async (saver, text) => {
  saver.type(text);
  saver.flush();
  await settled(saver);
};

test("what was typed stands while the caret is there, and is what the board says afterwards", async () => {
  stored.clear();
  const server = { text: "" };
  const field = fieldOf(server);
  field.focus();
  await type(field, "Hội trường ");
  assert.deepEqual([field.shown, server.text, stored.size], ["Hội trường ", "Hội trường", 0]);
  await type(field, "Hội trường A");
  assert.deepEqual([server.text, server.saves], ["Hội trường A", 2]);
  field.blur();
  assert.deepEqual([field.text, field.shown], [null, "Hội trường A"]);
});

test("what somebody else saves comes into a field in which the caret was left", async () => {
  stored.clear();
  const server = { text: "" };
  const field = fieldOf(server);
  field.focus();
  await type(field, "Hội trường");
  others(server, field, "Hội trường, tầng 2");
  assert.equal(field.shown, "Hội trường, tầng 2");
  await type(field, "Hội trường, tầng 2, khu B");
  assert.deepEqual([field.overtaken, server.text], [false, "Hội trường, tầng 2, khu B"]);
});

test("neither of two who write at once overwrites the other unseen", async () => {
  for (const choose of ["keepMine", "settle"]) {
    stored.clear();
    const server = { text: "Sân trường" };
    const field = fieldOf(server);
    field.type("Sân trường, cổng sau");
    others(server, field, "Nhà đa năng");
    field.flush();
    await settled(field);
    assert.deepEqual(
      [field.overtaken, field.shown, server.text],
      [true, "Sân trường, cổng sau", "Nhà đa năng"],
    );
    field[choose]();
    await settled(field);
    const kept = choose === "keepMine" ? "Sân trường, cổng sau" : "Nhà đa năng";
    assert.deepEqual([field.shown, server.text, field.overtaken], [kept, kept, false]);
  }
});

test("what was kept over a reload asks, too, when somebody else saved before", async () => {
  stored.clear();
  const server = { text: "Sân trường" };
  const before = fieldOf(server);
  before.save = () => Promise.reject(Object.assign(new Error(), { code: "invalid" }));
  await type(before, "Sân trường, cổng sau");
  assert.equal(before.report.error.code, "invalid");
  server.text = "Nhà đa năng";
  const after = fieldOf(server);
  assert.equal(after.shown, "Sân trường, cổng sau");
  after.flush();
  await settled(after);
  assert.deepEqual([after.overtaken, server.text], [true, "Nhà đa năng"]);
  stored.set("liveqa.draft.organiser.ABCDE.venue", JSON.stringify("Của bản trước"));
  const older = fieldOf(server);
  older.flush();
  await settled(older);
  assert.equal(server.text, "Của bản trước");
});

test("what another tab typed in the same field stays on the device", async () => {
  stored.clear();
  const server = { text: "" };
  const [one, other] = [fieldOf(server), fieldOf(server)];
  other.type("Nhà đa năng");
  one.type("Nhà đa năng, khu B");
  other.flush();
  await settled(other);
  other.blur();
  assert.match([...stored.values()].join(), /khu B/);
  clearTimeout(one.timer);
  stored.clear();
  const alone = fieldOf(server);
  alone.type("Sân trường");
  others(server, alone, "Hội trường");
  alone.flush();
  alone.keepMine();
  await settled(alone);
  assert.deepEqual([server.text, stored.size], ["Sân trường", 0]);
});
