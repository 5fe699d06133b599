import { useId } from "preact/hooks";

import "./field.css";
import { codePoints } from "../text/format.js";
import { t } from "../text/i18n.jsx";

/**
 * A labelled control with its hint and its error beside it; `as` is input, textarea or select.
 *
 * @param {{label: string, hint?: string, error?: any, as?: any, aside?: any, children?: any, [attribute: string]: any}} props
 */
export function Field({ label, hint, error, as: Control = "input", aside, children, ...control }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Control
        id={id}
        class="field-control"
        aria-describedby={described || undefined}
        aria-invalid={error ? "true" : undefined}
        {...control}
      >
        {children}
      </Control>
      <div class="field-foot">
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
        {aside}
      </div>
    </div>
  );
}

/**
 * One of several, as radio buttons; options are {value, label, hint, keys}, `keys` being what chooses it from the keyboard. `first` is a ref to the first.
 *
 * @param {{legend: string, options: {value: any, label: string, hint?: string, keys?: string}[], value: any, onChange: (value: any) => void, error?: string, first?: any, class?: string}} props
 */
export function Choices({ legend, options, value, onChange, error, first, class: name = "field" }) {
  const id = useId();
  return (
    <fieldset class={name} aria-describedby={error ? `${id}-error` : undefined}>
      <legend class="field-label">{legend}</legend>
      {options.map((option, place) => (
        <label class="choice" key={option.value}>
          <input
            ref={place === 0 ? first : undefined}
            type="radio"
            name={id}
            checked={option.value === value}
            aria-keyshortcuts={option.keys}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.keys && <Key>{option.keys}</Key>}
            {option.hint && <span class="choice-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/**
 * What chooses something from the keyboard, for the eye: aria-keyshortcuts says it to others.
 *
 * @param {{children: any}} props
 */
export function Key({ children }) {
  return (
    <span class="key" aria-hidden="true">
      {children}
    </span>
  );
}

/**
 * A box to tick.
 *
 * @param {{label: string, hint?: string, checked: boolean, onChange: (checked: boolean) => void}} props
 */
export function Check({ label, hint, checked, onChange }) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <span class="choice-hint">{hint}</span>}
      </span>
    </label>
  );
}

/**
 * How many characters of `limit` the text has, said aloud only near the end.
 *
 * @param {{text: string, limit: number}} props
 */
export function Counter({ text, limit }) {
  const used = codePoints(text);
  const left = limit - used;
  return (
    <p class="counter figures" data-over={left < 0 || undefined}>
      <span aria-hidden="true">
        {used}/{limit}
      </span>
      <span class="visually-hidden" role="status">
        {left < 0 && t("common.characters_over", { n: -left })}
        {left >= 0 && left <= 50 && t("common.characters_left", { n: left })}
      </span>
    </p>
  );
}
