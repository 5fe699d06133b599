import { useEffect, useState } from "preact/hooks";
import { byPosition } from "../board/rows.js";
import { PREPARED, useForm, useKept } from "../keeping/kept.js";
import { meetingPath, post } from "../net/api.js";
import { send } from "../net/connection.js";
import { countIn } from "../net/error.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { AGENDA_KINDS, MINUTES_LIMIT } from "../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { Button, ConfirmButton } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { plannedMinutes } from "./checks.js";
import { Options, SavedCheck, SavedSelect } from "./choice.jsx";
import { suggestKind } from "./kinds.js";
import { SavedField, SavedNumber } from "./saved.jsx";

/** The programme: its items in order, one open for editing at a time. */
export function Programme() {
  const { board } = useLive();
  const [open, setOpen] = useState(null);
  const items = byPosition(board.agenda);
  return (
    <>
      {items.length === 0 && <p class="muted">{t("organiser.programme_empty")}</p>}
      <ol class="plain-list rows">
        {items.map((item, index) => (
          <Item
            key={item.id}
            item={item}
            place={index + 1}
            last={index === items.length - 1}
            open={open === item.id}
            toggle={() => setOpen(open === item.id ? null : item.id)}
          />
        ))}
      </ol>
      {items.length > 0 && (
        <p class="total">{t("organiser.programme_total", { minutes: plannedMinutes(board) })}</p>
      )}
      <AddItem />
      <AddItems />
    </>
  );
}

function Item({ item, place, last, open, toggle }) {
  const { run, busy, error } = useAct();
  const move = (position) => run(() => send("agenda.move_item", { item: item.id, position }));
  const form = `agenda-${item.id}`;
  return (
    <li class="entry">
      <div class="spread">
        <div class="entry-title">
          <h3>
            {place}. {item.title}
          </h3>
          <p class="muted small">{aboutItem(item)}</p>
        </div>
        <div class="entry-tools">
          <Move name="move_up" item={item} busy={busy || place === 1} go={() => move(place - 1)} />
          <Move name="move_down" item={item} busy={busy || last} go={() => move(place + 1)} />
          <Button aria-expanded={open} aria-controls={form} onClick={toggle}>
            {t(open ? "organiser.done" : "common.edit")}
            <span class="visually-hidden">{item.title}</span>
          </Button>
        </div>
      </div>
      <Refusal error={error} />
      <div id={form} class="entry-form stack" hidden={!open}>
        {open && <ItemForm item={item} />}
      </div>
    </li>
  );
}

// Not disabled at the ends: a button that lost the focus would throw keyboard users out.
function Move({ name, item, busy, go }) {
  return (
    <Button
      kind="quiet"
      aria-disabled={busy || undefined}
      aria-label={t(`organiser.${name}`, { title: item.title })}
      onClick={() => !busy && go()}
    >
      <span aria-hidden="true">{name === "move_up" ? "↑" : "↓"}</span>
    </Button>
  );
}

function aboutItem(item) {
  const minutes = item.minutes ? t("organiser.minutes_of", { minutes: item.minutes }) : "";
  return [t(`agenda_kind.${item.kind}`), item.presenter, minutes].filter(Boolean).join(" · ");
}

function ItemForm({ item }) {
  const edit = (field) => ({
    name: `agenda.${item.id}.${field}`,
    label: t(`organiser.item_${field}`),
    stored: item[field],
    save: (value) => send("agenda.edit_item", { item: item.id, [field]: value }),
  });
  return (
    <>
      <SavedField {...edit("title")} />
      <div class="pair">
        <SavedSelect {...edit("kind")} values={AGENDA_KINDS} words="agenda_kind" />
        <SavedNumber {...edit("minutes")} most={MINUTES_LIMIT} />
      </div>
      <SavedField {...edit("presenter")} />
      <SavedCheck
        {...edit("opens_registration")}
        hint={t("organiser.item_opens_registration_hint")}
      />
      {(item.kind === "contribution" || item.text) && (
        <SavedField {...edit("text")} rows={8} hint={t("organiser.item_text_hint")} />
      )}
      <RemoveItem item={item} />
    </>
  );
}

function RemoveItem({ item }) {
  const { run, busy, error } = useAct();
  if (item.started_at || item.notes) return <p class="muted">{t("organiser.item_begun")}</p>;
  return (
    <div>
      <ConfirmButton
        busy={busy}
        question={t("organiser.remove_question", { name: item.title })}
        confirm={t("common.remove")}
        kind="danger"
        onConfirm={() => run(() => send("agenda.remove_item", { item: item.id }))}
      >
        {t("common.remove")}
      </ConfirmButton>
      <Refusal error={error} />
    </div>
  );
}

