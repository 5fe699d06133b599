import { useState } from "preact/hooks";
import { recall, remember } from "../shared/storage.js";

/** State that this device keeps over a reload. */
export function useKept(key, first) {
  const [value, setValue] = useState(() => recall(key, first));
  const keep = (next) => {
    setValue(next);
    remember(key, next);
  };
  return [value, keep];
}
