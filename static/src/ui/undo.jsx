import { createContext } from "preact";
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { standing } from "../board/undoing.js";
import { send } from "../net/connection.js";
import { current, useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "./act.jsx";
import { Button } from "./button.jsx";
import { isTyping } from "./typing.js";

import "./undo.css";

const LASTS_MS = 20_000;

/**
 * @typedef {{words: string, commands: import("../board/undoing.js").Commands, rev: number}} Deed
 * @typedef {(done: any, words: string, commands?: Deed["commands"]) => Promise<any>} Follow
 */

const Undo = createContext(
  /** @type {{deed: Deed | null, follow: Follow}} */ (/** @type {unknown} */ (null)),
);
export const UndoProvider = Undo.Provider;

/** `follow(done, words, commands)`: waits for what is being done, then tells it, and for a while has
 * the commands that undo it; answers what was done. What was done before can be undone no more, nor
 * what somebody has changed since. */
export const useUndo = () => useContext(Undo);

export function useUndoState() {
  const [deed, setDeed] = useState(/** @type {Deed | null} */ (null));
  /** @type {Follow} */
  const follow = async (done, words, commands = []) => {
    setDeed(null);
    const result = await done;
    if (result) setDeed({ words, commands, rev: current().taken?.rev ?? 0 });
    return result;
  };
  return useMemo(() => ({ deed, follow }), [deed]);
}

/** What was done last, with the way back, until it is old; Ctrl+Z is the same. */
export function LastDeed() {
  const { deed, follow } = useUndo();
  const { run, busy, error, forget } = useAct();
  const [held, hold] = useState(false);
  const [gone, go] = useState(/** @type {Deed | null} */ (null));
  const shown = deed && gone !== deed ? deed : null;
  const overtaken = useOvertaken(deed);
  const offered = shown && shown.commands.length > 0 && !overtaken;

  useEffect(() => {
    forget();
    if (!deed || held) return undefined;
    const timer = setTimeout(() => go(deed), LASTS_MS);
    return () => clearTimeout(timer);
  }, [deed, held]);

  const undo = async () => {
    if (!shown) return;
    const { words, commands } = shown;
    const all = async () => {
      for (const [name, args] of commands) await send(name, args);
      return true;
    };
    if (await run(all)) follow(true, t("staff.undone", { deed: words }));
  };
  useUndoKey(deed, offered && !busy ? undo : null);

  return (
    <div
      class="last-deed"
      role="status"
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
    >
      {shown && (
        <div class="last-deed-words">
          <span>{shown.words}</span>
          {overtaken && <span>{t("staff.changed_since")}</span>}
          {offered && (
            <Button kind="quiet" busy={busy} onClick={undo} aria-keyshortcuts="Control+Z">
              {t("staff.take_back")} <kbd>Ctrl+Z</kbd>
            </Button>
          )}
          <Refusal error={error} />
        </div>
      )}
    </div>
  );
}

/**
 * Whether somebody has changed since what a deed changed, as the board shows it.
 *
 * @param {Deed | null} deed
 */
function useOvertaken(deed) {
  const { board, rev } = useLive();
  const done = useRef(/** @type {{deed: Deed, stood: string} | null} */ (null));
  if (!deed) return false;
  const stands = standing(deed.commands, board);
  if (done.current?.deed !== deed && rev >= deed.rev) done.current = { deed, stood: stands };
  return done.current?.deed === deed && done.current.stood !== stands;
}

/**
 * Ctrl+Z, unless something was typed since and it takes back that.
 *
 * @param {Deed | null} deed
 * @param {(() => any) | null} undo
 */
function useUndoKey(deed, undo) {
  const latest = useRef(undo);
  latest.current = undo;
  const typed = useRef(false);
  // with the words of the deed, not a moment after they are there
  useLayoutEffect(() => {
    typed.current = false;
  }, [deed]);
  useEffect(() => {
    const onKey = (/** @type {KeyboardEvent} */ event) => {
      if (event.code !== "KeyZ" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (!latest.current || (typed.current && isTyping(event.target))) return;
      event.preventDefault();
      latest.current();
    };
    const onInput = () => {
      typed.current = true;
    };
    addEventListener("keydown", onKey);
    addEventListener("input", onInput);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("input", onInput);
    };
  }, []);
}
