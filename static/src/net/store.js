import { useEffect, useState } from "preact/hooks";

import { boot } from "../boot.js";

/** @type {Set<(state: Live) => void>} */
const listeners = new Set();
// no page beneath mount() is drawn before there is a board
let state = /** @type {Live} */ (
  /** @type {unknown} */ ({
    board: null,
    rev: -1,
    mine: { votes: [], questions: {} },
    status: "loading",
    away: "",
    error: null,
    meetingCode: boot.meeting || null,
    role: null,
    outbox: [],
    heardAt: 0,
    blocked: false,
    taken: null,
  })
);

/** What the page knows at this moment. */
export const current = () => state;

/**
 * Let the page know something else; what shows it is drawn again.
 *
 * @param {Partial<Omit<Live, "board">> & {board?: Board | null}} changes
 */
export function update(changes) {
  state = /** @type {Live} */ ({ ...state, ...changes });
  for (const listener of listeners) listener(state);
}

/** Waits until the page shows what the server took last: until then it says what was there before. */
export function boardShows() {
  const { taken } = state;
  return new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
    const look = (/** @type {Live} */ { rev }) => {
      if (taken && rev < taken.rev) return;
      listeners.delete(look);
      setTimeout(resolve); // drawn by then
    };
    listeners.add(look);
    look(state);
  });
}

/** The live state; the component renders again when it changes. */
export function useLive() {
  const [seen, setSeen] = useState(state);
  useEffect(() => {
    listeners.add(setSeen);
    setSeen(state);
    return () => listeners.delete(setSeen);
  }, []);
  return seen;
}

/** Whether what is sent now can be stored now. */
export function useSaves() {
  const { status, board } = useLive();
  return status === "online" && board?.server?.storage !== "read_only";
}
