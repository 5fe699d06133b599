import "./notice.css";

import { useState } from "preact/hooks";
import { send } from "../net/connection.js";
import { t } from "../text/i18n.jsx";
import { Button } from "./button.jsx";

/**
 * Does one thing at a time and keeps what came of it: busy, or the error to show beside it.
 * `act(name, args)` gives a command (its arguments may still be on their way), `run(deed)` does
 * anything that may be refused. Both answer with the result, or null when it was refused.
 */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(/** @type {any} */ (null));

  /** @param {() => any} deed */
  async function run(deed) {
    setBusy(true);
    setError(null);
    try {
      return (await deed()) ?? true;
    } catch (refusal) {
      setError(refusal);
      return null;
    } finally {
      setBusy(false);
    }
  }
  /**
   * @param {string} name
   * @param {object | Promise<object>} [args]
   */
  const act = (name, args = {}) => run(async () => send(name, await args));
  return { act, run, busy, error, forget: () => setError(null) };
}

/**
 * The error's sentence for the field of this name, for a Field to show.
 *
 * @param {any} error
 * @param {string} name
 * @returns {string}
 */
export function errorOf(error, name) {
  return error && error.field === name ? error.message : "";
}

// What is refused until somebody says that it is so.
const ASKED = ["more_than_present", "more_than_invited"];

/**
 * Whether a refusal asks whether figures are right.
 *
 * @param {any} error
 */
export const isAsked = (error) => ASKED.includes(error?.code);

/**
 * The button that answers a refusal which asks whether figures are right.
 *
 * @param {{error: any, busy?: boolean, onConfirm: () => any}} props
 */
export function Confirmation({ error, busy, onConfirm }) {
  if (!isAsked(error)) return null;
  return (
    <Button busy={busy} onClick={onConfirm}>
      {t("common.figures_right")}
    </Button>
  );
}

/**
 * What was refused and why, unless one of the fields named in `but` says so already.
 *
 * @param {{error: any, but?: string[]}} props
 */
export function Refusal({ error, but = [] }) {
  if (!error || but.includes(error.field)) return null;
  return (
    <p class="refusal" role="alert">
      {error.message}
    </p>
  );
}
