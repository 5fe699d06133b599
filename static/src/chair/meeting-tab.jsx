import { isOpen, pollsOf } from "../board/polls.js";
import { documentPath, download } from "../net/api.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button, ConfirmButton, LiveButton } from "../ui/button.jsx";
import { Unfinished } from "../ui/unfinished.jsx";
import { ApprovalForm } from "./approval-form.jsx";
import { NotOpen } from "./not-open.jsx";
import { Pages } from "./page-turner.jsx";

/** Open and close the meeting, and have its minutes approved. */
export function MeetingTab({ board, choose }) {
  const { state } = board.meeting;
  if (state === "draft") return <Opening opened={() => choose("programme")} />;
  return (
    <div class="stack">
      {state === "closed" && <NotOpen board={board} choose={choose} />}
      {state === "open" && <ReadBack board={board} />}
      <Pages board={board} />
      {state === "open" && <ApprovalForm board={board} />}
      <Minutes meeting={board.meeting} />
      {state === "open" && <Close board={board} />}
    </div>
  );
}

function Opening({ opened }) {
  const { act, error } = useAct();
  const open = async () => {
    if (await act("meeting.open")) opened();
  };
  return (
    <div class="stack">
      <p>{t("chair.open_help")}</p>
      <ConfirmButton
        as={LiveButton}
        kind="primary"
        class="onward"
        question={t("chair.open_question")}
        confirm={t("chair.open_meeting")}
        onConfirm={open}
      >
        {t("chair.open_meeting")}
      </ConfirmButton>
      <Refusal error={error} />
    </div>
  );
}

function ReadBack({ board }) {
  const { act, busy, error } = useAct();
  if (board.stage.view === "reading") return null;
  return (
    <div class="stack-tight">
      <LiveButton class="wide" busy={busy} onClick={() => act("stage.show", { view: "reading" })}>
        {t("chair.show_reading")}
      </LiveButton>
      <Refusal error={error} />
    </div>
  );
}

function Minutes({ meeting }) {
  const { run, error } = useAct();
  const fetchPaper = (format) =>
    run(() => download(documentPath(meeting.code, `minutes.${format}`)));
  return (
    <div class="stack-tight">
      <h2 class="part-title">
        {t(meeting.state === "closed" ? "chair.minutes_final" : "chair.minutes_draft")}
      </h2>
      <div class="actions">
        <Button onClick={() => fetchPaper("pdf")}>{t("chair.download_pdf")}</Button>
        <Button onClick={() => fetchPaper("docx")}>{t("chair.download_docx")}</Button>
      </div>
      <Refusal error={error} />
    </div>
  );
}

function Close({ board }) {
  const { act, error } = useAct();
  return (
    <div class="stack-tight closing">
      <h2 class="part-title">{t("chair.close_title")}</h2>
      <Unfinished />
      {pollsOf(board).some(isOpen) && <p class="remark">{t("chair.close_open_polls")}</p>}
      {!board.approval && <p class="remark">{t("chair.close_unapproved")}</p>}
      <ConfirmButton
        as={LiveButton}
        kind="danger"
        question={t("chair.close_question")}
        confirm={t("chair.close_meeting")}
        onConfirm={() => act("meeting.close")}
      >
        {t("chair.close_meeting")}
      </ConfirmButton>
      <Refusal error={error} />
    </div>
  );
}
