import { useEffect, useId, useRef, useState } from "preact/hooks";

import "./field.css";
import "./saved-text.css";
import { Saver } from "../keeping/saver.js";
import { useSaves } from "../net/store.js";
import { hms } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Button } from "./button.jsx";

/**
 * A text that is saved as one types. `value` and `version` are the board's;
 * `save(text, baseVersion)` resolves with {version, saved_at}. What is not saved yet is kept on
 * the device under `draftKey`, which also names the text: another key is another text. When
 * someone else saved meanwhile, both versions are shown to choose from.
 *
 * @param {SavedTextProps} props
 */
export function SavedText(props) {
  return <Editor key={props.draftKey} {...props} />;
}

/** @param {SavedTextProps} props */
function Editor({ label, labelHidden, value = "", version = 0, save, draftKey, ...control }) {
  const id = useId();
  const area = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const saves = useSaves();
  const [note, setNote] = useState(/** @type {any} */ ({ kind: "idle" }));
  const [saver] = useState(() => new Saver(draftKey, value, version, area));
  Object.assign(saver, { save, setNote });

  useEffect(() => {
    if (saver.dirty) saver.soon();
    return () => saver.leave();
  }, []);
  useEffect(() => saver.adopt(value, version), [value, version]);

  return (
    <div class="saved-text">
      <label class={labelHidden ? "visually-hidden" : "field-label"} for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class="field-control"
        aria-describedby={`${id}-note`}
        ref={area}
        defaultValue={saver.text}
        onInput={(event) => saver.typed(event.currentTarget.value)}
        onBlur={() => saver.now()}
        onCompositionStart={() => saver.compose(true)}
        onCompositionEnd={() => saver.compose(false)}
        {...control}
      />
      <p class="saved-note figures" id={`${id}-note`} role="status" data-note={note.kind}>
        {noteText(note, saves)}
      </p>
      {note.kind === "conflict" && (
        <Conflict
          mine={saver.text}
          theirs={note.theirs}
          onChoose={(text) => saver.resolve(text, note.version)}
        />
      )}
    </div>
  );
}

/**
 * @param {any} note
 * @param {boolean} saves
 */
function noteText(note, saves) {
  if (note.kind === "saved") return t("common.saved_at", { time: hms(note.at) });
  if (note.kind === "overtaken") return t("common.changed_by_other");
  if (note.kind === "failed") return note.message;
  if (note.kind === "idle" || note.kind === "conflict") return "";
  return t(saves ? "common.saving" : "common.kept_on_device");
}

/** @param {{mine: string, theirs: string, onChoose: (text: string) => void}} props */
function Conflict({ mine, theirs, onChoose }) {
  return (
    <div class="saved-conflict stack-tight" role="alert">
      <p class="notice-title">{t("common.conflict")}</p>
      <Version title={t("common.conflict_mine")} text={mine}>
        <Button onClick={() => onChoose(mine)}>{t("common.keep_mine")}</Button>
      </Version>
      <Version title={t("common.conflict_theirs")} text={theirs}>
        <Button onClick={() => onChoose(theirs)}>{t("common.take_theirs")}</Button>
      </Version>
      <Button onClick={() => onChoose(`${theirs}\n\n${mine}`)}>{t("common.keep_both")}</Button>
    </div>
  );
}

/** @param {{title: string, text: string, children?: any}} props */
function Version({ title, text, children }) {
  return (
    <section class="saved-version">
      <p>
        <strong>{title}</strong>
      </p>
      <p class="as-typed">{text || t("common.empty_text")}</p>
      {children}
    </section>
  );
}
