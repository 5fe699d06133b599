import assert from "node:assert/strict";
import test from "node:test";

import { differences } from "../../static/src/text/differences.js";

const marked = (before, after) =>
  differences(before, after)
    .map(
      ({ text, in: where }) => ({ both: text, before: `[-${text}]`, after: `[+${text}]` })[where],
    )
    .join("");

test("what was taken away and what came stand where they were", () => {
  assert.equal(marked("Sửa trong hè.", "Sửa xong trong hè."), "Sửa [+xong ]trong hè.");
  assert.equal(marked("Sửa trong hè.", "Sửa trong tháng bảy."), "Sửa trong [-hè.][+tháng bảy.]");
  assert.equal(marked("", "Mới"), "[+Mới]");
  assert.equal(marked("Cũ", ""), "[-Cũ]");
  assert.equal(marked("Như cũ", "Như cũ"), "Như cũ");
  assert.equal(marked("a b a b", "b a b a"), "[-a ]b a b[+ a]");
});

test("both texts can be read again, however different and long they are", () => {
  const words = (count, seed) =>
    Array.from({ length: count }, (_, n) => `w${(n * seed) % 17}`).join(" ");
  const pairs = [
    [words(300, 7), words(280, 5)],
    [words(5_000, 7), words(5_000, 3)],
    ["một\n\nhai  ba ", " một hai\nba"],
  ];
  for (const [before, after] of pairs) {
    const found = differences(before, after);
    const read = (other) => found.filter((one) => one.in !== other).map((one) => one.text);
    assert.equal(read("after").join(""), before);
    assert.equal(read("before").join(""), after);
  }
});
