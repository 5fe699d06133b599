import { t } from "../../text/i18n.jsx";
import { Field } from "../../ui/field.jsx";

/** Who learns the name. */
export function NameMode({ value, change, only }) {
  return (
    <Field
      as="select"
      label={t("secretary.name_mode")}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    >
      {only.map((mode) => (
        <option key={mode} value={mode}>
          {t(`name_mode.${mode}`)}
        </option>
      ))}
    </Field>
  );
}
