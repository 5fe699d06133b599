import { useEffect, useState } from "preact/hooks";
import { PREPARED, useKept } from "../keeping/kept.js";
import { post, postFile } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { date, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Elsewhere } from "../ui/elsewhere.jsx";
import { Field } from "../ui/field.jsx";
import { heldOn, useClosed } from "./closed.js";
import { goToMeeting } from "./place.jsx";
import { isOwnFormat, PlanFileError, readPlanFile } from "./planfile.js";
import { Reading } from "./reading.jsx";
import { useSamples } from "./samples.js";

/** The first page of all: no meeting yet. */
export function Start() {
  return (
    <div class="organiser-start stack">
      <h1>{t("organiser.welcome")}</h1>
      <p>{t("organiser.welcome_hint")}</p>
      <NewMeeting />
    </div>
  );
}

/** All meetings on this computer, and ways to begin another. */
export function Meetings() {
  return (
    <>
      <MeetingList />
      <NewMeeting title={t("organiser.new_meeting")} />
    </>
  );
}

function MeetingList() {
  const { meetingCode } = useLive();
  const { value, error } = useFetched("/api/meetings");
  const [words, setWords] = useState("");
  if (error) return <Refusal error={error} />;
  if (!value) return <p class="muted">{t("common.loading")}</p>;
  return (
    <>
      <Field
        type="search"
        label={t("elsewhere.label")}
        value={words}
        autocomplete="off"
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <Elsewhere words={words} />
      <ul class="plain-list rows">
        {value.meetings.map((meeting) => (
          <li key={meeting.code} class="entry spread">
            <div class="entry-title">
              <p>{meeting.title}</p>
              <p class="muted small">{aboutMeeting(meeting)}</p>
            </div>
            {meeting.code === meetingCode ? (
              <strong>{t("organiser.this_meeting")}</strong>
            ) : (
              <Button onClick={() => goToMeeting(meeting.code)}>
                {t("organiser.go_to_meeting")}
                <span class="visually-hidden">{meeting.title}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function aboutMeeting({ state, starts_at: at }) {
  const when = at ? `${hm(at)}, ${date(at)}` : t("organiser.no_date");
  return `${t(`meeting_state.${state}`)} · ${when}`;
}

/**
 * The ways to begin: empty, like an earlier one, from a plan, from one that came with the program.
 *
 * @param {{title?: string}} props
 */
function NewMeeting({ title }) {
  const [read, setRead] = useState(null);
  const [, setPasted] = useKept(PASTED, "", PREPARED);
  if (read) {
    const done = () => read.pasted && setPasted("");
    return <Reading read={read.plan} close={() => setRead(null)} done={done} />;
  }
  return (
    <>
      {title && <h3>{title}</h3>}
      <Following />
      <div class="ways">
        <EmptyMeeting />
        <LikeEarlier />
        <PlanFile onRead={setRead} />
        <ShippedPlans />
      </div>
    </>
  );
}

const NONE = "none";
let following = "";

/** Which meeting the new one follows: it takes over what that one promised. */
function Following() {
  const meetings = useClosed();
  const [chosen, choose] = useState("");
  const previous = chosen || meetings[0]?.code || NONE;
  useEffect(() => {
    following = previous === NONE ? "" : previous;
  }, [previous]);
  if (!meetings.length) return null;
  return (
    <Field
      as="select"
      name="following"
      label={t("organiser.following")}
      hint={t("organiser.following_hint")}
      value={previous}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {meetings.map((meeting) => (
        <option key={meeting.code} value={meeting.code}>
          {heldOn(meeting)}
        </option>
      ))}
      <option value={NONE}>{t("organiser.following_none")}</option>
    </Field>
  );
}

const PASTED = "new.plan";

async function create(body) {
  const { code } = await post("/api/meetings", following ? { ...body, previous: following } : body);
  goToMeeting(code);
}

const readPlan = (document) => postFile("/api/plans/readings", document);

function EmptyMeeting() {
  const { run, busy, error } = useAct();
  const [title, setTitle, draft] = useKept("new.title", "", PREPARED);
  const submit = (event) => {
    event.preventDefault();
    draft.handIn((now) => run(() => create({ title: now })));
  };
  return (
    <form class="card stack" onSubmit={submit} noValidate>
      <h2>{t("organiser.way_empty")}</h2>
      <Field
        name="title"
        label={t("organiser.title")}
        hint={t("organiser.title_hint")}
        error={error?.message}
        value={title}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" kind="primary" busy={busy}>
        {t("organiser.create")}
      </Button>
    </form>
  );
}

/** Everything that stays the same, taken from a meeting of this computer; nothing that was said. */
function LikeEarlier() {
  const { run, busy, error } = useAct();
  const { value } = useFetched("/api/meetings");
  const meetings = value?.meetings ?? [];
  const [chosen, choose] = useState("");
  const like = chosen || meetings[0]?.code;
  if (!like) return null;
  const submit = (event) => {
    event.preventDefault();
    run(() => create({ like }));
  };
  return (
    <form class="card stack" onSubmit={submit} noValidate>
      <h2>{t("organiser.way_like")}</h2>
      <Field
        as="select"
        name="like"
        label={t("organiser.like")}
        hint={t("organiser.like_hint")}
        error={error?.message}
        value={like}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {meetings.map((meeting) => (
          <option key={meeting.code} value={meeting.code}>
            {heldOn(meeting)}
          </option>
        ))}
      </Field>
      <Button type="submit" kind="primary" busy={busy}>
        {t("organiser.like_create")}
      </Button>
    </form>
  );
}

function PlanFile({ onRead }) {
  const { run, busy, error } = useAct();
  const [name, setName] = useState("");
  const choose = (event) => {
    const input = event.currentTarget;
    const [file] = input.files;
    if (!file) return;
    setName(file.name);
    run(async () => {
      const { text, document } = await readPlanFile(file);
      if (document) onRead({ plan: await readPlan(document), pasted: false });
      else await create({ plan: text });
    });
    // so that the mended file can be chosen again
    input.value = "";
  };
  const why = error instanceof PlanFileError ? t(`organiser.file_${error.reason}`) : error?.message;
  return (
    <div class="card stack">
      <h2>{t("organiser.way_file")}</h2>
      <Field
        type="file"
        name="plan"
        accept=".docx,.pdf,.txt,.yaml,.yml"
        label={t("organiser.plan_file")}
        hint={t("organiser.plan_file_hint")}
        error={why && `${name}: ${why}`}
        onChange={choose}
      />
      <p role="status">{busy && t("organiser.reading_now")}</p>
      <PastedPlan onRead={onRead} />
    </div>
  );
}

/** The plan that the school wrote in Word: it is read first, and looked through beside its words. */
function PastedPlan({ onRead }) {
  const { run, busy, error } = useAct();
  const [plan, setPlan, draft] = useKept(PASTED, "", PREPARED);
  const submit = (event) => {
    event.preventDefault();
    const now = draft.now();
    run(async () => {
      if (isOwnFormat(now)) await create({ plan: now });
      else onRead({ plan: await readPlan(new Blob([now])), pasted: true });
    });
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <Field
        as="textarea"
        name="pasted"
        rows={3}
        label={t("organiser.plan_pasted")}
        hint={t("organiser.plan_pasted_hint")}
        error={error?.message}
        value={plan}
        onInput={(event) => setPlan(event.currentTarget.value)}
      />
      <Button type="submit" busy={busy} disabled={!plan.trim()}>
        {t("organiser.plan_take")}
      </Button>
    </form>
  );
}

function ShippedPlans() {
  const shipped = useSamples();
  const { run, busy, error } = useAct();
  return (
    <div class="card stack">
      <h2>{t("organiser.way_shipped")}</h2>
      <p class="muted">{t("organiser.way_shipped_hint")}</p>
      <ul class="plain-list stack-tight">
        {shipped.plans.map(({ name, title }) => (
          <li key={name}>
            <Button class="plan" busy={busy} onClick={() => run(() => create({ shipped: name }))}>
              {title}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal error={error ?? shipped.error} />
    </div>
  );
}
