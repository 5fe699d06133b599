// Counts that are typed and save themselves.

import { useEffect, useRef, useState } from "preact/hooks";
import { useKept } from "../../keeping/kept.js";
import { serverNow } from "../../net/clock.js";
import { boardShows } from "../../net/store.js";
import { hms } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";

const PAUSE_MS = 700;

/**
 * Counts as typed, by name, kept under `key` and saved a moment after the last key, beside the others
 * as they are stored by then; the `stored` ones while nobody types. What was typed stands until the
 * board shows it, for one may go on typing.
 *
 * @param {{key: string, stored: Record<string, string>, save: (counts: Record<string, string>, confirmed: boolean) => Promise<any>}} what
 */
export function useTyped({ key, stored, save: store }) {
  const [typed, setTyped, draft] = useKept(key, null);
  const [note, setNote] = useState("");
  const [error, setError] = useState(null);
  const timer = useRef(0);
  const latest = useRef(stored);
  latest.current = stored;

  const save = async (confirmed = false) => {
    clearTimeout(timer.current);
    const counts = draft.now();
    if (!counts) return;
    try {
      await store({ ...latest.current, ...counts }, confirmed);
      setNote(t("common.saved_at", { time: hms(serverNow()) }));
      setError(null);
      await boardShows();
      draft.settle(counts);
    } catch (refusal) {
      setError(refusal);
    }
  };
  // the last save is this rehearsal's, however late it comes
  useEffect(() => {
    save();
    return () => void save();
  }, []);

  const change = (/** @type {string} */ name, /** @type {string} */ value) => {
    setTyped((counts) => ({ ...counts, [name]: value }));
    setNote(t("common.saving"));
    setError(null);
    clearTimeout(timer.current);
    timer.current = setTimeout(save, PAUSE_MS);
  };
  return { counts: { ...stored, ...typed }, change, confirm: () => save(true), note, error };
}
