import { currentItem } from "../../board/programme.js";
import { keptApart } from "../../board/rehearsal.js";
import { byPosition } from "../../board/rows.js";
import { send } from "../../net/connection.js";
import { useLive } from "../../net/store.js";
import { hm } from "../../text/format.js";
import { t } from "../../text/i18n.jsx";
import { Heard } from "../../ui/heard.jsx";
import { History } from "../../ui/history.jsx";
import { Polls } from "../../ui/polls/polls.jsx";
import { SavedText } from "../../ui/saved-text.jsx";
import { Locked } from "../locked.jsx";
import { OtherDocuments } from "../papers/other-documents.jsx";
import { Approval } from "./approval.jsx";
import { Attendance } from "./attendance.jsx";
import { DeferRemaining } from "./defer.jsx";
import { Downloads } from "./downloads.jsx";
import { PaperHead } from "./paper-head.jsx";

/** Biên bản: the whole paper with the places where the secretaries write. */
export function Minutes() {
  const { board } = useLive();
  const open = board.meeting.state === "open";
  return (
    <div class="minutes">
      <div class="minutes-tools">
        <Downloads />
        {open && <DeferRemaining />}
      </div>
      <article class="sheet">
        <PaperHead board={board} />
        <Locked>
          <Attendance board={board} />
          <Notes board={board} />
          <Conclusion board={board} />
          <Voting board={board} />
          <Approval approval={board.approval} open={open} />
        </Locked>
      </article>
      <OtherDocuments />
    </div>
  );
}

function Notes({ board }) {
  const current = currentItem(board);
  return (
    <section class="paper-section" aria-labelledby="notes-title">
      <h2 id="notes-title">{t("secretary.proceedings")}</h2>
      {byPosition(board.agenda).map((item) => (
        <NoteOf key={item.id} board={board} item={item} current={item.id === current?.id} />
      ))}
    </section>
  );
}

function NoteOf({ board, item, current }) {
  const save = (text, base) => send("note.write", { item: item.id, text, base_version: base });
  const concludes = item.kind === "conclusion";
  return (
    <section class="item-note" data-current={current || undefined}>
      <h3>
        {item.position}. {item.title}
        {current && <span class="chip chip-current">{t("secretary.current_item")}</span>}
      </h3>
      <p class="hint">
        {[t(`agenda_kind.${item.kind}`), item.presenter, timesOf(item)].filter(Boolean).join(" · ")}
      </p>
      {item.text && (
        <details class="prepared">
          <summary>{t("secretary.contribution_text")}</summary>
          <p class="as-typed">{item.text}</p>
        </details>
      )}
      {board.meeting.recorded && item.started_at && (
        <Heard at={item.started_at} label={item.title} />
      )}
      {concludes && <p class="hint">{t("secretary.note_not_conclusion")}</p>}
      <SavedText
        label={
          concludes ? t("secretary.note_label") : t("secretary.note_to", { title: item.title })
        }
        labelHidden={!concludes}
        draftKey={keptApart(`note.${item.id}`, board)}
        value={item.notes ?? ""}
        version={item.version ?? 0}
        save={save}
        rows={item.notes || current ? 4 : 2}
        placeholder={t("secretary.note_placeholder")}
      />
      {item.version > 0 && (
        <History
          of="note"
          id={item.id}
          title={item.title}
          now={item.notes ?? ""}
          restore={(text) => save(text, item.version)}
        />
      )}
    </section>
  );
}

function Voting({ board }) {
  return (
    <section class="paper-section" aria-labelledby="polls-title">
      <h2 id="polls-title">{t("secretary.polls")}</h2>
      <Polls board={board} />
    </section>
  );
}

function timesOf(item) {
  if (!item.started_at) return "";
  return item.ended_at ? `${hm(item.started_at)}–${hm(item.ended_at)}` : hm(item.started_at);
}

function Conclusion({ board }) {
  const { meeting } = board;
  const save = (text, base) => send("conclusion.write", { text, base_version: base });
  return (
    <section class="paper-section" aria-labelledby="conclusion-title">
      <h2 id="conclusion-title">{t("secretary.conclusion")}</h2>
      <SavedText
        label={t("secretary.conclusion")}
        labelHidden
        draftKey={keptApart(`conclusion.${meeting.code}`, board)}
        value={meeting.conclusion ?? ""}
        version={meeting.version ?? 0}
        save={save}
        rows={6}
        placeholder={t("secretary.conclusion_placeholder")}
      />
      {meeting.version > 0 && (
        <History
          of="conclusion"
          title={t("secretary.conclusion")}
          now={meeting.conclusion ?? ""}
          restore={(text) => save(text, meeting.version)}
        />
      )}
    </section>
  );
}
