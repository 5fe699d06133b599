import { hm } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { stagedIds } from "./questions.js";

/** What the screen shows now, in words. */
export function stageInWords(board) {
  const covered = viewInWords(board);
  return board.stage.large_code ? t("chair.stage_large_code", { view: covered }) : covered;
}

function viewInWords(board) {
  const { view, until, page = 0, pages } = board.stage;
  if (board.meeting.state === "draft") return t("stage.waiting");
  if (view === "questions") return t("chair.stage_questions", { numbers: stagedNumbers(board) });
  if (view === "intermission" && until) return t("chair.stage_break_until", { time: hm(until) });
  if (view === "reading" && pages) {
    return t("chair.stage_reading", { page: Math.min(page + 1, pages), pages });
  }
  return t(`stage.${view}`);
}

function stagedNumbers(board) {
  return stagedIds(board)
    .map((id) => board.questions[id]?.number)
    .filter(Boolean)
    .join(", ");
}

/** Who speaks, as far as this page is told: a name, unit, seat, group and site. */
export function speakerInWords(board, speaker) {
  const group = board.groups[speaker.group]?.name;
  const site = board.sites[speaker.site]?.name;
  const told = [speaker.name, speaker.unit, speaker.seat, group, site].filter(Boolean);
  return told.join(" · ") || t("chair.speaker_unnamed");
}

/** A text cut at a word, for one line. */
export function short(text, most = 90) {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(" ", most) + 1 || most).trim()}…`;
}
