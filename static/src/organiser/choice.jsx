import { useState } from "preact/hooks";
import { useChosen } from "../keeping/chosen.js";
import { serverNow } from "../net/clock.js";
import { t } from "../text/i18n.jsx";
import { Check, Choices, Field } from "../ui/field.jsx";
import { Saved } from "./saved.jsx";

const NOT_YET = { busy: false, savedAt: 0, error: null };

/** A value that is saved the moment it is chosen, and how that goes. */
export function useSavedChoice(stored, save) {
  const [report, setReport] = useState(NOT_YET);
  const [chosen, change] = useChosen(stored, save);

  async function choose(next) {
    setReport({ ...NOT_YET, busy: true });
    try {
      await change(next);
      setReport({ ...NOT_YET, savedAt: serverNow() });
    } catch (error) {
      setReport({ ...NOT_YET, error });
    }
  }
  return { chosen, choose, report };
}

/** The options of a select that lists a vocabulary. */
export function Options({ values, words }) {
  return values.map((value) => (
    <option key={value} value={value}>
      {t(`${words}.${value}`)}
    </option>
  ));
}

/**
 * One of a vocabulary, as a select.
 *
 * @param {Record<string, any>} props
 */
export function SavedSelect({ name, label, hint, stored, save, values, words }) {
  const { chosen, choose, report } = useSavedChoice(stored, save);
  return (
    <Field
      as="select"
      name={name}
      label={label}
      hint={hint}
      error={report.error?.message}
      aside={<Saved report={report} />}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <Options values={values} words={words} />
    </Field>
  );
}

/**
 * One of a few, each with what it means; options are {value, label, hint}.
 *
 * @param {Record<string, any>} props
 */
export function SavedChoices({ label, stored, save, options }) {
  const { chosen, choose, report } = useSavedChoice(stored, save);
  return (
    <div>
      <Choices
        legend={label}
        options={options}
        value={chosen}
        onChange={choose}
        error={report.error?.message}
      />
      <Saved report={report} />
    </div>
  );
}

/**
 * A box to tick that is saved at once.
 *
 * @param {Record<string, any>} props
 */
export function SavedCheck({ label, hint, stored = false, save }) {
  const { chosen, choose, report } = useSavedChoice(stored, save);
  return (
    <div class="field">
      <Check label={label} hint={hint} checked={chosen} onChange={choose} />
      <p class="field-error" role="alert">
        {report.error?.message}
      </p>
      <Saved report={report} />
    </div>
  );
}

/**
 * Any of a few; options are {value, label, hint}.
 *
 * @param {Record<string, any>} props
 */
export function SavedChecks({ label, stored, save, options }) {
  const { chosen, choose, report } = useSavedChoice(stored, save);
  const order = options.map((option) => option.value);
  const toggle = (value, on) =>
    choose((now) => order.filter((other) => (other === value ? on : now.includes(other))));
  return (
    <fieldset class="field">
      <legend class="field-label">{label}</legend>
      {options.map(({ value, label: words, hint }) => (
        <Check
          key={value}
          label={words}
          hint={hint}
          checked={chosen.includes(value)}
          onChange={(on) => toggle(value, on)}
        />
      ))}
      <p class="field-error" role="alert">
        {report.error?.message}
      </p>
      <Saved report={report} />
    </fieldset>
  );
}
