import { isListed } from "../board/delegates.js";
import { byPosition } from "../board/rows.js";
import { PREPARED, useForm, useKept } from "../keeping/kept.js";
import { send } from "../net/connection.js";
import { noCount } from "../net/error.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { COUNT_LIMIT, DUTIES } from "../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { Readiness } from "../ui/readiness.jsx";
import { useBodyLinks } from "./body-links.jsx";
import { Options, SavedSelect } from "./choice.jsx";
import { useFacts } from "./facts.jsx";
import { fromLines, groupsOf } from "./lines.js";
import { OwnLink } from "./own-link.jsx";
import { SectionLink } from "./place.jsx";
import { Remove } from "./remove.jsx";
import { SavedField, SavedLines, SavedNumber } from "./saved.jsx";

const COMMANDS = {
  group: { edit: "group.edit", remove: "group.remove" },
  officer: { add: "officer.add", edit: "officer.edit", remove: "officer.remove" },
  answerer: { add: "answerer.add", edit: "answerer.edit", remove: "answerer.remove" },
};

/** The delegates by group. */
export function Groups() {
  const { board } = useLive();
  const fact = useFacts();
  const groups = byPosition(board.groups);
  const invited = groups.reduce((sum, group) => sum + (group.invited || 0), 0);
  return (
    <>
      <Rows noun="group" rows={groups} empty={t("organiser.groups_empty")}>
        {(edit, { id, invited: listed }) => (
          <>
            <SavedField {...edit("name")} />
            {isListed(board, id) ? (
              <p class="field">
                <SectionLink to="delegates">
                  {t("organiser.group_listed", { count: listed })}
                </SectionLink>
              </p>
            ) : (
              <SavedNumber {...edit("invited")} most={COUNT_LIMIT} />
            )}
          </>
        )}
      </Rows>
      {groups.length > 0 && (
        <p class="total">{t("organiser.groups_total", { count: groups.length, invited })}</p>
      )}
      <SavedNumber {...fact("quorum")} hint={t("organiser.quorum_hint")} most={100} />
      <AddGroups />
    </>
  );
}

/** Who chairs, who sits on the panel, who keeps the minutes: as the papers name them. */
export function Officers() {
  const { board } = useLive();
  return (
    <>
      <Rows noun="officer" rows={byPosition(board.officers)} empty={t("organiser.officers_empty")}>
        {(edit) => (
          <>
            <SavedField {...edit("name")} />
            <SavedField {...edit("office")} />
            <SavedSelect {...edit("duty")} values={DUTIES} words="duty" />
          </>
        )}
      </Rows>
      <AddPerson noun="officer" fields={{ name: "", office: "", duty: "chair" }}>
        {(field) => (
          <>
            <Field {...field("name")} hint={t("organiser.officer_name_hint")} />
            <Field {...field("office")} />
            <Field as="select" {...field("duty")}>
              <Options values={DUTIES} words="duty" />
            </Field>
          </>
        )}
      </AddPerson>
    </>
  );
}

/** Who answers which topics. */
export function Answerers() {
  const { board } = useLive();
  const perLine = t("organiser.one_per_line");
  const { error, linkOf, again } = useBodyLinks();
  const closed = board.meeting.state === "closed";
  const below = (answerer) =>
    !closed && <AnswererLink answerer={answerer} link={linkOf(answerer.id)} again={again} />;
  return (
    <>
      {!closed && <p class="muted">{t("organiser.answerers_links_about")}</p>}
      <Refusal error={error} />
      <Readiness />
      <Rows
        noun="answerer"
        rows={byPosition(board.answerers)}
        empty={t("organiser.answerers_empty")}
        below={below}
      >
        {(edit) => (
          <>
            <SavedField {...edit("name")} />
            <SavedField {...edit("office")} />
            <SavedLines {...edit("topics")} hint={perLine} rows={2} />
          </>
        )}
      </Rows>
      <AddPerson noun="answerer" fields={{ name: "", office: "", topics: "" }}>
        {(field) => (
          <>
            <Field {...field("name")} />
            <Field {...field("office")} />
            <Field as="textarea" rows={2} {...field("topics")} hint={perLine} />
          </>
        )}
      </AddPerson>
    </>
  );
}

