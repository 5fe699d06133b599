import { Refusal, useAct } from "../shared/act.jsx";
import { Field } from "../shared/field.jsx";
import { t } from "../shared/i18n.jsx";
import { useKept } from "../shared/kept.js";
import { byPosition } from "../shared/lists.js";
import { useLive } from "../shared/live.js";
import { LINE_LIMIT, OPINION_KINDS } from "../shared/vocabulary.js";
import { onEscape, useFirstFocus } from "./keys.js";

/** Kind, topic, group and expected answerer of a question; each is saved when it changes. */
export function Classify({ question, close }) {
  const { board } = useLive();
  const { act, error } = useAct();
  const first = useFirstFocus();
  const [topic, keepTopic, draft] = useKept(`topic.${question.id}`, null);
  const saveTopic = (event) => {
    keepTopic(event.currentTarget.value);
    draft.handIn(
      (typed) => !typed || act("question.classify", { question: question.id, topic: typed }),
    );
  };
  const set =
    (name, read = Number) =>
    (event) => {
      const value = read(event.currentTarget.value);
      if (value) act("question.classify", { question: question.id, [name]: value });
    };
  return (
    <div class="inline-form fields" onKeyDown={onEscape(close)}>
      <Field
        as="select"
        ref={first}
        label={t("secretary.kind")}
        value={question.kind}
        onChange={set("kind", String)}
      >
        {OPINION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Field>
      <Field
        label={t("secretary.topic")}
        maxLength={LINE_LIMIT}
        value={topic ?? question.topic ?? ""}
        onInput={(event) => keepTopic(event.currentTarget.value)}
        onChange={saveTopic}
      />
      <RowSelect
        label={t("secretary.group")}
        rows={board.groups}
        value={question.group}
        onChange={set("group")}
      />
      <RowSelect
        label={t("secretary.expected_answerer")}
        rows={board.answerers}
        value={question.answerer}
        onChange={set("answerer")}
      />
      <Refusal error={error} />
    </div>
  );
}

/** One row of a collection, by its name; none while there is none. */
export function RowSelect({ rows, value, ...rest }) {
  return (
    <Field as="select" value={value || ""} {...rest}>
      <option value="">{t("secretary.none")}</option>
      {byPosition(rows).map((row) => (
        <option key={row.id} value={row.id}>
          {row.name}
        </option>
      ))}
    </Field>
  );
}
