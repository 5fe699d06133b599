import assert from "node:assert/strict";
import test from "node:test";

import { notYetThere } from "../../static/src/helper/sending.js";

const SAID = { id: 7, number: 3, text: "Bao giờ có xe đưa đón?" };
const entry = { text: ` ${SAID.text.normalize("NFD")} `, known: new Set() };

test("what was entered stands in the list once, whichever comes first", () => {
  assert.deepEqual(notYetThere([entry], []), [entry]);
  assert.deepEqual(notYetThere([entry], [SAID]), [], "its number came before its answer");
  const answered = { ...entry, question: SAID.id };
  assert.deepEqual(notYetThere([answered], []), [answered], "its answer came before its number");
  assert.deepEqual(notYetThere([answered], [SAID]), []);
});

test("the same words from two people are two entries", () => {
  const second = { ...entry, known: new Set([SAID.id]) };
  assert.deepEqual(notYetThere([second], [SAID]), [second]);
  assert.deepEqual(notYetThere([entry, { ...entry }], [SAID]).length, 1);
});
