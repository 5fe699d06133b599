import { useState } from "preact/hooks";
import { send } from "../net/connection.js";
import { useKept } from "./kept.js";

/**
 * One's own words for a question, over the version at which one began: `{text, write, save, cancel,
 * error}`. When someone else changed it meanwhile, `save` is refused with their words in `error`,
 * and the next one stands over theirs; none is overwritten unseen. `check` says what is wrong with
 * a text before it is sent, `done` is called when nothing is left to save. `command` is what changes
 * it.
 *
 * @param {Row} question
 * @param {() => void} done
 * @param {(text: string) => {message: string} | null} [check]
 * @param {string} [command]
 */
export function useEdit(question, done, check = () => null, command = "question.edit") {
  const nothing = /** @type {{text: string, base: number} | null} */ (null);
  const [kept, keep, draft] = useKept(`edit.${question.id}`, nothing);
  const begun = { text: question.text, base: question.version };
  const [error, setError] = useState(/** @type {any} */ (null));

  const save = async () => {
    const fault = check((draft.now() ?? begun).text);
    setError(fault);
    if (fault) return;
    try {
      const taken = await draft.handIn((now) => {
        const { text, base } = now ?? begun;
        const { id, handle } = question;
        const proof = handle ? { handle } : {};
        return send(command, { question: id, text, base_version: base, ...proof });
      });
      if (taken) done();
    } catch (refusal) {
      refused(refusal);
    }
  };
  /** @param {any} refusal */
  const refused = (refusal) => {
    setError(refusal);
    const base = refusal.details?.version;
    if (refusal.code === "conflict") keep((now) => ({ ...(now ?? begun), base }));
  };
  return {
    text: (kept ?? begun).text,
    /** @param {string} text */
    write: (text) => keep((now) => ({ ...(now ?? begun), text })),
    save,
    cancel: () => {
      keep(null);
      done();
    },
    error,
  };
}
