// What a meeting still needs, read off its board.

import { byPosition } from "../board/rows.js";

const HANDED_OUT = ["chair", "secretary", "screen"];

const has = (collection, test) => Object.values(collection || {}).some(test);
const count = (collection) => Object.keys(collection || {}).length;

export function plannedMinutes(board) {
  return byPosition(board.agenda).reduce((sum, item) => sum + (item.minutes || 0), 0);
}

function withoutDevice(devices) {
  const active = devices.filter((device) => !device.revoked_at).map((device) => device.role);
  return HANDED_OUT.filter((role) => !active.includes(role));
}

export function phoneSeen(board) {
  return has(board.questions, (question) => question.origin === "phone");
}

export function checklist(board, devices, phoneTried, samples = []) {
  const { meeting } = board;
  const duties = (duty) => has(board.officers, (officer) => officer.duty === duty);
  return [
    check("topic", meeting.title && meeting.theme && !bearsSampleName(meeting, samples)),
    check("time", meeting.starts_at && meeting.venue),
    check("papers", meeting.issuing_body && meeting.recipients),
    check("programme", count(board.agenda)),
    check("groups", count(board.groups)),
    check("officers", duties("chair") && duties("secretary")),
    check("answerers", count(board.answerers)),
    check("settings", meeting.default_body && meeting.default_deadline && meeting.default_channel),
    check("phones", phoneTried || phoneSeen(board)),
    check("links", devices && !withoutDevice(devices).length),
  ];
}

/**
 * Whether a meeting that is still prepared bears the name that its sample had, another school's.
 *
 * @param {Record<string, any>} meeting
 * @param {{title: string}[]} plans
 */
export const bearsSampleName = ({ state, title }, plans) =>
  state === "draft" && plans.some((plan) => plan.title === title);

/** What a plan usually says and this meeting lacks: its words' key, and the section that takes it. */
export function unfilled(board) {
  const { meeting } = board;
  const duties = (duty) => has(board.officers, (officer) => officer.duty === duty);
  const facts = [
    ["organiser.theme", "topic", meeting.theme],
    ["organiser.contents", "topic", meeting.contents?.length],
    ["organiser.starts_at", "time", meeting.starts_at],
    ["organiser.venue", "time", meeting.venue],
    ["organiser.section_programme", "programme", count(board.agenda)],
    ["duty.chair", "officers", duties("chair")],
    ["duty.secretary", "officers", duties("secretary")],
    ["organiser.participants", "papers", meeting.participants?.length],
    ["organiser.recipients", "papers", meeting.recipients?.length],
  ];
  return facts.filter(([, , known]) => !known).map(([name, section]) => ({ name, section }));
}

function check(name, met) {
  return { name, done: Boolean(met) };
}
