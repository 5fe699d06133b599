import { useState } from "preact/hooks";
import "./rows.css";
import { PREPARED, useKept } from "../keeping/kept.js";
import { meetingPath, postFile } from "../net/api.js";
import { send } from "../net/connection.js";
import { forget } from "../net/storage.js";
import { useLive } from "../net/store.js";
import { codePoints } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { NAME_MODES, QUESTION_LIMIT } from "../text/vocabulary.js";
import { Refusal, useAct } from "./act.jsx";
import { Button } from "./button.jsx";
import { Check, Choices, Counter, Field } from "./field.jsx";
import {
  argsOf,
  columnsOf,
  isKnown,
  isReady,
  mended,
  namesLeft,
  ofColumn,
  rowsOf,
  seenAs,
  wording,
} from "./listed.js";
import { Notice } from "./notice.jsx";

const FILES =
  ".xlsx,.xls,.xlsm,.xlsb,.ods,.docx,.odt,.csv,.tsv,.txt,.pdf,.eml,.htm,.html,.mht,.xml,.zip";
const AT_ONCE = 100;
// The server takes no more, and a browser says nothing of what is refused while it is sent.
const LARGEST = 25 << 20;
/** @typedef {import("./listed.js").Listed} Listed */
/** @type {Record<string, any>} */
const BEGINNING = { read: null };

/** @typedef {{command: string, groups: Collection, answerers: Collection, own?: Record<string, any>}} Where */

/**
 * A list of questions, from a file or pasted: read first, looked through, then taken over by
 * `command`. What was read and chosen outlives a reload. `own` is what every question of a collector
 * has for its group and unit, whatever the list says of them; then answers in it are left out.
 *
 * @param {Where & {onTaken?: () => any}} props
 */
export function BringList({ onTaken = () => {}, ...where }) {
  const { meetingCode } = useLive();
  const whose = where.own
    ? `collector.${meetingCode}.${where.own.collector}`
    : `organiser.${meetingCode}`;
  const key = `draft.${whose}.list`;
  const [{ read }, , draft] = useKept(`${key}_read`, BEGINNING, PREPARED);
  const [said, say] = useState("");
  return (
    <div class="card stack">
      {read ? (
        <Preview
          draft={draft}
          where={where}
          close={(count) => {
            if (count) onTaken();
            if (count && read.pasted) forget(key);
            draft.set(BEGINNING);
            say(count ? t("bring.taken", { count }) : "");
          }}
        />
      ) : (
        <Source
          draft={key}
          read={(what) => postFile(meetingPath(meetingCode, "lists"), what)}
          onRead={(found) => {
            say("");
            draft.set({
              read: found,
              rows: rowsOf(found.rows, where.own),
              converted: true,
              mode: "secretaries_only",
            });
          }}
        />
      )}
      <p role="status">{said}</p>
    </div>
  );
}

/**
 * A file to choose, or a text to paste, which `readIt` reads; `hints` say of both what they may be.
 *
 * @param {{draft: string, read: (what: Blob) => Promise<any>, onRead: (found: any) => void, hints?: {file: string, text: string}}} props
 */
