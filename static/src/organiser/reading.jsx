import "./reading.css";

import { Fragment } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { post } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { day } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Check } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import { heldOn } from "./closed.js";
import { dueWords } from "./due.jsx";
import { notePasted } from "./pasted.jsx";
import { goToMeeting } from "./place.jsx";
import { planOf, rowsOf, ticked, ticksOf } from "./reading.js";
import { ruleWords } from "./recurrence.jsx";

// So many sentences are no plan any more, and a page of them would be slow.
const MANY = 1000;

/** A plan beside what was read in it, to be ticked before anything is made of it. */
export function Reading({ read, close, done }) {
  const [ticks, setTicks] = useState(() => ticksOf(read));
  const [sessions, setSessions] = useState(() => new Set(read.sessions.keys()));
  const [narrow, setNarrow] = useState(read.sentences.length > MANY);
  const { run, busy, error } = useAct();
  const heading = useRef(null);
  // what is made before one is refused stays, and the next ones are sessions of the same plan
  const made = useRef(/** @type {string[]} */ ([]));
  useLayoutEffect(() => heading.current.focus(), []);
  const rows = rowsOf(read);
  const plans = [...sessions]
    .sort()
    .map((session, place) => [session, planOf(read, ticks, session, place === 0)]);
  const untitled = plans.some(([, plan]) => !plan.title);
  const tick = (place, on) => setTicks((before) => ticked(read, before, place, on));
  const pick = (session, on) =>
    setSessions((before) => {
      const next = new Set(before);
      if (on) next.add(session);
      else next.delete(session);
      return next;
    });
  const make = async () => {
    const codes = made.current;
    for (const [session, chosen] of plans) {
      const beside = codes[0] ? { beside: codes[0] } : {};
      const { code } = await post("/api/meetings", { chosen, ...beside });
      notePasted(code);
      codes.push(code);
      // what is made is not made again where the next one is refused
      pick(session, false);
    }
    done();
    goToMeeting(codes[0]);
  };
  const wanted = ({ verdict, disputed }) => verdict === "doubtful" || disputed;
  return (
    <section class="reading stack" aria-labelledby="reading-title">
      <h2 id="reading-title" ref={heading} tabIndex={-1}>
        {t("organiser.reading")}
      </h2>
      <p>{t("organiser.reading_hint")}</p>
      <Doubts read={read} />
      <AlreadyHere titles={plans.map(([, plan]) => plan.title)} />
      {read.sessions.length > 1 && (
        <fieldset class="field stack-tight">
          <legend class="field-label">
            {t("organiser.reading_sessions", { count: read.sessions.length })}
          </legend>
          {read.sessions.map((title, session) => (
            <Check
              key={title}
              label={t("organiser.reading_session", { number: session + 1, title })}
              checked={sessions.has(session)}
              onChange={(on) => pick(session, on)}
            />
          ))}
        </fieldset>
      )}
      <p role="status">{t("organiser.reading_counts", countsOf(rows))}</p>
      <Check label={t("organiser.reading_narrow")} checked={narrow} onChange={setNarrow} />
      <ol class="plain-list reading-rows">
        {rows
          .filter((row) => !narrow || wanted(row))
          .map((row) => (
            <Row key={row.at} row={row} read={read} ticks={ticks} tick={tick} />
          ))}
      </ol>
      {untitled && <p class="field-error">{t("organiser.reading_untitled")}</p>}
      <Refusal error={error} />
      <div class="row">
        <Button
          kind="primary"
          busy={busy}
          disabled={!plans.length || untitled}
          onClick={() => run(make)}
        >
          {t("organiser.reading_make", { count: plans.length })}
        </Button>
        <Button onClick={close}>{t("organiser.reading_back")}</Button>
      </div>
    </section>
  );
}

function countsOf(rows) {
  const count = (verdict) => rows.filter((row) => row.verdict === verdict).length;
  return { taken: count("taken"), doubtful: count("doubtful"), left: count("left") };
}

