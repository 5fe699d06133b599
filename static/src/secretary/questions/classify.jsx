import { useKept } from "../../keeping/kept.js";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { FROM_PHONES, LINE_LIMIT, OPINION_KINDS } from "../../text/vocabulary.js";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Field } from "../../ui/field.jsx";
import { RowSelect, SiteField } from "../../ui/row-select.jsx";
import { onEscape, useFirstFocus } from "../keys.js";

/** Kind, topic, group, site and expected answerer of a question; each is saved when it changes. */
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
    (/** @type {string} */ name, /** @type {(text: string) => any} */ read = Number) =>
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
      {!FROM_PHONES.includes(question.origin) && (
        <SiteField value={question.site} onChange={set("site")} />
      )}
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
