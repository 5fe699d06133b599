import { useState } from "preact/hooks";
import { t } from "../shared/i18n.jsx";
import { send, useLive } from "../shared/live.js";
import { Notice } from "../shared/notice.jsx";
import { recall, remember } from "../shared/storage.js";
import { Entered } from "./entered.jsx";
import { EntryForm } from "./entry-form.jsx";

const BLANK = {
  text: "",
  origin: "microphone",
  kind: "question",
  name: "",
  name_mode: "named",
  unit: "",
  group: 0,
};

/** Hỗ trợ: enter on behalf what someone in the aisle says or hands over, and nothing else. */
export function Helper() {
  const { board, meetingCode } = useLive();
  const { values, change } = useDraft(`helper.${meetingCode}`);
  const { sending, error, enter } = useEntering(change);
  const closed = board.meeting.state === "closed";
  return (
    <div class="helper">
      <h1>{t("helper.title")}</h1>
      {closed ? (
        <Notice>{t("helper.closed")}</Notice>
      ) : (
        <EntryForm values={values} change={change} board={board} enter={enter} error={error} />
      )}
      <Entered sending={sending} closed={closed} />
    </div>
  );
}

/** What is being entered, kept over a reload. */
function useDraft(key) {
  const [values, setValues] = useState(() => ({ ...BLANK, ...recall(key) }));
  const change = (part) =>
    setValues((before) => {
      const after = { ...before, ...(typeof part === "function" ? part(before) : part) };
      remember(key, after);
      return after;
    });
  return { values, change };
}

/** Sends at once and goes on to the next; what is refused comes back into the form. */
function useEntering(change) {
  const [sending, setSending] = useState([]);
  const [error, setError] = useState(null);
  const enter = async (values) => {
    const entry = { ...argsOf(values), key: Date.now() };
    setError(null);
    setSending((before) => [...before, entry]);
    change({ text: "", name: "", name_mode: "named" });
    const { key, ...args } = entry;
    try {
      await send("question.enter", args);
    } catch (refusal) {
      setError(refusal);
      change((now) => (now.text ? { text: `${values.text}\n${now.text}` } : values));
    } finally {
      setSending((before) => before.filter((other) => other.key !== key));
    }
  };
  return { sending, error, enter };
}

/** Without a name there is none to keep. */
function argsOf({ text, origin, kind, name, name_mode, unit, group }) {
  const whose = name.trim() ? { name, name_mode } : { name_mode: "unrecorded" };
  return { text, origin, kind, unit, ...whose, ...(group ? { group } : {}) };
}
