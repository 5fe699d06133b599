import { useState } from "preact/hooks";
import { listOf } from "../board/rows.js";
import { PREPARED, useKept } from "../keeping/kept.js";
import { download, meetingPath, postFile } from "../net/api.js";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { date, day, LATEST_DAY, officialNumber } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { Button, ConfirmButton } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import { repliesTo } from "../ui/reply.jsx";
import { Dossier, PAPERS, PaperRow, usePapers } from "./papers.jsx";

const SCAN_LIMIT = 25 * 1024 * 1024;

const same = (one, other) =>
  one.kind === other.kind && (one.question ?? 0) === (other.question ?? 0);

/** The question under which one is reported: itself, or the one that it was merged into. */
const targetOf = (board, id) => board.questions[id]?.merged_into ?? id;

/** Bàn giao văn thư: what is approved, what awaits a number, what is done. */
export function Handover() {
  const { board } = useLive();
  const { letters, petitions, error } = usePapers();
  const { meeting } = board;
  const kept = listOf(board.papers);
  const holds = (paper) =>
    meeting.state === "closed" &&
    paper.closed_at === meeting.closed_at &&
    !kept.some((other) => same(paper, other) && other.version > paper.version);
  const wanted = [
    ...PAPERS.map((kind) => ({ kind })),
    ...petitions.map((petition) => ({ kind: "petition", question: petition.question })),
    ...letters.map((letter) => ({ kind: "letter", question: letter.question })),
  ];
  // a letter that was approved before the answer came is followed by one that tells it
  const isTold = ({ question, approved_at: at }) =>
    repliesTo(board.replies, targetOf(board, question)).every((reply) => reply.written_at <= at);
  const isKept = (one, paper) => same(one, paper) && holds(one) && isTold(one);
  const drafts = wanted.filter((paper) => !kept.some((one) => isKept(one, paper)));
  const waiting = kept.filter((paper) => holds(paper) && paper.state !== "numbered");
  const others = kept.filter((paper) => !waiting.includes(paper));
  return (
    <>
      <p>{t("organiser.handover_about")}</p>
      <Refusal error={error} />
      {meeting.state !== "closed" && (
        <Notice tone="info">{t("organiser.handover_not_closed")}</Notice>
      )}
      <h3>{t("organiser.awaiting")}</h3>
      {waiting.length === 0 && <p class="muted">{t("organiser.awaiting_none")}</p>}
      <Papers papers={waiting} holds={holds} />
      {meeting.state === "closed" && drafts.length > 0 && (
        <>
          <h3>{t("organiser.to_approve")}</h3>
          <ul class="plain-list rows">
            {drafts.map((paper) => (
              <Draft key={`${paper.kind}.${paper.question}`} paper={paper} />
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && <h3>{t("organiser.done_papers")}</h3>}
      <Papers papers={others} holds={holds} />
      <Dossier />
    </>
  );
}

function useTitle({ kind, question }) {
  const { questions } = useLive().board;
  const words = t(`paper_kind.${kind}`);
  if (!question) return words;
  return t("organiser.paper_of", { kind: words, number: questions[question]?.number ?? "" });
}

function Draft({ paper }) {
  const { act, busy, error } = useAct();
  const { approval } = useLive().board;
  const title = useTitle(paper);
  if (paper.kind === "minutes" && !approval) {
    return (
      <li class="entry stack-tight">
        <p>{title}</p>
        <p class="muted">{t("organiser.minutes_unapproved")}</p>
      </li>
    );
  }
  return (
    <li class="entry spread">
      <p>{title}</p>
      <ConfirmButton
        busy={busy}
        question={t("organiser.approve_question")}
        confirm={t("organiser.approve")}
        aria-label={`${t("organiser.approve")}: ${title}`}
        onConfirm={() => act("paper.approve", paper)}
      >
        {t("organiser.approve")}
      </ConfirmButton>
      <Refusal error={error} />
    </li>
  );
}

function Papers({ papers, holds }) {
  return (
    <ul class="plain-list rows">
      {papers.map((paper) => (
        <Paper key={paper.id} paper={paper} replaced={!holds(paper)} />
      ))}
    </ul>
  );
}

function Paper({ paper, replaced }) {
  const { act, busy, error } = useAct();
  const { questions } = useLive().board;
  const title = useTitle(paper);
  const version = t("organiser.paper_version", { version: paper.version });
  const letter = paper.question && {
    question: paper.question,
    number: questions[paper.question]?.number,
  };
  return (
    <li class="entry stack-tight" aria-label={`${title}, ${version}`}>
      <PaperRow
        kind={paper.kind}
        letter={letter}
        version={paper.version}
        title={`${title}, ${version}`}
      />
      <p class="muted">
        {t(replaced ? "organiser.paper_replaced" : `paper_state.${paper.state}`)}
        {paper.number &&
          ` · ${t("organiser.numbered", { number: officialNumber(paper.number), date: day(paper.date) })}`}
      </p>
      {paper.state === "approved" && !replaced && (
        <div>
          <Button busy={busy} onClick={() => act("paper.print", { paper: paper.id })}>
            {t("organiser.mark_printed")}
          </Button>
        </div>
      )}
      <Refusal error={error} />
      <NumberForm paper={paper} />
      {paper.erased_at ? (
        <p class="muted">{t("organiser.scan_erased", { day: date(paper.erased_at) })}</p>
      ) : (
        <Scan paper={paper} />
      )}
    </li>
  );
}

function NumberForm({ paper }) {
  const { act, busy, error } = useAct();
  const [kept, keep, draft] = useKept(`number.${paper.id}`, null, PREPARED);
  const stored = { number: paper.number || "", date: paper.date || "" };
  const values = { ...stored, ...kept };
  const field = (name) => ({
    name,
    error: errorOf(error, name),
    value: values[name],
    onInput: (event) => {
      const typed = event.currentTarget.value.trim();
      keep((now) => ({ ...now, [name]: typed }));
    },
  });
  const submit = (event) => {
    event.preventDefault();
    draft.handIn((now) => act("paper.number", { paper: paper.id, ...stored, ...now }));
  };
  return (
    <form class="pair" onSubmit={submit} noValidate>
      <Field
        {...field("number")}
        label={t("organiser.number")}
        hint={t("organiser.number_hint")}
        maxLength={6}
      />
      <Field {...field("date")} label={t("organiser.number_date")} type="date" max={LATEST_DAY} />
      <div>
        <Button type="submit" busy={busy}>
          {t("organiser.save_number")}
        </Button>
        <Refusal error={error} but={["number", "date"]} />
      </div>
    </form>
  );
}

function Scan({ paper }) {
  const { meetingCode } = useLive();
  const { run, busy, error } = useAct();
  const [tooLarge, setTooLarge] = useState(false);
  const choose = (event) => {
    const input = event.currentTarget;
    const [file] = input.files;
    if (!file) return;
    setTooLarge(file.size > SCAN_LIMIT);
    if (file.size <= SCAN_LIMIT) run(() => attach(file));
    // so that the same file can be chosen again
    input.value = "";
  };
  const attach = async (file) => {
    const { scan } = await postFile(meetingPath(meetingCode, "scans"), file);
    return send("paper.attach_scan", { paper: paper.id, scan, scan_name: file.name.slice(0, 300) });
  };
  return (
    <div class="stack-tight">
      <Field
        type="file"
        name={`scan.${paper.id}`}
        accept=".pdf,.png,.jpg,.jpeg"
        label={t("organiser.scan")}
        error={tooLarge ? t("organiser.scan_too_large") : error?.message}
        onChange={choose}
      />
      <p role="status">{busy && t("organiser.sending")}</p>
      {paper.scanned && !paper.scan_name && <p>{t("organiser.scan_confidential")}</p>}
      {paper.scan_name && (
        <p class="spread">
          {t("organiser.scan_attached", { name: paper.scan_name })}
          <Button
            onClick={() => run(() => download(meetingPath(meetingCode, `papers/${paper.id}/scan`)))}
          >
            {t("organiser.scan_open")}
          </Button>
        </p>
      )}
    </div>
  );
}
