import { useState } from "preact/hooks";

import { forget, recall, remember } from "../shared/storage.js";

/** A form's values, kept on the device while they are typed. */
export function useDraft(key, blank) {
  const [draft, setDraft] = useState(() => ({ ...blank, ...recall(`draft.${key}`) }));
  const change = (values) =>
    setDraft((before) => {
      const after = { ...before, ...values };
      remember(`draft.${key}`, after);
      return after;
    });
  const drop = () => {
    forget(`draft.${key}`);
    setDraft(blank);
  };
  return [draft, change, drop];
}