export function Source({ draft: key, read: readIt, onRead, hints }) {
  const [text, setText, draft] = useKept(key, "", PREPARED);
  const { run, busy, error } = useAct();
  const [pasted, setPasted] = useState(false);
  /**
   * @param {Blob} what
   * @param {boolean} fromText
   */
  const read = (what, fromText) => {
    setPasted(fromText);
    run(async () => {
      if (what.size > LARGEST) throw new Error(t("bring.file_large"));
      const found = await readIt(what);
      onRead({ ...found, pasted: fromText });
    });
  };
  const choose = (/** @type {any} */ event) => {
    const input = event.currentTarget;
    const [file] = input.files;
    if (file) read(file, false);
    // so that the mended file can be chosen again
    input.value = "";
  };
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    read(new Blob([draft.now()]), true);
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <Field
        type="file"
        name="list"
        accept={FILES}
        label={t("bring.file")}
        hint={hints?.file ?? t("bring.file_hint")}
        error={!pasted && error?.message}
        onChange={choose}
      />
      <Field
        as="textarea"
        name="text"
        rows={4}
        label={t("bring.text")}
        hint={hints?.text ?? t("bring.text_hint")}
        error={pasted && error?.message}
        value={text}
        onInput={(/** @type {any} */ event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" busy={busy} disabled={!text.trim()}>
          {t("bring.read")}
        </Button>
      </div>
    </form>
  );
}

/**
 * What was understood, row by row; nothing is taken over before the button says how many.
 *
 * @param {{draft: any, where: Where, close: (count: number) => void}} props
 */
function Preview({ draft, where, close }) {
  const { read, rows, converted, mode } = draft.now();
  const { run, busy, error } = useAct();
  /** @param {(now: any) => object} part */
  const change = (part) => draft.set((/** @type {any} */ now) => ({ ...now, ...part(now) }));
  /** @param {(rows: any[]) => any[]} next */
  const changeRows = (next) => change((now) => ({ rows: next(now.rows) }));
  /**
   * @param {Listed} row
   * @param {object} changes
   */
  const set = (row, changes) =>
    changeRows((before) =>
      before.map((other) => (other.key === row.key ? { ...other, ...changes } : other)),
    );
  const all = /** @type {Listed[]} */ (rows);
  const ready = all.filter((row) => isReady(row, converted));
  const fonts = all.filter((row) => row.typed).length;
  const named = all.some(({ question }) => question.name);

  const take = async () => {
    const now = /** @type {Listed[]} */ (draft.now().rows);
    const chosen = now.filter((row) => isReady(row, converted));
    let rest = chosen;
    while (rest.length) {
      const part = rest.slice(0, AT_ONCE);
      const { batch } = draft.now();
      const taken = await send(where.command, {
        collected: part.map((row) => argsOf(row, converted, mode)),
        ...(batch && { batch }),
      });
      const done = new Set(part.map(({ key }) => key));
      change((now) => ({
        batch: taken.batch,
        rows: now.rows.filter((/** @type {Listed} */ { key }) => !done.has(key)),
      }));
      rest = rest.slice(AT_ONCE);
    }
    close(chosen.length);
  };
  return (
    <div class="stack">
      <h3>{t("bring.found", { count: read.rows.length })}</h3>
      {read.is_register && <p>{t(where.own ? "bring.register_asked" : "bring.register")}</p>}
      {isKnown(rows) && <Notice tone="promised">{t("bring.known")}</Notice>}
      <Left read={read} />
      <Columns {...columnsOf(read, where.own)} />
      <Asked read={read} rows={rows} change={changeRows} />
      <Public named={all.filter((row) => namesLeft(row, converted).length).length} />
      {fonts > 0 && (
        <Check
          label={t("bring.convert", { count: fonts })}
          checked={converted}
          onChange={(on) => change(() => ({ converted: on }))}
        />
      )}
      {named && <Names value={mode} onChange={(next) => change(() => ({ mode: next }))} />}
      <ol class="plain-list rows list-preview">
        {all.map((row) => (
          <Row
            key={row.key}
            row={row}
            where={where}
            converted={converted}
            mode={mode}
            set={(changes) => set(row, changes)}
          />
        ))}
      </ol>
      <Refusal error={error} />
      <div class="actions">
        <Button kind="primary" busy={busy} disabled={!ready.length} onClick={() => run(take)}>
          {t("bring.take", { count: ready.length })}
        </Button>
        <Button onClick={() => close(0)}>{t("bring.drop")}</Button>
      </div>
    </div>
  );
}

/**
 * What stands in the file and was not read, so that nobody misses it later. `skipped` says of lines
 * for what they were not taken.
 *
 * @param {{read: Record<string, any>, skipped?: string}} props
 */
export function Left({ read, skipped = "bring.skipped" }) {
  const cells = (/** @type {string[]} */ named) => ({ cells: named.join("; ") });
  return (
    <>
      {read.far.length > 0 && <p>{t("bring.far", cells(read.far))}</p>}
      {read.unfilled.length > 0 && <p>{t("bring.unfilled", cells(read.unfilled))}</p>}
      {read.blank_pages?.length > 0 && (
        <p>{t("bring.blank_pages", { pages: read.blank_pages.join(", ") })}</p>
      )}
      {read.unread.length > 0 && <p>{t("bring.unread", { files: read.unread.join("; ") })}</p>}
      {read.skipped.length > 0 && (
        <details>
          <summary>{t(skipped, { count: read.skipped.length })}</summary>
          <ul class="small">
            {read.skipped.map((/** @type {string} */ line, /** @type {number} */ at) => (
              <li key={at} class="as-typed">
                {line}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/**
 * Columns of which only a person can tell whether they hold questions.
 *
 * @param {{read: Record<string, any>, rows: Listed[], change: (next: (rows: Listed[]) => Listed[]) => void}} props
 */
function Asked({ read, rows, change }) {
  if (!read.asked.length) return null;
  return (
    <fieldset class="field">
      <legend class="field-label">{t("bring.asked")}</legend>
      {read.asked.map((/** @type {string} */ column) => (
        <Check
          key={column}
          label={column}
          checked={rows.some((row) => row.column === column && row.chosen)}
          onChange={(on) => change((before) => ofColumn(before, column, on))}
        />
      ))}
    </fieldset>
  );
}

/** @param {{read: Record<string, string>, ignored: string[]}} props */
function Columns({ read, ignored }) {
  const found = Object.entries(read);
  if (!found.length) return <p class="muted">{t("bring.no_header")}</p>;
  const columns = found.map(([kind, heading]) => `${t(`bring.column_${kind}`)} ← “${heading}”`);
  return (
    <>
      <p class="muted">{t("bring.columns", { columns: columns.join("; ") })}</p>
      {ignored.length > 0 && (
        <p class="muted">{t("bring.ignored", { columns: ignored.join("; ") })}</p>
      )}
    </>
  );
}

/**
 * Reviewing is for what phones send: what is taken over here is shown as it is.
 *
 * @param {{named: number}} props
 */
function Public({ named }) {
  const { state } = useLive().board.meeting;
  return (
    <Notice tone={named ? "danger" : "promised"}>
      <p>{t(state === "draft" ? "bring.public" : "bring.public_now")}</p>
      {named > 0 && <p>{t("bring.names_found", { count: named })}</p>}
    </Notice>
  );
}

/** @param {{value: string, onChange: (mode: string) => void}} props */
export function Names({ value, onChange }) {
  const options = NAME_MODES.map((mode) => ({
    value: mode,
    label: t(`name_mode.${mode}`),
    hint: t(`bring.name_mode_${mode}_hint`),
  }));
  return <Choices legend={t("bring.names")} options={options} value={value} onChange={onChange} />;
}

/** @param {{row: Listed, where: Where, converted: boolean, mode: string, set: (changes: object) => void}} props */
function Row({ row, where, converted, mode, set }) {
  const question = wording(row, converted);
  const { name, topic, answerer, prepared_outcome: outcome, same_as: same } = question;
  const seen = seenAs(question, mode, where.groups).join(", ") || t("bring.seen_nobody");
  const facts = [
    t("bring.seen", { who: seen }),
    name && mode === "secretaries_only" && t("bring.seen_secretaries", { name }),
    topic,
    where.answerers[answerer]?.name,
    outcome && t(`outcome.${outcome}`),
  ];
  const long = codePoints(question.text) > QUESTION_LIMIT;
  const names = namesLeft(row, converted);
  return (
    <li class="entry stack-tight">
      <Check
        label={long ? `${question.text.slice(0, 80)}…` : question.text}
        hint={facts.filter(Boolean).join(" · ")}
        checked={row.chosen}
        onChange={(chosen) => set({ chosen })}
      />
      {row.typed && converted && (
        <p class="muted small">{t("bring.typed", { font: row.font, text: row.typed.text })}</p>
      )}
      {same !== undefined && (
        <p class="small list-note">
          {same ? t("bring.same", { number: same }) : t("bring.repeated")}
        </p>
      )}
      {row.doubt && <p class="small list-note">{t(`bring.doubt_${row.doubt}`)}</p>}
      {row.void && <p class="small list-note">{t("bring.void")}</p>}
      {row.stranger && <p class="small list-note">{t("bring.stranger", { name: row.stranger })}</p>}
      {names.length > 0 && (
        <p class="small list-note">{t("bring.name", { names: names.join("”, “") })}</p>
      )}
      {(long || names.length > 0 || row.text !== undefined) && (
        <Field
          as="textarea"
          rows={4}
          label={t("bring.column_text")}
          error={long && t("bring.too_long", { limit: QUESTION_LIMIT })}
          aside={<Counter text={question.text} limit={QUESTION_LIMIT} />}
          value={question.text}
          onInput={(/** @type {any} */ event) =>
            set(mended(row, event.currentTarget.value, converted))
          }
        />
      )}
    </li>
  );
}
