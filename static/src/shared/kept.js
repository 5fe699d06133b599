import { useState } from "preact/hooks";

import { useLive } from "./live.js";
import { keptApart } from "./rehearsal.js";
import { forget, recall, remember } from "./storage.js";

/** State that survives a reload and a closed tab, until it is set back to its beginning. */
export function useKept(key, beginning) {
  const read = () => ({ key, value: recall(key) ?? beginning });
  const [held, hold] = useState(read);
  const { value } = held.key === key ? held : read();
  const set = (next) => {
    hold({ key, value: next });
    if (next === beginning) forget(key);
    else remember(key, next);
  };
  return [value, set];
}

/** The same for what belongs to the day: what was begun in a rehearsal does not appear after it. */
export function useKeptApart(key, beginning) {
  const { board } = useLive();
  return useKept(keptApart(key, board), beginning);
}
