import { useState } from "preact/hooks";

import { forget, recall, remember } from "./storage.js";

/** State that survives a reload and a closed tab, until it is set back to its beginning. */
export function useKept(key, beginning) {
  const [value, setValue] = useState(() => recall(key) ?? beginning);
  const set = (next) => {
    setValue(next);
    if (next === beginning) forget(key);
    else remember(key, next);
  };
  return [value, set];
}
