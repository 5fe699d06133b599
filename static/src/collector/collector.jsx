import { meetingPath } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { date, hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal } from "../ui/act.jsx";
import { BringList } from "../ui/list.jsx";
import { Notice } from "../ui/notice.jsx";
import { Send } from "./send.jsx";
import { Sent } from "./sent.jsx";

const ASKED_AGAIN_MS = 30_000;

/** Người tập hợp câu hỏi: the questions of one's own group, until one's own deadline. */
export function Collector() {
  const { board, meetingCode } = useLive();
  const path = meetingPath(meetingCode, "collected");
  const { value, error, again } = useFetched(path, {
    every: ASKED_AGAIN_MS,
    after: [board.meeting],
  });
  return (
    <div class="collector">
      <header class="stack-tight">
        <h1>{t("collector.title", { group: value ? fromWhom(value) : "" })}</h1>
        <p>{board.meeting.title}</p>
        {value && (
          <p class="muted">
            {t("collector.about", { name: value.name })} {value.is_over || until(value)}
          </p>
        )}
      </header>
      <Refusal error={error} />
      {value?.is_over && <Over value={value} />}
      {value && !value.is_over && <Collecting value={value} again={again} />}
      {value && <Sent questions={value.questions} closed={value.is_over} again={again} />}
    </div>
  );
}

const fromWhom = (value) => value.group_name || value.source || value.name;

function until(value) {
  if (!value.until) return t("collector.until_opening");
  return t("collector.until", { time: hm(value.until), day: date(value.until) });
}

function Over({ value }) {
  const { meeting } = useLive().board;
  return <Notice tone="promised">{whyOver(value, meeting)}</Notice>;
}

function whyOver(value, meeting) {
  if (meeting.rehearsal) return t("collector.rehearsal");
  if (!value.until || meeting.state !== "draft") return t("collector.over_opened");
  return t("collector.over", { time: hm(value.until), day: date(value.until) });
}

function Collecting({ value, again }) {
  const { collector, group, group_name: name, invited, source } = value;
  const groups = group ? { [group]: { name, invited } } : {};
  const own = { collector, group, unit: source };
  return (
    <>
      <Send own={own} groups={groups} again={again} />
      <details>
        <summary>{t("collector.list")}</summary>
        <BringList
          command="collected.add"
          groups={groups}
          answerers={{}}
          own={own}
          onTaken={again}
        />
      </details>
    </>
  );
}
