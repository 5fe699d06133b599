import assert from "node:assert/strict";
import test from "node:test";

const stored = new Map();
globalThis.localStorage = {
  getItem: (key) => stored.get(key) ?? null,
  setItem: (key, value) => stored.set(key, value),
  removeItem: (key) => stored.delete(key),
};
const { Draft } = await import("../../static/src/keeping/draft.js");

const BLANK = { name: "", unit: "", group: 0 };

/** A deed whose answer comes when one says so. */
function slow() {
  let answer;
  const done = new Promise((resolve) => (answer = resolve));
  return { deed: () => done, answer };
}

test("what is typed is kept on the device until it is back at its beginning", () => {
  stored.clear();
  const draft = new Draft("speaker.ABCDE", BLANK);
  draft.set((now) => ({ ...now, name: "Lan" }));
  assert.deepEqual(new Draft("speaker.ABCDE", BLANK).now(), { ...BLANK, name: "Lan" });
  draft.set({ ...BLANK });
  assert.equal(stored.size, 0);
});

test("what is handed in is what stands there at that moment, not what was drawn", async () => {
  stored.clear();
  const draft = new Draft("quick.ABCDE", "");
  const { set, now } = draft;
  set("Mái che");
  const sent = [];
  assert.equal(await draft.handIn((text) => sent.push(text)), true);
  assert.deepEqual([sent, now(), stored.size], [["Mái che"], "", 0]);
});

test("a late acknowledgement does not forget what was typed after it was sent", async () => {
  stored.clear();
  const draft = new Draft("topic.7", null);
  const { deed, answer } = slow();
  draft.set("Sân trường");
  const handed = draft.handIn(deed);
  draft.set("Sân trường, mái che");
  answer(true);
  assert.equal(await handed, false);
  assert.equal(new Draft("topic.7", null).now(), "Sân trường, mái che");
});

test("of a form each field that was typed anew stays, the others are ready for the next", async () => {
  stored.clear();
  const draft = new Draft("speaker.ABCDE", BLANK);
  const { deed, answer } = slow();
  draft.set({ name: "Lan", unit: "Lớp 5A", group: 2 });
  const handed = draft.handIn(deed);
  draft.set((now) => ({ ...now, name: "Minh" }));
  answer(true);
  assert.equal(await handed, false);
  assert.deepEqual(draft.now(), { name: "Minh", unit: "", group: 0 });
});

test("what is typed in another tab stays when this one has sent its own", async () => {
  stored.clear();
  const begun = { text: "", name: "" };
  const [one, other] = [new Draft("ask.ABCDE", begun), new Draft("ask.ABCDE", begun)];
  one.set({ text: "Bao giờ?", name: "Lan" });
  other.set({ text: "Ở đâu?", name: "" });
  assert.equal(await one.handIn(() => true, ["text"]), true);
  assert.deepEqual(one.now(), { text: "", name: "Lan" });
  assert.deepEqual(new Draft("ask.ABCDE", begun).now(), { text: "Ở đâu?", name: "" });
  assert.equal(await other.handIn(() => true), true);
  assert.equal(stored.size, 0);
});

test("only the named fields are let go: the next question has the same asker", async () => {
  stored.clear();
  const draft = new Draft("ask.ABCDE", { text: "", name: "" });
  draft.set({ text: "Bao giờ?", name: "Lan" });
  assert.equal(await draft.handIn(() => true, ["text"]), true);
  assert.deepEqual(draft.now(), { text: "", name: "Lan" });
});

test("what is refused stays", async () => {
  stored.clear();
  const draft = new Draft("quick.ABCDE", "");
  draft.set("Mái che");
  assert.equal(await draft.handIn(() => null), false);
  assert.equal(new Draft("quick.ABCDE", "").now(), "Mái che");
});

test("a form that is not typed in follows the board, one that is does not", () => {
  stored.clear();
  const draft = new Draft("edit.3", "Cũ");
  draft.begin("Mới");
  assert.equal(draft.now(), "Mới");
  draft.set("Của tôi");
  draft.begin("Mới hơn");
  assert.equal(draft.now(), "Của tôi");
});

test("what another version kept in another shape is not shown", () => {
  stored.clear();
  stored.set("liveqa.edit.3", JSON.stringify({ text: "Cũ" }));
  assert.equal(new Draft("edit.3", "").now(), "");
  stored.set("liveqa.speaker.ABCDE", JSON.stringify({ name: "Lan" }));
  assert.deepEqual(new Draft("speaker.ABCDE", BLANK).now(), { ...BLANK, name: "Lan" });
});

test("where the device keeps nothing the form still holds what was typed", () => {
  stored.clear();
  const { setItem } = globalThis.localStorage;
  globalThis.localStorage.setItem = () => {
    throw new Error("full");
  };
  const draft = new Draft("quick.ABCDE", "");
  draft.set("Mái che");
  draft.look();
  assert.equal(draft.now(), "Mái che");
  globalThis.localStorage.setItem = setItem;
});
