import { byPosition } from "../board/rows.js";
import { PREPARED, useForm } from "../keeping/kept.js";
import { meetingPath } from "../net/api.js";
import { send } from "../net/connection.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { LINE_LIMIT } from "../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { useSavedChoice } from "./choice.jsx";
import { DueField, SavedDue } from "./due.jsx";
import { EarlyIntake } from "./early.jsx";
import { OwnLink } from "./own-link.jsx";
import { PaperRow } from "./papers.jsx";
import { Remove } from "./remove.jsx";
import { Saved, SavedField } from "./saved.jsx";

const NO_GROUP = "0";
const ASKED_AGAIN_MS = 60_000;

/** Who collects questions before the day: from whom, by which way, until when. */
export function Collectors() {
  const { board, meetingCode } = useLive();
  const collectors = byPosition(board.collectors);
  const { value, error, again } = useFetched(meetingPath(meetingCode, "links"), {
    every: ASKED_AGAIN_MS,
    after: [board.collectors, board.meeting],
  });
  const links = new Map((value?.collectors ?? []).map((each) => [each.collector, each]));
  return (
    <>
      <EarlyIntake join={value?.join} />
      <h3>{t("organiser.collectors")}</h3>
      <p class="muted">{t("organiser.collectors_about")}</p>
      {collectors.length === 0 && <p class="muted">{t("organiser.collectors_empty")}</p>}
      {collectors.length > 0 && <p class="muted">{t("organiser.collector_link_about")}</p>}
      <Refusal error={error} />
      <ul class="plain-list rows">
        {collectors.map((collector) => (
          <Collector
            key={collector.id}
            collector={collector}
            known={links.get(collector.id)}
            again={again}
          />
        ))}
      </ul>
      {[...links.values()].some(({ link }) => link) && (
        <div class="entry">
          <PaperRow
            kind="collector_sheets"
            title={t("organiser.sheet_collector_sheets")}
            formats={["docx", "pdf"]}
            about={t("organiser.sheet_collector_sheets_about")}
          />
        </div>
      )}
      <AddCollector />
    </>
  );
}

function Collector({ collector, known, again }) {
  const { board } = useLive();
  const edit = (field) => ({
    name: `collector.${collector.id}.${field}`,
    label: t(`organiser.collector_${field}`),
    stored: collector[field],
    save: (value) => send("collector.edit", { collector: collector.id, [field]: value }),
  });
  return (
    <li class="entry stack" aria-label={collector.name}>
      <div class="entry-fields">
        <SavedField {...edit("name")} />
        <SavedField {...edit("source")} />
        <SavedGroup {...edit("group")} />
        <SavedField {...edit("channel")} />
        <SavedDue {...edit("due")} />
        <Remove
          command="collector.remove"
          args={{ collector: collector.id }}
          name={collector.name}
        />
      </div>
      {known && (
        <OwnLink
          head={<p>{stateOf(sentBy(collector, board.questions), known.is_over)}</p>}
          name={collector.name}
          of="collector"
          whose={{ collector: collector.id }}
          link={known.link}
          words="collector_link"
          again={again}
        />
      )}
    </li>
  );
}

const sentBy = ({ id }, questions) =>
  Object.values(questions).filter(({ collector }) => collector === id).length;

/** "Đã gửi 3 câu hỏi; đã hết hạn": how far one is, at a glance. */
function stateOf(count, isOver) {
  const sent = count ? t("organiser.collector_sent", { count }) : t("organiser.collector_none");
  return isOver ? `${sent}, ${t("organiser.collector_over")}` : sent;
}

function SavedGroup({ name, label, stored, save }) {
  const { chosen, choose, report } = useSavedChoice(String(stored ?? NO_GROUP), (group) =>
    save(Number(group)),
  );
  return (
    <GroupSelect
      name={name}
      label={label}
      error={report.error?.message}
      aside={<Saved report={report} />}
      value={chosen}
      onChange={choose}
    />
  );
}

/** @param {Record<string, any>} props */
function GroupSelect({ label, onChange, ...rest }) {
  const groups = byPosition(useLive().board.groups);
  return (
    <Field
      as="select"
      label={label}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    >
      <option value={NO_GROUP}>{t("organiser.collector_no_group")}</option>
      {groups.map((group) => (
        <option key={group.id} value={String(group.id)}>
          {group.name}
        </option>
      ))}
    </Field>
  );
}

const BLANK = { name: "", source: "", group: NO_GROUP, channel: "", due: "" };

function argsOf({ group, ...values }) {
  return group === NO_GROUP ? values : { ...values, group: Number(group) };
}

function AddCollector() {
  const { act, busy, error } = useAct();
  const { meetingCode } = useLive();
  const [values, change, draft] = useForm(`add.collector.${meetingCode}`, BLANK, PREPARED);
  const field = (name) => ({
    name,
    label: t(`organiser.collector_${name}`),
    error: errorOf(error, name),
    value: values[name],
    maxLength: LINE_LIMIT,
    onInput: (event) => change({ [name]: event.currentTarget.value }),
  });
  const { maxLength: _, onInput: __, ...group } = field("group");
  async function submit(event) {
    event.preventDefault();
    const { name } = event.currentTarget.elements;
    if (await draft.handIn((now) => act("collector.add", argsOf(now)))) name.focus();
  }
  return (
    <form class="add stack" onSubmit={submit} noValidate>
      <h3>{t("organiser.collector_add")}</h3>
      <div class="entry-fields">
        <Field {...field("name")} />
        <Field {...field("source")} />
        <GroupSelect {...group} onChange={(chosen) => change({ group: chosen })} />
        <Field {...field("channel")} />
        <DueField {...field("due")} onChange={(due) => change({ due })} />
      </div>
      <Refusal error={error} but={Object.keys(BLANK)} />
      <Button type="submit" kind="primary" busy={busy}>
        {t("organiser.collector_add")}
      </Button>
    </form>
  );
}
