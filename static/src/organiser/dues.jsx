import { useState } from "preact/hooks";
import { download } from "../net/api.js";
import { commandIn } from "../net/command.js";
import { date, day } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { STANDINGS } from "../text/vocabulary.js";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import { Standing } from "../ui/reply.jsx";
import { Replies } from "../ui/reply-form.jsx";
import { ReplyHistory } from "../ui/reply-history.jsx";
import { isNear, useDues } from "./dues-reminder.jsx";

const ALL = "";
const DOCUMENTS = [
  { name: "promises", format: "xlsx" },
  { name: "promises", format: "csv" },
  { name: "listing", format: "docx" },
  { name: "listing", format: "pdf" },
  { name: "deadlines", format: "ics" },
];

/** Every promise over all closed meetings: how each stands, and where its answer is written down. */
export function Dues() {
  const { value, error, again } = useDues();
  const [only, setOnly] = useState({ meeting: ALL, body: ALL, standing: ALL });
  if (!value) return error ? <Refusal error={error} /> : <p>{t("common.loading")}</p>;
  const { promises, near } = value;
  const found = promises.filter(
    (due) =>
      (!only.meeting || due.meeting === only.meeting) &&
      (!only.body || due.body === only.body) &&
      (!only.standing || due.standing === only.standing),
  );
  const choose = (part) => setOnly((now) => ({ ...now, ...part }));
  return (
    <>
      <p class="muted">{t("organiser.dues_about")}</p>
      <Refusal error={error} />
      <Counts promises={promises} />
      <Filters promises={promises} only={only} choose={choose} />
      <p role="status">{t("organiser.dues_found", { count: found.length })}</p>
      <ul class="plain-list rows">
        {found.map((due) => (
          <Due key={due.uid} due={due} near={near} again={again} />
        ))}
      </ul>
      <Downloads only={only} />
    </>
  );
}

function Counts({ promises }) {
  return (
    <ul class="plain-list dues-counts" aria-label={t("organiser.section_dues")}>
      {STANDINGS.map((standing) => (
        <li key={standing}>
          <strong class="figures">
            {promises.filter((due) => due.standing === standing).length}
          </strong>{" "}
          {t(`standing.${standing}`)}
        </li>
      ))}
    </ul>
  );
}

function Filters({ promises, only, choose }) {
  const meetings = new Map(promises.map((due) => [due.meeting, titleOf(due)]));
  const bodies = [...new Set(promises.map(({ body }) => body))].filter(Boolean).sort();
  const select = (name, options) => (
    <Field
      as="select"
      name={`dues.${name}`}
      label={t(`organiser.dues_${name}`)}
      value={only[name]}
      onChange={(event) => choose({ [name]: event.currentTarget.value })}
    >
      <option value={ALL}>{t("organiser.dues_all")}</option>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Field>
  );
  return (
    <div class="dues-filters">
      {select("meeting", [...meetings])}
      {select(
        "body",
        bodies.map((body) => [body, body]),
      )}
      {select(
        "standing",
        STANDINGS.map((standing) => [standing, t(`standing.${standing}`)]),
      )}
    </div>
  );
}

const titleOf = ({ title, held_at: at }) => (at ? `${title}, ${date(at)}` : title);

function Due({ due, near, again }) {
  const { number, question, text, body, deadline, standing } = due;
  const asked = { ...due, id: question };
  const give = async (name, args) => {
    const result = await commandIn(due.meeting, name, args);
    await again();
    return result;
  };
  const terms = [body, deadline && t("organiser.dues_until", { day: day(deadline) })];
  return (
    <li class="entry stack" aria-label={`${titleOf(due)}, ${number}`} data-due={standing}>
      <div class="stack-tight">
        <p class="muted small">{titleOf(due)}</p>
        <p>
          <Standing standing={standing} /> {isNear(due, near) && <Left days={due.days} />}
        </p>
        <p>
          {number > 0 && <strong>{t("common.question_number", { number })}. </strong>}
          <span class="as-typed">{text}</span>
        </p>
        <p class="small">{terms.filter(Boolean).join(" · ")}</p>
        {!due.replies.length && due.result && <p class="small">{due.result}</p>}
      </div>
      {question ? (
        <Replies
          question={asked}
          replies={due.replies}
          give={give}
          more={(reply) => (
            <ReplyHistory question={asked} reply={reply} give={give} code={due.meeting} />
          )}
        />
      ) : (
        <Notice>{t("organiser.dues_elsewhere")}</Notice>
      )}
    </li>
  );
}

function Left({ days }) {
  if (days < 0) return <strong>{t("organiser.dues_late_by", { days: -days })}</strong>;
  return <strong>{t(days ? "organiser.dues_in_days" : "organiser.dues_today", { days })}</strong>;
}

function Downloads({ only }) {
  const { run, busy, error } = useAct();
  const { meeting, body } = only;
  const asked = new URLSearchParams({ meeting, body }).toString();
  const save = ({ name, format }) =>
    run(() => download(`/api/documents/${name}.${format}?${asked}`));
  return (
    <section class="stack-tight" aria-labelledby="dues-files">
      <h3 id="dues-files">{t("organiser.dues_files")}</h3>
      <p class="muted">{t("organiser.dues_files_about")}</p>
      <div class="row">
        {DOCUMENTS.map(({ name, format }) => (
          <Button key={name + format} busy={busy} onClick={() => save({ name, format })}>
            {t(`organiser.dues_file_${name}_${format}`)}
          </Button>
        ))}
      </div>
      <Refusal error={error} />
    </section>
  );
}
