import { useState } from "preact/hooks";
import { byPosition } from "../../board/rows.js";
import { PREPARED, useForm } from "../../keeping/kept.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { LINE_LIMIT } from "../../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Field, Key } from "../../ui/field.jsx";
import { DIGITS, onEscape, useFirstFocus } from "../keys.js";
import { presiding } from "./presiding.js";

/**
 * Who answers: one or several; whoever presides, for the chair may answer too; and somebody new
 * when the plan did not foresee them.
 */
export function Answerers({ chosen, change }) {
  const { board } = useLive();
  const [adding, setAdding] = useState(false);
  const { act, busy, error } = useAct();
  const letAnswer = async (/** @type {Record<string, any>} */ { name, office = "" }) => {
    const result = await act("answerer.add", { name, office });
    if (result) add(result.answerer);
  };
  const add = (id) => change((ids) => [...ids, id]);
  const toggle = (id) =>
    change((ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]));
  const listed = byPosition(board.answerers).length;
  return (
    <div class="answerers" role="group" aria-label={t("secretary.answerers")}>
      <span class="answerers-label">{t("secretary.answerers")}</span>
      {byPosition(board.answerers).map((answerer, place) => (
        <button
          key={answerer.id}
          type="button"
          class="toggle"
          aria-pressed={chosen.includes(answerer.id)}
          title={answerer.office}
          onClick={() => toggle(answerer.id)}
          {...shortcut(place + 1)}
        >
          <Digit place={place + 1} />
          {answerer.name}
        </button>
      ))}
      {presiding(board).map((officer, place) => (
        <button
          key={`officer-${officer.id}`}
          type="button"
          class="toggle"
          aria-pressed="false"
          title={officer.office}
          onClick={() => busy || letAnswer(officer)}
          {...shortcut(listed + place + 1)}
        >
          <Digit place={listed + place + 1} />
          {officer.name}
        </button>
      ))}
      <Refusal error={error} />
      {adding ? (
        <NewAnswerer
          close={() => setAdding(false)}
          added={(id) => {
            setAdding(false);
            add(id);
          }}
        />
      ) : (
        <button type="button" class="toggle toggle-add" onClick={() => setAdding(true)}>
          {t("secretary.add_answerer")}
        </button>
      )}
    </div>
  );
}

const shortcut = (place) => (place <= DIGITS ? { "aria-keyshortcuts": `Alt+${place % 10}` } : {});

/** The digit that chooses somebody, with Alt. */
function Digit({ place }) {
  return place <= DIGITS && <Key>{place % 10}</Key>;
}

const NOBODY = { name: "", office: "" };

function NewAnswerer({ added, close }) {
  const { act, busy, error } = useAct();
  const { meetingCode } = useLive();
  const [values, change, draft] = useForm(`answerer.${meetingCode}`, NOBODY, PREPARED);
  const { name, office } = values;
  const first = useFirstFocus();
  const submit = async (event) => {
    event.preventDefault();
    /** @type {any} */
    let result = null;
    await draft.handIn(async (values) => (result = await act("answerer.add", values)));
    if (result) added(result.answerer);
  };
  return (
    <form class="inline-form fields" onSubmit={submit} onKeyDown={onEscape(close)}>
      <Field
        ref={first}
        label={t("secretary.answerer_name")}
        error={errorOf(error, "name")}
        maxLength={LINE_LIMIT}
        value={name}
        onInput={(event) => change({ name: event.currentTarget.value })}
      />
      <Field
        label={t("secretary.answerer_office")}
        maxLength={LINE_LIMIT}
        value={office}
        onInput={(event) => change({ office: event.currentTarget.value })}
      />
      <div class="actions">
        <Button type="submit" kind="primary" busy={busy} disabled={!name.trim()}>
          {t("common.add")}
        </Button>
        <Button onClick={close}>{t("common.cancel")}</Button>
      </div>
      <Refusal error={error} but={["name"]} />
    </form>
  );
}
