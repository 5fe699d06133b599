import { useState } from "preact/hooks";
import { PREPARED, useKept } from "../keeping/kept.js";
import { meetingPath, postFile } from "../net/api.js";
import { send } from "../net/connection.js";
import { forget } from "../net/storage.js";
import { useLive } from "../net/store.js";
import { codePoints } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { NAME_MODES, QUESTION_LIMIT } from "../text/vocabulary.js";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Check, Choices, Counter, Field } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import {
  argsOf,
  isKnown,
  isReady,
  mended,
  namesLeft,
  ofColumn,
  rowsOf,
  seenAs,
  wording,
} from "./listed.js";

const FILES =
  ".xlsx,.xls,.xlsm,.xlsb,.ods,.docx,.odt,.csv,.tsv,.txt,.pdf,.eml,.htm,.html,.mht,.xml,.zip";
const AT_ONCE = 100;
// The server takes no more, and a browser says nothing of what is refused while it is sent.
const LARGEST = 25 << 20;
/** @type {Record<string, any>} */
const BEGINNING = { read: null };

/**
 * A list of questions, from a file or pasted: read first, looked through, then taken over. What was
 * read and chosen outlives a reload.
 */
export function BringList() {
  const { meetingCode } = useLive();
  const key = `draft.organiser.${meetingCode}.list`;
  const [{ read }, , draft] = useKept(`${key}_read`, BEGINNING, PREPARED);
  const [said, say] = useState("");
  return (
    <div class="card stack">
      {read ? (
        <Preview
          draft={draft}
          close={(count) => {
            if (count && read.pasted) forget(key);
            draft.set(BEGINNING);
            say(count ? t("organiser.list_taken", { count }) : "");
          }}
        />
      ) : (
        <Source
          draft={key}
          onRead={(found) => {
            say("");
            draft.set({
              read: found,
              rows: rowsOf(found.rows),
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

function Source({ draft: key, onRead }) {
  const { meetingCode } = useLive();
  const [text, setText, draft] = useKept(key, "", PREPARED);
  const { run, busy, error } = useAct();
  const [pasted, setPasted] = useState(false);
  const read = (what, fromText) => {
    setPasted(fromText);
    run(async () => {
      if (what.size > LARGEST) throw new Error(t("organiser.list_file_large"));
      const found = await postFile(meetingPath(meetingCode, "lists"), what);
      onRead({ ...found, pasted: fromText });
    });
  };
  const choose = (event) => {
    const input = event.currentTarget;
    const [file] = input.files;
    if (file) read(file, false);
    // so that the mended file can be chosen again
    input.value = "";
  };
  const submit = (event) => {
    event.preventDefault();
    read(new Blob([draft.now()]), true);
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <Field
        type="file"
        name="list"
        accept={FILES}
        label={t("organiser.list_file")}
        hint={t("organiser.list_file_hint")}
        error={!pasted && error?.message}
        onChange={choose}
      />
      <Field
        as="textarea"
        name="text"
        rows={4}
        label={t("organiser.list_text")}
        hint={t("organiser.list_text_hint")}
        error={pasted && error?.message}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" busy={busy} disabled={!text.trim()}>
          {t("organiser.list_read")}
        </Button>
      </div>
    </form>
  );
}

/** What was understood, row by row; nothing is taken over before the button says how many. */
function Preview({ draft, close }) {
  const { read, rows, converted, mode } = draft.now();
  const { run, busy, error } = useAct();
  const change = (part) => draft.set((now) => ({ ...now, ...part(now) }));
  const changeRows = (next) => change((now) => ({ rows: next(now.rows) }));
  const set = (row, changes) =>
    changeRows((before) =>
      before.map((other) => (other.key === row.key ? { ...other, ...changes } : other)),
    );
  const ready = rows.filter((row) => isReady(row, converted));
  const fonts = rows.filter((row) => row.typed).length;
  const named = rows.some(({ question }) => question.name);

  const take = async () => {
    const chosen = draft.now().rows.filter((row) => isReady(row, converted));
    let rest = chosen;
    while (rest.length) {
      const part = rest.slice(0, AT_ONCE);
      const { batch } = draft.now();
      const taken = await send("question.collect", {
        collected: part.map((row) => argsOf(row, converted, mode)),
        ...(batch && { batch }),
      });
      const done = new Set(part.map(({ key }) => key));
      change((now) => ({
        batch: taken.batch,
        rows: now.rows.filter(({ key }) => !done.has(key)),
      }));
      rest = rest.slice(AT_ONCE);
    }
    close(chosen.length);
  };
  return (
    <div class="stack">
      <h3>{t("organiser.list_found", { count: read.rows.length })}</h3>
      {read.is_register && <p>{t("organiser.list_register")}</p>}
      {isKnown(rows) && <Notice tone="promised">{t("organiser.list_known")}</Notice>}
      <Left read={read} />
      <Columns read={read} />
      <Asked read={read} rows={rows} change={changeRows} />
      <Public named={rows.filter((row) => namesLeft(row, converted).length).length} />
      {fonts > 0 && (
        <Check
          label={t("organiser.list_convert", { count: fonts })}
          checked={converted}
          onChange={(on) => change(() => ({ converted: on }))}
        />
      )}
      {named && <Names value={mode} onChange={(next) => change(() => ({ mode: next }))} />}
      <ol class="plain-list rows list-preview">
        {rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            converted={converted}
            mode={mode}
            set={(changes) => set(row, changes)}
          />
        ))}
      </ol>
      <Refusal error={error} />
      <div class="actions">
        <Button kind="primary" busy={busy} disabled={!ready.length} onClick={() => run(take)}>
          {t("organiser.list_take", { count: ready.length })}
        </Button>
        <Button onClick={() => close(0)}>{t("organiser.list_drop")}</Button>
      </div>
    </div>
  );
}

/** What stands in the file and was not read, so that nobody misses it later. */
function Left({ read }) {
  const cells = (named) => ({ cells: named.join("; ") });
  return (
    <>
      {read.far.length > 0 && <p>{t("organiser.list_far", cells(read.far))}</p>}
      {read.unfilled.length > 0 && <p>{t("organiser.list_unfilled", cells(read.unfilled))}</p>}
      {read.unread.length > 0 && (
        <p>{t("organiser.list_unread", { files: read.unread.join("; ") })}</p>
      )}
      {read.skipped.length > 0 && (
        <details>
          <summary>{t("organiser.list_skipped", { count: read.skipped.length })}</summary>
          <ul class="small">
            {read.skipped.map((line, at) => (
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

/** Columns of which only a person can tell whether they hold questions. */
function Asked({ read, rows, change }) {
  if (!read.asked.length) return null;
  return (
    <fieldset class="field">
      <legend class="field-label">{t("organiser.list_asked")}</legend>
      {read.asked.map((column) => (
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

function Columns({ read }) {
  const found = Object.entries(read.columns);
  if (!found.length) return <p class="muted">{t("organiser.list_no_header")}</p>;
  const columns = found.map(
    ([kind, heading]) => `${t(`organiser.list_column_${kind}`)} ← “${heading}”`,
  );
  return (
    <>
      <p class="muted">{t("organiser.list_columns", { columns: columns.join("; ") })}</p>
      {read.ignored.length > 0 && (
        <p class="muted">{t("organiser.list_ignored", { columns: read.ignored.join("; ") })}</p>
      )}
    </>
  );
}

/** Reviewing is for what phones send: what is taken over here is shown as it is. */
function Public({ named }) {
  const { state } = useLive().board.meeting;
  return (
    <Notice tone={named ? "danger" : "promised"}>
      <p>{t(state === "draft" ? "organiser.list_public" : "organiser.list_public_now")}</p>
      {named > 0 && <p>{t("organiser.list_names_found", { count: named })}</p>}
    </Notice>
  );
}

function Names({ value, onChange }) {
  const options = NAME_MODES.map((mode) => ({
    value: mode,
    label: t(`name_mode.${mode}`),
    hint: t(`organiser.name_mode_${mode}_hint`),
  }));
  return (
    <Choices
      legend={t("organiser.list_names")}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}

function Row({ row, converted, mode, set }) {
  const { board } = useLive();
  const question = wording(row, converted);
  const { name, topic, answerer, prepared_outcome: outcome, same_as: same } = question;
  const seen = seenAs(question, mode, board).join(", ") || t("organiser.list_seen_nobody");
  const facts = [
    t("organiser.list_seen", { who: seen }),
    name && mode === "secretaries_only" && t("organiser.list_seen_secretaries", { name }),
    topic,
    board.answerers[answerer]?.name,
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
        <p class="muted small">
          {t("organiser.list_typed", { font: row.font, text: row.typed.text })}
        </p>
      )}
      {same !== undefined && (
        <p class="small list-note">
          {same ? t("organiser.list_same", { number: same }) : t("organiser.list_repeated")}
        </p>
      )}
      {row.doubt && <p class="small list-note">{t(`organiser.list_doubt_${row.doubt}`)}</p>}
      {row.void && <p class="small list-note">{t("organiser.list_void")}</p>}
      {row.stranger && (
        <p class="small list-note">{t("organiser.list_stranger", { name: row.stranger })}</p>
      )}
      {names.length > 0 && (
        <p class="small list-note">{t("organiser.list_name", { names: names.join("”, “") })}</p>
      )}
      {(long || names.length > 0 || row.text !== undefined) && (
        <Field
          as="textarea"
          rows={4}
          label={t("organiser.list_column_text")}
          error={long && t("organiser.list_too_long", { limit: QUESTION_LIMIT })}
          aside={<Counter text={question.text} limit={QUESTION_LIMIT} />}
          value={question.text}
          onInput={(event) => set(mended(row, event.currentTarget.value, converted))}
        />
      )}
    </li>
  );
}
