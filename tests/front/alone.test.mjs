import assert from "node:assert/strict";
import { test } from "node:test";

const stored = new Map();
globalThis.localStorage = {
  getItem: (key) => stored.get(key) ?? null,
  setItem: (key, value) => stored.set(key, value),
  removeItem: (key) => stored.delete(key),
};
const { claimed } = await import("../../static/src/net/alone.js");

test("of several tabs one is at it at a time, and each gets its turn", async () => {
  stored.clear();
  let inside = 0;
  const turns = [];
  const tab = (number) =>
    claimed("joining", async () => {
      inside += 1;
      assert.equal(inside, 1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      turns.push(number);
      inside -= 1;
    });
  await Promise.all([1, 2, 3].map(tab));
  assert.deepEqual(turns.toSorted(), [1, 2, 3]);
  assert.equal(stored.size, 0);
});

test("what fails lets the next one try", async () => {
  stored.clear();
  await assert.rejects(claimed("joining", () => Promise.reject(new Error("no network"))));
  assert.equal(await claimed("joining", async () => "in"), "in");
});

test("a tab that was closed over it is not waited for longer than a while", async () => {
  stored.clear();
  for (const at of [Date.now() - 60_000, Date.now() + 3_600_000]) {
    stored.set("liveqa.claim.joining", JSON.stringify({ tab: 1, at }));
    assert.equal(await claimed("joining", async () => "in"), "in");
  }
});

test("a browser that keeps nothing goes ahead", async () => {
  stored.clear();
  const { setItem } = globalThis.localStorage;
  globalThis.localStorage.setItem = () => {
    throw new Error("full");
  };
  assert.equal(await claimed("joining", async () => "in"), "in");
  globalThis.localStorage.setItem = setItem;
});
