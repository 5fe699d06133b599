import assert from "node:assert/strict";
import test from "node:test";

import { cameAlong, hasCome, otherWays } from "../../static/src/phone/ways.js";

const along = (value) => `#along=${encodeURIComponent(JSON.stringify(value))}`;

test("words come along whole, and whatever else stands in the fragment is left alone", () => {
  const words = ["Bao giờ có xe?", "“100 %” #1 & một\ndòng nữa"];
  assert.deepEqual(cameAlong(along(words)), words);
  assert.equal(hasCome("#AB12-CD34"), false);
  for (const none of ["", "#AB12", "#along=", "#along=%", "#along=[", along(null), along({})])
    assert.deepEqual(cameAlong(none), []);
});

test("a link that somebody made up is bounded", () => {
  assert.equal(cameAlong(along(Array(1000).fill("x"))).length, 20);
  assert.equal([...cameAlong(along(["đ".repeat(9000)]))[0]].length, 500);
  assert.deepEqual(cameAlong(along([" ", 7, null])), ["7", "null"]);
});

test("another way is one that leads away from here", () => {
  globalThis.location = { origin: "http://192.168.1.20:8000" };
  const ways = ["http://192.168.1.20:8000", "http://liveqa.local:8000"];
  assert.deepEqual(otherWays({ room: { ways } }), ["http://liveqa.local:8000"]);
  assert.deepEqual(otherWays({}), []);
});
