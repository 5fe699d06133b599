import { useEffect, useState } from "preact/hooks";

import { boot } from "../boot.js";

const listeners = new Set();
let state = {
  board: null,
  mine: { votes: [], questions: {} },
  status: "loading",
  error: null,
  meetingCode: boot.meeting || null,
  role: null,
  outbox: [],
  heardAt: 0,
};

/** What the page knows at this moment. */
export const current = () => state;

/** Let the page know something else; what shows it is drawn again. */
export function update(changes) {
  state = { ...state, ...changes };
  for (const listener of listeners) listener(state);
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
