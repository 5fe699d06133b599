import assert from "node:assert/strict";
import test from "node:test";

const stored = new Map();
globalThis.localStorage = {
  getItem: (key) => stored.get(key) ?? null,
  setItem: (key, value) => stored.set(key, value),
  removeItem: (key) => stored.delete(key),
};
const { Saver } = await import("../../static/src/keeping/saver.js");

/** A saver over a pretended server that holds one text and its version. */
function saverOf(server, key = "answer.1") {
  const saver = new Saver(key, server.text, server.version, { current: null });
  saver.notes = [];
  saver.setNote = (note) => saver.notes.push(note);
  saver.save = async (text, base) => {
    if (base !== server.version) {
      const { text: theirs, version } = server;
      throw Object.assign(new Error(), { code: "conflict", details: { text: theirs, version } });
    }
    Object.assign(server, { text: text.trim(), version: base + 1 });
    return { version: server.version, saved_at: 1_000 };
  };
  return saver;
}

const settled = async (saver) => {
  do await new Promise((resolve) => setTimeout(resolve));
  while (saver.saving);
};
const type = async (saver, text) => {
  saver.typed(text);
  saver.now();
  await settled(saver);
};

test("what is typed is saved, said, and no longer kept on the device", async () => {
  stored.clear();
  const server = { text: "", version: 0 };
  const saver = saverOf(server);
  await type(saver, "Nhà trường ");
  await type(saver, "Nhà trường tiếp thu");
  assert.deepEqual(server, { text: "Nhà trường tiếp thu", version: 2 });
  assert.deepEqual(saver.notes.at(-1), { kind: "saved", at: 1_000 });
  assert.equal(stored.size, 0);
});

test("another's edit does not change the text under a word that is being composed", async () => {
  stored.clear();
  const server = { text: "", version: 0 };
  const saver = saverOf(server);
  saver.compose(true);
  await type(saver, "nhà");
  Object.assign(server, { text: "Trước đó, nhà", version: 2 });
  saver.adopt(server.text, server.version);
  assert.equal(saver.text, "nhà");
  saver.compose(false);
  assert.equal(saver.text, "Trước đó, nhà");
  saver.compose(true);
  Object.assign(server, { text: "Của người khác", version: 3 });
  saver.adopt(server.text, server.version);
  saver.typed("Trước đó, nhà trường");
  saver.compose(false);
  saver.now();
  await settled(saver);
  assert.deepEqual(saver.notes.at(-1), { kind: "conflict", theirs: "Của người khác", version: 3 });
});

test("another's edit is shown as a conflict and never overwritten unseen", async () => {
  stored.clear();
  const server = { text: "Cũ", version: 3 };
  const saver = saverOf(server);
  saver.typed("Của tôi");
  Object.assign(server, { text: "Của người khác", version: 4 });
  saver.now();
  await settled(saver);
  assert.deepEqual(saver.notes.at(-1), { kind: "conflict", theirs: "Của người khác", version: 4 });
  saver.typed("Của tôi, viết thêm");
  saver.now();
  await settled(saver);
  assert.equal(server.text, "Của người khác");
  saver.resolve(saver.text, 4);
  await settled(saver);
  assert.deepEqual(server, { text: "Của tôi, viết thêm", version: 5 });
});

test("an unsaved draft comes back after the tab was closed", async () => {
  stored.clear();
  const server = { text: "Cũ", version: 1 };
  const before = saverOf(server);
  before.typed("Đang gõ dở");
  clearTimeout(before.timer);
  const after = saverOf(server);
  assert.equal(after.text, "Đang gõ dở");
  assert.ok(after.dirty);
  after.now();
  await settled(after);
  assert.equal(server.text, "Đang gõ dở");
});

test("one's own save that arrived after the tab was closed is no conflict", async () => {
  stored.clear();
  const server = { text: "", version: 0 };
  const before = saverOf(server);
  before.save = () => new Promise(() => {});
  before.typed("Một");
  before.now();
  before.typed("Một hai");
  clearTimeout(before.timer);
  Object.assign(server, { text: "Một", version: 1 });
  const after = saverOf({ ...server });
  const target = saverOf(server);
  after.save = target.save;
  after.now();
  await settled(after);
  assert.deepEqual(server, { text: "Một hai", version: 2 });
});

test("a newer text from the board is taken over only while nothing is unsaved", () => {
  stored.clear();
  const saver = saverOf({ text: "Một", version: 1 });
  saver.adopt("Hai", 2);
  assert.equal(saver.text, "Hai");
  saver.typed("Hai rưỡi");
  clearTimeout(saver.timer);
  saver.adopt("Ba", 3);
  assert.equal(saver.text, "Hai rưỡi");
  assert.equal(saver.base, 2);
});
