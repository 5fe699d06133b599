import { useState } from "preact/hooks";

/** Does one thing at a time and keeps what came of it: busy, or the error to show beside it. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(null);

  async function act(deed) {
    setBusy(true);
    setError(null);
    try {
      await deed();
      return true;
    } catch (refusal) {
      setError(refusal);
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { act, busy, error };
}

/** The error's sentence for the field of this name, for a Field to show. */
export function errorOf(error, name) {
  return error && error.field === name ? error.message : "";
}

/** What was refused and why, unless a field beside it says so already. */
export function Refusal({ error, fields = [] }) {
  if (!error || fields.includes(error.field)) return null;
  return (
    <p class="refusal" role="alert">
      {error.message}
    </p>
  );
}
