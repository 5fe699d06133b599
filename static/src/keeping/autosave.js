import { useEffect, useRef, useState } from "preact/hooks";
import { serverNow } from "../net/clock.js";
import { forget, forgetOnly, recall, remember } from "../net/storage.js";

const PAUSE = 800;

/**
 * A field that saves itself a moment after the last key, and when it is left. What was typed is
 * kept on this device under `key` until the server has it; `stored` is what the board says.
 *
 * @param {string} key
 * @param {string} stored
 * @param {(text: string) => Promise<any>} save
 */
export function useAutosave(key, stored, save) {
  const [draft, setDraft] = useState(() => /** @type {string | null} */ (recall(key)));
  const [report, setReport] = useState({
    busy: false,
    savedAt: 0,
    error: /** @type {any} */ (null),
  });
  const live = useRef(
    /** @type {any} */ ({ timer: 0, busy: false, focused: false, sentOver: null }),
  );
  Object.assign(live.current, { draft, save, stored });

  async function flush() {
    const now = live.current;
    clearTimeout(now.timer);
    if (now.busy || now.draft === null || now.sentOver !== null) return;
    if (now.draft === now.stored) return settle();
    const sent = now.draft;
    now.busy = true;
    setReport((before) => ({ ...before, busy: true, error: null }));
    try {
      await now.save(sent);
      now.busy = false;
      if (now.draft !== sent) return flush();
      forgetOnly(key, sent);
      now.sentOver = now.stored;
      setReport({ busy: false, savedAt: serverNow(), error: null });
    } catch (error) {
      now.busy = false;
      setReport((before) => ({ ...before, busy: false, error }));
    }
  }

  // The server trims what it stores: the typed text stands until the caret has left.
  function settle() {
    live.current.sentOver = null;
    forget(key);
    setDraft(null);
  }

  useEffect(() => {
    const { sentOver, focused } = live.current;
    if (sentOver !== null && sentOver !== stored && !focused) settle();
  });

  useEffect(() => {
    const leave = () => flush();
    if (live.current.draft !== null) flush();
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [key]);

  /**
   * @param {string} text
   * @param {number} [pause]
   */
  function type(text, pause = PAUSE) {
    const now = live.current;
    now.draft = text;
    now.sentOver = null;
    remember(key, text);
    setDraft(text);
    clearTimeout(now.timer);
    now.timer = setTimeout(flush, pause);
  }

  function blur() {
    live.current.focused = false;
    flush();
    setReport((before) => ({ ...before }));
  }

  return {
    text: draft === null ? stored : draft,
    type,
    focus: () => void (live.current.focused = true),
    blur,
    ...report,
  };
}