/** What one is to answer, how much of it is ready, and the link by which they write it. */
function AnswererLink({ answerer, link, again }) {
  return (
    <OwnLink
      head={<p class="muted small">{t("organiser.answerer_link")}</p>}
      name={answerer.name}
      of="answerer"
      whose={{ body: answerer.name }}
      link={link}
      words="body_link"
      again={again}
    />
  );
}

/** Rows that are edited in place; `children` gets what a field of the row needs, and the row. */
function Rows({ noun, rows, empty, below = (_row) => null, children }) {
  if (!rows.length) return <p class="muted">{empty}</p>;
  return (
    <ul class="plain-list rows">
      {rows.map((row) => (
        <li key={row.id} class="entry stack-tight" aria-label={row.name}>
          <div class="entry-fields">
            {children(
              (field) => ({
                name: `${noun}.${row.id}.${field}`,
                label: t(`organiser.${noun}_${field}`),
                stored: row[field],
                save: (value) => send(COMMANDS[noun].edit, { [noun]: row.id, [field]: value }),
              }),
              row,
            )}
            <Remove command={COMMANDS[noun].remove} args={{ [noun]: row.id }} name={row.name} />
          </div>
          {below(row)}
        </li>
      ))}
    </ul>
  );
}

/** Several groups at once, one a line: a school brings fifty classes. */
function AddGroups() {
  const { run, busy, error } = useAct();
  const { meetingCode } = useLive();
  const [text, setText, draft] = useKept(`add.groups.${meetingCode}`, "", PREPARED);

  async function addAll() {
    let rest = fromLines(draft.now());
    while (rest.length) {
      const [group] = groupsOf(rest[0]);
      if (group.invited === null) throw noCount("groups");
      await send("group.add", group);
      rest = rest.slice(1);
      setText(rest.join("\n"));
    }
  }
  async function submit(event) {
    event.preventDefault();
    const { groups } = event.currentTarget.elements;
    if (await run(addAll)) groups.focus();
  }
  return (
    <form class="add stack" onSubmit={submit} noValidate>
      <h3>{t("organiser.group_add")}</h3>
      <Field
        as="textarea"
        rows={4}
        name="groups"
        readOnly={busy}
        label={t("organiser.group_lines")}
        hint={t("organiser.group_lines_hint")}
        error={error?.message}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" kind="primary" busy={busy}>
        {t("organiser.group_add")}
      </Button>
    </form>
  );
}

const argsOf = (values) =>
  "topics" in values ? { ...values, topics: fromLines(values.topics) } : values;

/** One more person or body; `children` gets what a field of the form needs. */
function AddPerson({ noun, fields, children }) {
  const { run, busy, error } = useAct();
  const { meetingCode } = useLive();
  const [values, change, draft] = useForm(`add.${noun}.${meetingCode}`, fields, PREPARED);
  const field = (name) => ({
    name,
    label: t(`organiser.${noun}_${name}`),
    error: errorOf(error, name),
    value: values[name],
    onInput: (event) => change({ [name]: event.currentTarget.value }),
  });

  async function submit(event) {
    event.preventDefault();
    const { name: first } = event.currentTarget.elements;
    const { duty: _, ...told } = fields;
    const add = (now) => run(() => send(COMMANDS[noun].add, argsOf(now)));
    // the next one often has the same duty
    if (await draft.handIn(add, Object.keys(told))) first.focus();
  }
  return (
    <form class="add stack" onSubmit={submit} noValidate>
      <h3>{t(`organiser.${noun}_add`)}</h3>
      <div class="entry-fields">{children(field)}</div>
      <Refusal error={error} but={Object.keys(fields)} />
      <Button type="submit" kind="primary" busy={busy}>
        {t(`organiser.${noun}_add`)}
      </Button>
    </form>
  );
}
