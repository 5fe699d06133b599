import { useState } from "preact/hooks";
import { byPosition } from "../board/rows.js";
import { PREPARED, useForm } from "../keeping/kept.js";
import { serverNow } from "../net/clock.js";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { day } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { LINE_LIMIT } from "../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { SavedCheck } from "./choice.jsx";
import { dayOfDue } from "./due.js";
import { DueField, dueWords, SavedDue } from "./due.jsx";
import { Remove } from "./remove.jsx";
import { SavedField } from "./saved.jsx";
import { dayOf } from "./times.js";

/** What is to be done before the day: who, with whom, until when, done or not. */
export function Tasks() {
  const { board } = useLive();
  const [open, setOpen] = useState(null);
  const tasks = byPosition(board.tasks);
  return (
    <>
      <p class="muted">{t("organiser.tasks_about")}</p>
      {tasks.length === 0 && <p class="muted">{t("organiser.tasks_empty")}</p>}
      <ul class="plain-list rows">
        {tasks.map((task) => (
          <Task
            key={task.id}
            task={task}
            open={open === task.id}
            toggle={() => setOpen(open === task.id ? null : task.id)}
          />
        ))}
      </ul>
      <AddTask />
    </>
  );
}

function Task({ task, open, toggle }) {
  const form = `task-${task.id}`;
  const edit = (field) => ({
    name: `task.${task.id}.${field}`,
    label: t(`organiser.task_${field}`),
    stored: task[field],
    save: (value) => send("task.edit", { task: task.id, [field]: value }),
  });
  return (
    <li class="entry">
      <div class="spread">
        <div class="entry-title">
          <h3>{task.work}</h3>
          <p class="muted small">
            {[task.assignee, task.support].filter(Boolean).join("; ")} <When task={task} />
          </p>
          <SavedCheck
            {...edit("done")}
            stored={Boolean(task.done_at)}
            label={t("organiser.task_done")}
          />
        </div>
        <div class="entry-tools">
          <Button aria-expanded={open} aria-controls={form} onClick={toggle}>
            {t(open ? "organiser.done" : "common.edit")}
            <span class="visually-hidden">{task.work}</span>
          </Button>
        </div>
      </div>
      <div id={form} class="entry-form stack" hidden={!open}>
        {open && (
          <>
            <SavedField {...edit("work")} />
            <div class="entry-fields">
              <SavedField {...edit("assignee")} />
              <SavedField {...edit("support")} />
              <SavedDue {...edit("due")} />
              <SavedField {...edit("due_note")} hint={t("organiser.task_due_note_hint")} />
            </div>
            <Remove command="task.remove" args={{ task: task.id }} name={task.work} />
          </>
        )}
      </div>
    </li>
  );
}

/** Until when, and whether that is over. */
function When({ task }) {
  const { meeting } = useLive().board;
  const on = dayOfDue(task.due || "", meeting.starts_at);
  const late = !task.done_at && on && on < dayOf(serverNow());
  const words = task.due_note || dueWords(task.due);
  const whole = on && /^D/.test(task.due) ? `${words} (${day(on)})` : words;
  if (!whole) return null;
  return (
    <>
      · {whole}
      {late && <strong class="field-error"> {t("organiser.task_overdue")}</strong>}
    </>
  );
}

const BLANK = { work: "", assignee: "", support: "", due: "" };

function AddTask() {
  const { act, busy, error } = useAct();
  const { meetingCode } = useLive();
  const [values, change, draft] = useForm(`add.task.${meetingCode}`, BLANK, PREPARED);
  const field = (name) => ({
    name,
    label: t(`organiser.task_${name}`),
    error: errorOf(error, name),
    value: values[name],
    onInput: (event) => change({ [name]: event.currentTarget.value }),
  });
  async function submit(event) {
    event.preventDefault();
    const { work } = event.currentTarget.elements;
    if (await draft.handIn((now) => act("task.add", now))) work.focus();
  }
  return (
    <form class="add stack" onSubmit={submit} noValidate>
      <h3>{t("organiser.task_add")}</h3>
      <Field {...field("work")} />
      <div class="entry-fields">
        <Field {...field("assignee")} maxLength={LINE_LIMIT} />
        <Field {...field("support")} maxLength={LINE_LIMIT} />
        <DueField {...field("due")} onChange={(due) => change({ due })} />
      </div>
      <Refusal error={error} but={Object.keys(BLANK)} />
      <Button type="submit" kind="primary" busy={busy}>
        {t("organiser.task_add")}
      </Button>
    </form>
  );
}
