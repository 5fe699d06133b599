import { useState } from "preact/hooks";
import { day, LATEST_DAY } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Field } from "../ui/field.jsx";
import { useSavedChoice } from "./choice.jsx";
import { fromMeeting, partsOf } from "./due.js";
import { Saved } from "./saved.jsx";

const WAYS = ["none", "day", "moment", "before", "at", "after"];
const EARLIEST = "2000";
const MOST_DAYS = 999;

/**
 * Until when something is due: a day, a moment, or so many days from the meeting. Nothing half
 * typed is a due.
 *
 * @param {Record<string, any>} props
 */
export function DueField({ name, label, value, onChange, error, aside }) {
  const stored = partsOf(value);
  const [chosen, setChosen] = useState(null);
  const way = chosen ?? stored.way;
  const choose = (next) => {
    setChosen(next);
    if (next === "none") onChange("");
    if (next === "at") onChange("D");
    if (next === "before" || next === "after") onChange(fromMeeting(next, stored.days || 1));
  };
  const typeDays = (text) => {
    const days = Number(text);
    if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) onChange(fromMeeting(way, days));
  };
  const typeDay = (text) => {
    if (text.slice(0, 4) >= EARLIEST) onChange(text.replace("T", " "));
  };
  return (
    <>
      <Field
        as="select"
        name={name}
        label={label}
        error={error}
        aside={aside}
        value={way}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {WAYS.map((value) => (
          <option key={value} value={value}>
            {t(`organiser.due.${value}`)}
          </option>
        ))}
      </Field>
      {(way === "before" || way === "after") && (
        <Field
          name={`${name}.days`}
          inputMode="numeric"
          label={t("organiser.due_days")}
          value={stored.days || 1}
          onInput={(event) => typeDays(event.currentTarget.value)}
        />
      )}
      {way === "day" && (
        <Field
          type="date"
          name={`${name}.day`}
          label={t("organiser.due_day")}
          max={LATEST_DAY}
          value={stored.at.slice(0, 10)}
          onChange={(event) => typeDay(event.currentTarget.value)}
        />
      )}
      {way === "moment" && (
        <Field
          type="datetime-local"
          name={`${name}.moment`}
          label={t("organiser.due_moment")}
          max={`${LATEST_DAY}T23:59`}
          value={stored.at.length > 10 ? stored.at : ""}
          onChange={(event) => typeDay(event.currentTarget.value)}
        />
      )}
    </>
  );
}

/**
 * Until when something is due, saved as soon as it is whole.
 *
 * @param {Record<string, any>} props
 */
export function SavedDue({ name, label, stored = "", save }) {
  const { chosen, choose, report } = useSavedChoice(stored, save);
  return (
    <DueField
      name={name}
      label={label}
      value={chosen}
      onChange={choose}
      error={report.error?.message}
      aside={<Saved report={report} />}
    />
  );
}

/** A due in words: "trước hội nghị 5 ngày", or its day. */
export function dueWords(due) {
  const { way, days, at } = partsOf(due || "");
  if (at) return at.length > 10 ? `${at.slice(11)}, ${day(at.slice(0, 10))}` : day(at);
  return way === "none" ? "" : t(`organiser.due_said_${way}`, { days });
}
