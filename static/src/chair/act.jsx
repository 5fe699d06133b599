import { useState } from "preact/hooks";
import { send } from "../shared/live.js";

/** Sends commands, one at a time, and keeps the sentence that says why one was refused. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(null);
  const act = async (name, args = {}) => {
    setBusy(true);
    setError(null);
    try {
      await send(name, args);
      return true;
    } catch (refusal) {
      setError(refusal);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { act, busy, error };
}

/** Why the last command beside it was refused. */
export function Trouble({ error }) {
  return (
    <p class="trouble" role="alert">
      {error?.message}
    </p>
  );
}