/** What is wrong with the whole: no plan of a conference, pages without words, contradictions. */
function Doubts({ read }) {
  return (
    <>
      {read.no_plan && (
        <Notice tone="danger" title={t("organiser.reading_no_plan")}>
          <p>{t("organiser.reading_no_plan_hint", { called: read.called })}</p>
        </Notice>
      )}
      {read.blank_pages.length > 0 && (
        <Notice tone="danger">
          <p>{t("organiser.reading_blank_pages", { pages: read.blank_pages.join(", ") })}</p>
        </Notice>
      )}
      {read.contradictions.length > 0 && (
        <Notice tone="promised" title={t("organiser.reading_contradictions")}>
          <ul class="stack-tight">
            {read.contradictions.map((each) => (
              <li key={`${each.kind} ${each.sentences}`}>
                {contradiction(each)}{" "}
                {[...new Set(each.sentences)].map((at, place) => (
                  <Fragment key={at}>
                    {place > 0 && ", "}
                    <a href={`#${idOf(at)}`} onClick={(event) => show(event, at)}>
                      {t("organiser.reading_sentence", { number: at + 1 })}
                    </a>
                  </Fragment>
                ))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** Meetings that are called the same: the plan may have been brought before. */
function AlreadyHere({ titles }) {
  const { value } = useFetched("/api/meetings");
  const same = (value?.meetings ?? []).filter(({ title }) => titles.includes(title));
  if (!same.length) return null;
  return (
    <Notice tone="promised" title={t("organiser.reading_here")}>
      <p>{t("organiser.reading_here_hint")}</p>
      <ul class="stack-tight">
        {same.map((meeting) => (
          <li key={meeting.code}>
            <Button onClick={() => goToMeeting(meeting.code)}>{heldOn(meeting)}</Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function contradiction({ kind, words }) {
  const weekday = words.weekday && t(`organiser.weekday_${words.weekday}`);
  return t(`organiser.contradiction_${kind}`, { ...words, weekday });
}

const idOf = (at) => `sentence-${at}`;

// The fragment of an address is left to the links' secrets.
function show(event, at) {
  event.preventDefault();
  const row = document.getElementById(idOf(at));
  row?.focus();
  row?.scrollIntoView({ block: "center" });
}

function Row({ row, read, ticks, tick }) {
  return (
    <li id={idOf(row.at)} class="reading-row" data-verdict={row.verdict} tabIndex={-1}>
      <p class="reading-said">
        <span class="figures muted small">{row.at + 1}</span> {row.text}
      </p>
      <div class="stack-tight">
        {row.facts.map((place) => (
          <Check
            key={place}
            label={`${labelOf(read.facts[place])}: ${shownOf(read.facts[place])}`}
            hint={remarkOf(read.facts[place], read)}
            checked={ticks.has(place)}
            onChange={(on) => tick(place, on)}
          />
        ))}
        {says(row) && <p class="muted small">{leftOf(row)}</p>}
      </div>
    </li>
  );
}

// What a whole section is about says nothing of a sentence from which something is taken.
const SECTIONS = ["purpose", "work", "budget"];

const says = ({ facts, why }) => !facts.length || (why && !SECTIONS.includes(why));

function leftOf({ why, above }) {
  if (above !== undefined) return t("organiser.reading_above", { number: above + 1 });
  return why ? t(`organiser.left_${why}`) : t("organiser.reading_left");
}

function remarkOf({ doubt, session }, read) {
  const whose =
    read.sessions.length > 1 &&
    (session === null
      ? t("organiser.reading_for_all")
      : t("organiser.reading_for", { number: session + 1 }));
  return [whose, doubt && t(`organiser.doubt_${doubt}`)].filter(Boolean).join(" · ");
}

const LABELS = {
  agenda: "organiser.section_programme",
  groups: "organiser.section_groups",
  answerers: "organiser.section_answerers",
  tasks: "organiser.task",
  collectors: "organiser.collector",
  attachments: "organiser.section_attachments",
};

function labelOf({ field, value }) {
  return t(field === "officers" ? `duty.${value.duty}` : (LABELS[field] ?? `organiser.${field}`));
}

const listed = (...parts) => parts.filter(Boolean).join(", ");

const VALUES = {
  starts_at: moment,
  ends_at: moment,
  kind: (kind) => t(`meeting_kind.${kind}`),
  notice_title: (kind) => t(`notice_title.${kind}`),
  officers: ({ name, office }) => listed(name, office),
  answerers: ({ name, office, topics }) =>
    [listed(name, office), topics.join("; ")].filter(Boolean).join(" – "),
  form: (form) => t(`form.${form}`),
  tasks: ({ work, assignee, support, due, due_note }) =>
    [work, listed(assignee, support), due_note || dueWords(due)].filter(Boolean).join(" – "),
  collectors: ({ name, source, channel, due }) =>
    [listed(name, source), channel, dueWords(due)].filter(Boolean).join(" – "),
  recurrence: ruleWords,
  signers: ({ authority, office, name }) => listed(authority, office, name),
  groups: ({ name, invited }) => `${name} (${invited})`,
  agenda: ({ title, minutes, presenter }) =>
    listed(minutes ? t("organiser.reading_item", { title, minutes }) : title, presenter),
};

const shownOf = ({ field, value }) => VALUES[field]?.(value) ?? value;

/** "2024-05-04 08:00" as a page writes it. */
function moment(local) {
  const [date, hour] = local.split(" ");
  return `${hour}, ${day(date)}`;
}
