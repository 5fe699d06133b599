import { useState } from "preact/hooks";
import { send } from "../shared/live.js";

/** Sends commands and keeps what the page says about them: busy, or the error to mend. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(null);

  /** `args` may still be on their way. */
  const act = async (name, args) => {
    setBusy(true);
    setError(null);
    try {
      return await send(name, await args);
    } catch (refusal) {
      setError(refusal);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { act, busy, error, forget: () => setError(null) };
}

/** What was refused and why, unless a field beside it says so already. */
export function Refusal({ error, but = [] }) {
  if (!error || but.includes(error.field)) return null;
  return (
    <p class="refusal" role="alert">
      {error.message}
    </p>
  );
}
