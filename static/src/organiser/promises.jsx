import { useState } from "preact/hooks";
import { byPosition } from "../board/rows.js";
import { PREPARED, useKept } from "../keeping/kept.js";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { LINE_LIMIT, PROMISE_STATES } from "../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { SavedSelect } from "./choice.jsx";
import { heldOn, useClosed } from "./closed.js";
import { entriesOf } from "./lines.js";
import { Remove } from "./remove.jsx";
import { SavedDay, SavedField } from "./saved.jsx";

/** What the previous meeting left to be done, and what became of it. */
export function Promises({ fact }) {
  const promises = byPosition(useLive().board.promises);
  return (
    <section class="stack" aria-labelledby="promises">
      <h4 id="promises">{t("organiser.promises")}</h4>
      <p class="muted">{t("organiser.promises_about")}</p>
      <TakeOver />
      <SavedField {...fact("previous_meeting")} hint={t("organiser.previous_meeting_hint")} />
      <ul class="plain-list rows">
        {promises.map((promise, place) => (
          <Entry key={promise.id} promise={promise} number={place + 1} />
        ))}
      </ul>
      <Add />
      <SavedField {...fact("previous_promises")} rows={3} />
    </section>
  );
}

function TakeOver() {
  const { meetingCode } = useLive();
  const meetings = useClosed().filter(({ code }) => code !== meetingCode);
  const { act, busy, error } = useAct();
  const [chosen, setChosen] = useState("");
  const [taken, setTaken] = useState(null);
  if (meetings.length === 0) return null;
  const previous = chosen || meetings[0].code;
  async function submit(event) {
    event.preventDefault();
    setTaken(null);
    const done = await act("promise.take_over", { previous });
    if (done) setTaken(done.promises.length);
  }
  return (
    <form class="add stack" onSubmit={submit}>
      <Field
        as="select"
        name="previous"
        label={t("organiser.promises_from")}
        value={previous}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {meetings.map((meeting) => (
          <option key={meeting.code} value={meeting.code}>
            {heldOn(meeting)}
          </option>
        ))}
      </Field>
      <div>
        <Button type="submit" busy={busy}>
          {t("organiser.promises_take_over")}
        </Button>
        <p role="status">{taken !== null && t("organiser.promises_taken", { count: taken })}</p>
        <Refusal error={error} />
      </div>
    </form>
  );
}

function Entry({ promise, number }) {
  const title = t("organiser.promise_one", { number });
  const edit = (field) => ({
    name: `promise.${promise.id}.${field}`,
    label: t(`organiser.promise_${field}`),
    stored: promise[field],
    save: (value) => send("promise.edit", { promise: promise.id, [field]: value }),
  });
  const states = promise.state ? PROMISE_STATES : ["none", ...PROMISE_STATES];
  return (
    <li class="entry stack-tight" aria-label={title}>
      {promise.origin && (
        <p class="muted small">
          {[
            promise.origin,
            promise.number && t("common.question_number", { number: promise.number }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      )}
      <SavedField {...edit("text")} rows={2} maxLength={500} />
      <div class="entry-fields">
        <SavedField {...edit("body")} maxLength={LINE_LIMIT} />
        <SavedDay {...edit("deadline")} />
        <SavedSelect
          {...edit("state")}
          stored={promise.state || "none"}
          values={states}
          words="promise_state"
        />
      </div>
      <SavedField {...edit("result")} maxLength={500} />
      <Remove command="promise.remove" args={{ promise: promise.id }} name={title} />
    </li>
  );
}

function Add() {
  const { act, busy, error } = useAct();
  const { meetingCode } = useLive();
  const [text, setText, draft] = useKept(`add.promise.${meetingCode}`, "", PREPARED);
  async function submit(event) {
    event.preventDefault();
    let rest = entriesOf(draft.now());
    while (rest.length && (await act("promise.add", { text: rest[0] }))) {
      rest = rest.slice(1);
      setText(rest.join("\n"));
    }
  }
  return (
    <form class="add stack" onSubmit={submit} noValidate>
      <Field
        as="textarea"
        rows={3}
        name="promise.new"
        readOnly={busy}
        label={t("organiser.promise_add")}
        hint={t("organiser.promise_add_hint")}
        error={errorOf(error, "text")}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Refusal error={error} but={["text"]} />
      <div>
        <Button type="submit" busy={busy} disabled={!text.trim()}>
          {t("common.add")}
        </Button>
      </div>
    </form>
  );
}
