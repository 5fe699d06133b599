import { useState } from "preact/hooks";
import { listOf } from "../board/rows.js";
import { PREPARED, useForm, useKept } from "../keeping/kept.js";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Notice } from "../ui/notice.jsx";
import { Roll } from "../ui/roll.jsx";
import { Tabs } from "../ui/tabs.jsx";
import { Entered } from "./entered.jsx";
import { EntryForm } from "./entry-form.jsx";
import { notYetThere } from "./sending.js";

const BLANK = {
  text: "",
  origin: "microphone",
  kind: "question",
  name: "",
  name_mode: "named",
  unit: "",
  group: 0,
  site: 0,
};

const TABS = ["entry", "roll"];

/** Hỗ trợ: enter on behalf what someone in the aisle says or hands over; tick who comes in, where
 * there is a list; and nothing else. */
export function Helper() {
  const { board, meetingCode } = useLive();
  const [chosen, choose] = useKept(`helper.tab.${meetingCode}`, "entry", PREPARED);
  if (!Object.keys(board.delegates).length) return <Entering />;
  const tab = chosen === "roll" ? chosen : "entry";
  return (
    <>
      <Tabs
        label={t("helper.tabs")}
        names={TABS}
        words={(name) => t(`helper.tab_${name}`)}
        counts={{}}
        tab={tab}
        choose={choose}
      />
      {tab === "roll" ? <Ticking /> : <Entering />}
    </>
  );
}

function Ticking() {
  return (
    <div class="helper">
      <h1>{t("roll.title")}</h1>
      <Roll heading="h2" />
    </div>
  );
}

function Entering() {
  const { board, meetingCode } = useLive();
  const [values, change, draft] = useForm(`helper.${meetingCode}`, BLANK);
  const { sending, error, enter } = useEntering(draft, change);
  const closed = board.meeting.state === "closed";
  return (
    <div class="helper">
      <h1>{t("helper.title")}</h1>
      {closed ? (
        <Notice>{t("helper.closed")}</Notice>
      ) : (
        <EntryForm
          values={values}
          draft={draft}
          change={change}
          board={board}
          enter={enter}
          error={error}
        />
      )}
      <Entered sending={sending} closed={closed} />
    </div>
  );
}

/** Sends at once and goes on to the next; what is refused comes back into the form. */
function useEntering(draft, change) {
  const [sending, setSending] = useState([]);
  const [error, setError] = useState(null);
  const questions = listOf(useLive().mine.questions);
  const waiting = notYetThere(sending, questions);
  const enter = async () => {
    const values = draft.now();
    const entry = { text: values.text, known: new Set(questions.map(({ id }) => id)) };
    setError(null);
    setSending([...waiting, entry]);
    change({ text: "", name: "", name_mode: "named" });
    try {
      const { question } = await send("question.enter", argsOf(values));
      setSending((before) => before.map((one) => (one === entry ? { ...entry, question } : one)));
    } catch (refusal) {
      setSending((before) => before.filter((one) => one !== entry));
      setError(refusal);
      const { text } = draft.now();
      change(text ? { text: `${values.text}\n${text}` } : values);
    }
  };
  return { sending: waiting, error, enter };
}

/** Without a name there is none to keep. */
function argsOf({ text, origin, kind, name, name_mode, unit, group, site }) {
  const whose = name.trim() ? { name, name_mode } : { name_mode: "unrecorded" };
  const where = { ...(group ? { group } : {}), ...(site ? { site } : {}) };
  return { text, origin, kind, unit, ...whose, ...where };
}
