import { useRef } from "preact/hooks";
import { useAutosave } from "../keeping/autosave.js";
import { countIn } from "../net/error.js";
import { useLive, useSaves } from "../net/store.js";
import { date, day, hm, hms, LATEST_DAY } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Field } from "../ui/field.jsx";
import { Meanwhile } from "../ui/meanwhile.jsx";
import { fromLines, toLines } from "./lines.js";
import { fromField, toField } from "./times.js";

/**
 * A text that saves itself; `save` gets what was typed. A long line wraps but stays a line.
 *
 * @param {Record<string, any>} props
 */
export function SavedField({ name, label, hint, stored = "", save, rows, type, pause, ...rest }) {
  const { meetingCode } = useLive();
  const field = useAutosave(`draft.organiser.${meetingCode}.${name}`, stored, save);
  const line = !rows && !type;
  const typed = (text) => field.type(line ? text.replace(/\s*\n\s*/g, " ") : text, pause);
  const control = (
    <Field
      as={type ? "input" : "textarea"}
      type={type}
      rows={line ? 1 : rows}
      data-line={line || undefined}
      name={name}
      label={label}
      hint={hint}
      error={field.error?.message}
      aside={<Saved report={field} />}
      value={field.text}
      autocomplete="off"
      onInput={(event) => typed(event.currentTarget.value)}
      onKeyDown={line ? stayOnLine : undefined}
      onFocus={field.focus}
      onBlur={field.blur}
      {...rest}
    />
  );
  return (
    <>
      {control}
      {field.theirs !== null && (
        <Meanwhile
          said={t("organiser.meanwhile")}
          theirs={inWords(field.theirs, type)}
          keepMine={field.keepMine}
          takeTheirs={field.takeTheirs}
        />
      )}
    </>
  );
}

/** A field's value as people read it: of a day or a moment not as the browser has it. */
function inWords(value, type) {
  if (type === "date") return day(value);
  if (type !== "datetime-local" || !value) return value;
  const moment = fromField(value);
  return `${hm(moment)}, ${date(moment)}`;
}

function stayOnLine(event) {
  if (event.key === "Enter") event.preventDefault();
}

/**
 * A list as text, one entry a line.
 *
 * @param {Record<string, any>} props
 */
export function SavedLines({ stored, save, rows = 3, ...rest }) {
  const lines = (text) => save(fromLines(text));
  return <SavedField stored={toLines(stored)} save={lines} rows={rows} {...rest} />;
}

/**
 * A whole number up to `most`; an empty field is none.
 *
 * @param {Record<string, any>} props
 */
export function SavedNumber({ stored, save, most, ...rest }) {
  const number = async (text) => save(countIn(text || "0", rest.name, most));
  const control = { type: "text", inputMode: "numeric" };
  return <SavedField stored={String(stored || 0)} save={number} {...control} {...rest} />;
}

/**
 * A moment on the room's clock; an emptied field is none.
 *
 * @param {Record<string, any>} props
 */
export function SavedMoment({ stored, save, ...rest }) {
  const moment = (text) => save(text ? fromField(text) : 0);
  const field = useWhole(moment, "organiser.moment_incomplete");
  const limit = { type: "datetime-local", max: `${LATEST_DAY}T23:59` };
  return <SavedField stored={toField(stored)} {...field} {...limit} {...rest} />;
}

/**
 * A day; an emptied field is none.
 *
 * @param {Record<string, any>} props
 */
export function SavedDay({ save, ...rest }) {
  const field = useWhole(save, "organiser.day_incomplete");
  return <SavedField {...field} type="date" max={LATEST_DAY} {...rest} />;
}

/** For a field that the browser reads as empty while it is half typed: that is not saved, and what
 * is whole only after a pause, for every digit of a year makes another whole date. */
function useWhole(save, incomplete) {
  const control = useRef(null);
  const isEmpty = () => control.current?.validity.badInput === false;
  const whole = async (text) => {
    if (!text && !isEmpty()) throw new Error(t(incomplete));
    await save(text);
  };
  return { ref: control, pause: 3_000, save: whole };
}

/** Whether what stands beside it is on the server, and since when. */
export function Saved({ report }) {
  return (
    <p class="saved" role="status">
      <SavedWords report={report} />
    </p>
  );
}

function SavedWords({ report }) {
  const saves = useSaves();
  if (report.busy) return t(saves ? "common.saving" : "common.kept_on_device");
  if (!report.savedAt || report.error) return null;
  return t("common.saved_at", { time: hms(report.savedAt) });
}
