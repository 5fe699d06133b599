import assert from "node:assert/strict";
import test from "node:test";

import { fitType } from "../../static/src/screen/fit-type.js";
import { contrast, shades } from "../../static/src/screen/shades.js";
import { columnsOf } from "../../static/src/screen/tally.js";

/** A box 60 high; each item is `lines` lines of its type, plus an aside line unless bare. */
function box(items, { aside = 0 } = {}) {
  const values = new Map();
  const attributes = new Set();
  const all = items.map((lines) => ({ lines, out: false, here: false }));
  const handles = all.map((item) => ({
    setAttribute: () => (item.out = true),
    removeAttribute: () => (item.out = false),
    hasAttribute: () => item.here,
  }));
  return {
    all,
    attributes,
    style: { setProperty: (name, value) => values.set(name, Number(value)) },
    setAttribute: (name) => attributes.add(name),
    removeAttribute: (name) => attributes.delete(name),
    querySelectorAll: () => handles,
    size: () => values.get("--fit"),
    clientHeight: 60,
    clientWidth: 100,
    scrollWidth: 100,
    get scrollHeight() {
      const most = attributes.has("data-clamped") ? values.get("--lines") : Infinity;
      const extra = attributes.has("data-bare") ? 0 : aside;
      const shown = all.filter((item) => !item.out);
      return (
        shown.reduce((sum, { lines }) => sum + Math.min(lines, most) + extra, 0) *
        values.get("--fit")
      );
    },
  };
}
const RANGE = { min: 3, max: 10, lines: 1 };

test("the largest type that fits", () => {
  const short = box([1]);
  assert.equal(fitType(short, RANGE), 0);
  assert.equal(short.size(), 10);
  const long = box([8]);
  fitType(long, RANGE);
  assert.ok(long.size() > 7.5 && long.size() < 7.7);
});

test("asides go before anything is cut", () => {
  const element = box([8, 8], { aside: 4 });
  assert.equal(fitType(element, RANGE), 0);
  assert.ok(element.attributes.has("data-bare"));
  assert.ok(!element.attributes.has("data-clamped"));
  assert.ok(element.size() > 3.7);
});

test("long texts are cut at the smallest type, then the last items are left out", () => {
  const cut = box([30, 1]);
  assert.equal(fitType(cut, RANGE), 0);
  assert.ok(cut.attributes.has("data-clamped"));
  const many = box(Array(25).fill(2));
  assert.equal(fitType(many, RANGE), 5);
  assert.ok(!many.all[0].out && many.all[24].out);
});

test("a list that fits again is shown whole", () => {
  const element = box(Array(25).fill(2));
  fitType(element, RANGE);
  element.clientHeight = 200;
  assert.equal(fitType(element, RANGE), 0);
  assert.ok(element.all.every((item) => !item.out));
});

test("figures stand in even rows", () => {
  const columns = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11].map(columnsOf);
  assert.deepEqual(columns, [1, 2, 3, 2, 3, 3, 4, 4, 3, 4]);
});

test("a house's colour can be read on a dark screen too", () => {
  for (const colour of ["#7a1f2b", "#0b3d91", "#000000", "#1b5e20"]) {
    const [words, ground] = shades(colour, true);
    assert.ok(contrast(words, "#0d191b") >= 4.5, colour);
    assert.ok(contrast("#f3f6f5", ground) >= 4.5, colour);
    assert.equal(shades(colour, false)[0], colour);
    assert.ok(contrast("#1a2426", shades(colour, false)[1]) >= 4.5, colour);
  }
});
