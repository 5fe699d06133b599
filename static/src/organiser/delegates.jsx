import "./delegates.css";

import { useId, useState } from "preact/hooks";
import { listsOf } from "../board/delegates.js";
import { byPosition } from "../board/rows.js";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { AddDelegate } from "../ui/add-delegate.jsx";
import { Button, ConfirmButton } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { nameOf, Roll } from "../ui/roll.jsx";
import { BringDelegates } from "./bring-delegates.jsx";
import { useSavedChoice } from "./choice.jsx";
import { Remove } from "./remove.jsx";
import { Saved, SavedField } from "./saved.jsx";

const AT_ONCE = 500;

/** Danh sách đại biểu: who is to come, by name; once the meeting is open they are ticked here too. */
export function Delegates() {
  const { board } = useLive();
  const { state } = board.meeting;
  const hasGroups = Object.keys(board.groups).length > 0;
  return (
    <>
      <p>{t("organiser.delegates_about")}</p>
      {state === "open" && Object.keys(board.delegates).length > 0 && (
        <section class="card stack" aria-labelledby="roll-title">
          <h3 id="roll-title">{t("roll.title")}</h3>
          <Roll heading="h4" />
        </section>
      )}
      {state !== "closed" && <BringDelegates />}
      {state !== "closed" && hasGroups && <AddDelegate />}
      <List />
    </>
  );
}

/** The list itself, group by group. */
function List() {
  const { board } = useLive();
  const lists = listsOf(board);
  const all = Object.keys(board.delegates).map(Number);
  if (!lists.length) return <p class="muted">{t("organiser.delegates_empty")}</p>;
  return (
    <section class="stack" aria-labelledby="delegates-title">
      <h3 id="delegates-title">{t("organiser.delegates_count", { count: all.length })}</h3>
      {lists.map(({ group, people }) => (
        <section key={group.id} class="stack-tight" aria-labelledby={`delegates-${group.id}`}>
          <h4 id={`delegates-${group.id}`}>{`${group.name} (${people.length})`}</h4>
          <ol class="delegates">
            {people.map((delegate) => (
              <Person key={delegate.id} delegate={delegate} />
            ))}
          </ol>
        </section>
      ))}
      {board.meeting.state !== "closed" && <RemoveAll ids={all} />}
    </section>
  );
}

/** One name, which opens to be changed. */
function Person({ delegate }) {
  const { state } = useLive().board.meeting;
  const [open, setOpen] = useState(false);
  const panel = useId();
  const name = nameOf(delegate);
  return (
    <li>
      <div class="spread">
        <p>
          {name}
          {delegate.office && <span class="muted"> – {delegate.office}</span>}
        </p>
        {state === "closed" ? (
          <Erase delegate={delegate} />
        ) : (
          <Button
            kind="quiet"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            {t(open ? "common.close" : "common.edit")}
            <span class="visually-hidden"> {name}</span>
          </Button>
        )}
      </div>
      <div id={panel} hidden={!open}>
        {open && <Edit delegate={delegate} />}
      </div>
    </li>
  );
}

function Edit({ delegate }) {
  const field = (of) => ({
    name: `delegate.${delegate.id}.${of}`,
    label: t(`roll.${of}`),
    stored: delegate[of],
    save: (value) => send("delegate.edit", { delegate: delegate.id, [of]: value }),
  });
  return (
    <div class="entry-fields">
      <SavedField {...field("name")} />
      <SavedField {...field("office")} />
      <GroupSelect {...field("group")} />
      <Remove
        command="delegate.remove"
        args={{ delegates: [delegate.id] }}
        name={nameOf(delegate)}
      />
    </div>
  );
}

function GroupSelect({ name, label, stored, save }) {
  const { board } = useLive();
  const { chosen, choose, report } = useSavedChoice(stored, save);
  return (
    <Field
      as="select"
      name={name}
      label={label}
      error={report.error?.message}
      aside={<Saved report={report} />}
      value={chosen}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    >
      {byPosition(board.groups).map((group) => (
        <option key={group.id} value={group.id}>
          {group.name}
        </option>
      ))}
    </Field>
  );
}

/** A person may ask for it when the meeting is over, too; the figures stay. */
function Erase({ delegate }) {
  const { act, busy, error } = useAct();
  if (!delegate.name && !delegate.office) return null;
  return (
    <div>
      <ConfirmButton
        kind="quiet"
        busy={busy}
        aria-label={t("organiser.delegate_erase_name", { name: delegate.name })}
        question={t("organiser.delegate_erase_question", { name: delegate.name })}
        confirm={t("organiser.delegate_erase")}
        onConfirm={() => act("delegate.erase_person", { delegate: delegate.id })}
      >
        {t("organiser.delegate_erase")}
      </ConfirmButton>
      <Refusal error={error} />
    </div>
  );
}

function RemoveAll({ ids }) {
  const { run, busy, error } = useAct();
  const remove = () => send("delegate.remove", { delegates: ids.slice(0, AT_ONCE) });
  return (
    <div>
      <ConfirmButton
        kind="danger"
        busy={busy}
        question={t("organiser.delegates_remove_question", { count: ids.length })}
        confirm={t("common.remove")}
        onConfirm={() => run(remove)}
      >
        {t("organiser.delegates_remove")}
      </ConfirmButton>
      <Refusal error={error} />
    </div>
  );
}
