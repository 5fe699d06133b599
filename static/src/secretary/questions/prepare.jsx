import { outcomeArgs, preparedOutcome } from "../../board/outcome-values.js";
import { send } from "../../net/connection.js";
import { t } from "../../text/i18n.jsx";
import { History } from "../../ui/history.jsx";
import { PrepareForm } from "../../ui/prepare-form.jsx";
import { onEscape, useFirstFocus } from "../keys.js";

/** Write the answer that is prepared beforehand, and what is to become of the question. */
export function Prepare({ question, close }) {
  const now = preparedOutcome(question);
  const restore = (text) => {
    const told = now.outcome ? outcomeArgs(now) : {};
    const base_version = question.prepared_version ?? 0;
    return send("question.prepare", { question: question.id, text, base_version, ...told });
  };
  const tools = (
    <History
      of="prepared"
      id={question.id}
      title={t("secretary.prepared")}
      now={question.prepared_answer ?? ""}
      restore={restore}
    />
  );
  return (
    <PrepareForm
      class="inline-form stack"
      question={question}
      label={t("secretary.prepared")}
      give={send}
      close={close}
      first={useFirstFocus()}
      tools={tools}
      onKeyDown={onEscape(close)}
    />
  );
}
