import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { PREPARED, useKept } from "../keeping/kept.js";
import { post } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "./act.jsx";
import { Button } from "./button.jsx";
import { Field } from "./field.jsx";

const LISTS = ["snippets", "watched"];
const OTHERS_MS = 60_000;

/** What the office typed once for all its meetings; others' changes come after a while. */
export const usePhrases = () => useFetched("/api/phrases", { every: OTHERS_MS });

/**
 * The office's lists, one entry a line; what is typed is kept until it is saved over what stood
 * there when it began.
 *
 * @param {{phrases: ReturnType<typeof usePhrases>, focused?: boolean}} props
 */
export function PhraseForm({ phrases: { value, error, put }, focused = false }) {
  if (!value) return error && <Refusal error={error} />;
  return <Lists kept={value} put={put} focused={focused} />;
}

/** @param {{kept: Record<string, string[]>, put: (value: any) => void, focused: boolean}} props */
function Lists({ kept, put, focused }) {
  const nothing = /** @type {Record<string, any> | null} */ (null);
  const [typed, set, draft] = useKept("phrases", nothing, PREPARED);
  const first = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  useLayoutEffect(() => {
    if (focused) first.current?.focus();
  }, []);
  const { run, busy, error } = useAct();
  const [saved, setSaved] = useState(false);
  const begun = {
    before: kept,
    ...listsOf(kept, (/** @type {string[]} */ list) => list.join("\n")),
  };
  const now = /** @type {Record<string, any>} */ (typed ?? begun);
  const save = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const taken = await draft.handIn((sent) => {
      const { before, ...lists } = sent ?? begun;
      return run(() => post("/api/phrases", { before, after: listsOf(lists, linesOf) }).then(put));
    });
    if (taken) setSaved(true);
  };
  return (
    <form class="stack-tight" onSubmit={save}>
      {LISTS.map((name, place) => (
        <Field
          key={name}
          as="textarea"
          rows={5}
          ref={place === 0 ? first : undefined}
          autofocus={focused && place === 0}
          label={t(`phrases.${name}`)}
          hint={t(`phrases.${name}_hint`)}
          value={now[name]}
          onInput={(/** @type {any} */ event) => {
            const text = event.currentTarget.value;
            set((before) => ({ ...(before ?? begun), [name]: text }));
          }}
        />
      ))}
      <Refusal error={error} />
      <div class="row">
        <Button type="submit" busy={busy} disabled={!typed}>
          {t("phrases.save")}
        </Button>
        <span role="status">{saved && !typed ? t("phrases.saved") : ""}</span>
      </div>
    </form>
  );
}

/**
 * @param {Record<string, any>} lists
 * @param {(list: any) => any} made
 */
const listsOf = (lists, made) =>
  Object.fromEntries(LISTS.map((name) => [name, made(lists[name] ?? [])]));

/** @param {string} text */
const linesOf = (text) => text.split("\n").filter((line) => line.trim());
