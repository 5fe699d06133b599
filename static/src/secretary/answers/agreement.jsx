import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { AGREEMENTS } from "../../text/vocabulary.js";
import { Refusal, useAct } from "../../ui/act.jsx";
import { Field } from "../../ui/field.jsx";

/** Whether both sides of a labour dialogue agreed on these questions. */
export function Agreement({ questions }) {
  const { board } = useLive();
  const { act, error } = useAct();
  if (board.meeting.kind !== "labour") return null;
  const [first, ...rest] = questions.map((question) => question.agreement || "");
  const now = rest.every((other) => other === first) ? first : "";
  const ids = questions.map((question) => question.id);
  const choose = (event) =>
    act("agreement.set", { questions: ids, agreement: event.currentTarget.value || null });
  return (
    <div>
      <Field as="select" label={t("secretary.agreement")} value={now} onChange={choose}>
        <option value="">{t("secretary.agreement_none")}</option>
        {AGREEMENTS.map((name) => (
          <option key={name} value={name}>
            {t(`agreement.${name}`)}
          </option>
        ))}
      </Field>
      <Refusal error={error} />
    </div>
  );
}
