import { useEffect, useState } from "preact/hooks";
import { keptApart } from "../../board/rehearsal.js";
import { recall, remember } from "../../net/storage.js";
import { answersTo } from "../questions/questions.js";

const EMPTY = { begun: {}, known: {}, serial: {} };

/**
 * The answers on the sheet, each in a slot that keeps its name from the first letter on: an answer
 * begins on the page, is known to the server a moment later, and the caret must not notice.
 * `begun` holds, by questions, the slot whose answer the server does not know yet; `known` the
 * slot of each answer that began here; `serial` counts the answers begun for the same questions.
 */
export function useSlots(board, questions, code) {
  const key = keyOf(board, code);
  const [store, setStore] = useState(() => ({ ...EMPTY, ...recall(key) }));
  const [held, hold] = useState("");
  const change = (part) =>
    setStore((before) => {
      const now = { ...EMPTY, ...(recall(key) ?? before) };
      const after = { ...now, ...part(now) };
      remember(key, after);
      return after;
    });

  const group = questions.join("-");
  const first = keptApart(`s${store.serial[group] ?? 0}-${group}`, board);
  const waiting = store.begun[group] ?? (held === first ? first : "");
  const answers = uniqueAnswers(board, questions);
  const isOwn = (answer) =>
    store.known[answer.id] ? store.known[answer.id] === waiting : isFresh(answer, questions);
  const own = waiting && answers.find(isOwn);
  const nameOf = (answer) =>
    answer === own ? waiting : (store.known[answer.id] ?? `a${answer.id}`);
  const list = answers.map((answer) => ({ key: nameOf(answer), answer }));
  if (waiting && !own) list.push({ key: waiting, answer: null });
  else if (!list.length) list.push({ key: first, answer: null });

  // The server has begun it; until the board shows it too, its slot goes on waiting.
  const know = (slot, answer) => change(({ known }) => ({ known: { ...known, [answer]: slot } }));
  useEffect(() => {
    if (!own) return;
    change(({ begun, known, serial }) => ({
      begun: { ...begun, [group]: undefined },
      known: { ...known, [own.id]: waiting },
      serial: { ...serial, [group]: (serial[group] ?? 0) + 1 },
    }));
  }, [own?.id]);
  const mark = (slot) => change(({ begun }) => ({ begun: { ...begun, [group]: slot } }));
  return {
    list,
    waits: list.some((slot) => !slot.answer),
    hold,
    begin: (slot) => store.begun[group] === slot || mark(slot),
    drop: () => mark(undefined),
    another: () => mark(first),
    know,
  };
}

/** Whether an answer to these questions was begun here that the server does not know yet. */
export function hasBegun(board, code, questions) {
  return Boolean(recall(keyOf(board, code))?.begun?.[questions.join("-")]);
}

const keyOf = (board, code) => keptApart(`slots.${code}`, board);

/** Begun for exactly these questions and not written in yet: it waited for its text here. */
function isFresh(answer, questions) {
  const covers = answer.questions || [];
  return (
    !answer.version &&
    covers.length === questions.length &&
    questions.every((id) => covers.includes(id))
  );
}

function uniqueAnswers(board, questions) {
  const found = new Map();
  for (const id of questions) {
    for (const answer of answersTo(board, id)) found.set(answer.id, answer);
  }
  return [...found.values()].sort((a, b) => a.id - b.id);
}