const BLANK = { title: "", kind: null, minutes: "" };

/** Its title speaks of an item's kind, until one is chosen. */
const kindOf = ({ title, kind }) => kind ?? suggestKind(title);
const lengthOf = (minutes) => countIn(minutes || "0", "minutes", MINUTES_LIMIT);

/** The item that the form describes. */
function itemOf({ title, kind, minutes }) {
  return { title, kind: kindOf({ title, kind }), minutes: lengthOf(minutes) };
}

function AddItem() {
  const { run, busy, error } = useAct();
  const { meetingCode } = useLive();
  const [values, change, draft] = useForm(`add.agenda.${meetingCode}`, BLANK, PREPARED);
  const { title, minutes } = values;
  const kind = kindOf(values);
  const type = (name) => (event) => change({ [name]: event.currentTarget.value });

  async function submit(event) {
    event.preventDefault();
    const { title: first } = event.currentTarget.elements;
    if (await draft.handIn((now) => run(async () => send("agenda.add_item", itemOf(now)))))
      first.focus();
  }
  return (
    <form class="add stack" onSubmit={submit} noValidate>
      <h3>{t("organiser.item_add")}</h3>
      <Field
        name="title"
        label={t("organiser.item_title")}
        error={errorOf(error, "title")}
        value={title}
        onInput={type("title")}
      />
      <div class="pair">
        <Field
          as="select"
          name="kind"
          label={t("organiser.item_kind")}
          value={kind}
          onChange={type("kind")}
        >
          <Options values={AGENDA_KINDS} words="agenda_kind" />
        </Field>
        <Field
          name="minutes"
          inputMode="numeric"
          label={t("organiser.item_minutes")}
          error={errorOf(error, "minutes")}
          value={minutes}
          onInput={type("minutes")}
        />
      </div>
      <Refusal error={error} but={["title", "minutes"]} />
      <Button type="submit" kind="primary" busy={busy}>
        {t("organiser.item_add")}
      </Button>
    </form>
  );
}

const TYPING_MS = 400;

/** The items in a text, as the server reads them. */
async function readProgramme(meeting, text) {
  return (await post(meetingPath(meeting, "programme"), { text })).items;
}

/** The items in a text that is being typed; the previous ones until it was read. */
function useRead(text) {
  const { meetingCode } = useLive();
  const [items, setItems] = useState([]);
  useEffect(() => {
    if (!text.trim()) return setItems([]);
    let stale = false;
    const timer = setTimeout(async () => {
      const read = await readProgramme(meetingCode, text).catch(() => null);
      if (read && !stale) setItems(read);
    }, TYPING_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [meetingCode, text]);
  return items;
}

/** An item as a line that is read as this item again. */
const lineOf = ({ title, minutes, presenter }) =>
  [title, minutes && `${minutes}'`, presenter].filter(Boolean).join("\t");

/** A whole programme at once, as it stands in a plan. */
function AddItems() {
  const { run, busy, error } = useAct();
  const { meetingCode } = useLive();
  const [text, setText, draft] = useKept(`paste.agenda.${meetingCode}`, "", PREPARED);
  const items = useRead(text);
  async function addAll() {
    const read = await readProgramme(meetingCode, draft.now());
    for (const [at, item] of read.entries()) {
      await send("agenda.add_item", item);
      setText(
        read
          .slice(at + 1)
          .map(lineOf)
          .join("\n"),
      );
    }
  }
  const submit = (event) => {
    event.preventDefault();
    run(addAll);
  };
  return (
    <form class="add stack" onSubmit={submit} noValidate>
      <Field
        as="textarea"
        rows={4}
        name="items"
        readOnly={busy}
        label={t("organiser.item_lines")}
        hint={t("organiser.item_lines_hint")}
        error={error?.message}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {items.length > 0 && (
        <section class="stack-tight" aria-label={t("organiser.items_read")}>
          <p class="muted">{t("organiser.items_read")}</p>
          <ol>
            {items.map((item, at) => (
              <li key={at}>
                {item.title} <span class="muted small">{aboutItem(item)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <Button type="submit" busy={busy} disabled={!text.trim()}>
        {t("organiser.items_add")}
      </Button>
    </form>
  );
}
