// A programme as it stands in a plan, in lines or as a table pasted from Word: the same reading as
// liveqa/imports/programme.py.

import { fold } from "../shared/fold.js";
import { BULLET } from "./lines.js";

const HOUR = String.raw`(\d{1,2})\s*(?:h|g|giờ|:)\s*(\d{2})?(?:\s*phút)?`;
const SPAN = new RegExp(String.raw`\(?${HOUR}\s*(?:[-–—]|đến|tới)\s*${HOUR}\)?`, "i");
const HOURS = String.raw`(\d{1,2})\s*(?:giờ|tiếng)(?:\s*(\d{1,2})\s*(?:phút|ph|p)?)?`;
const LENGTH = new RegExp(String.raw`\(?(?:${HOURS}|(\d{1,3})\s*(?:phút|ph|p|'|’|min(?:utes)?))\.?\)?`, "i");
const LENGTH_AT_END = new RegExp(String.raw`[\s;:,–-]*(?<![\d.,])${LENGTH.source}[;.]?$`, "i");
const ONLY_TIME = new RegExp(`^(?:${SPAN.source}|${LENGTH.source})$`, "i");
const NUMBER_AT_END = /\s*;\s*(\d{1,3})$/;
// What a column of the table holds, by its heading; the first that fits.
const COLUMNS = [
  ["number", /^(stt|tt|so( tt)?|#)\.?$/],
  ["minutes", /thoi gian|thoi luong|gio|phut/],
  ["presenter", /nguoi|thuc hien|phu trach|chu tri|don vi|phan cong/],
  ["note", /^ghi chu/],
  ["title", /noi dung|cong viec|hoat dong|chuong trinh|tien trinh/],
];
const MINUTES_LIMIT = 1440;

/** The items in a text, one a line or one a row of a table. */
export function itemsOf(text) {
  let columns = null;
  const items = [];
  for (const line of text.split("\n")) {
    const cells = line.split("\t").map((cell) => cell.trim());
    const headed = columnsOf(cells);
    if (headed) columns = headed;
    else items.push(cells.length > 1 ? ofRow(cells, columns) : ofLine(line.trim()));
  }
  return items.filter(({ title }) => title);
}

/** An item as a line that is read as this item again. */
export function lineOf({ title, minutes, presenter }) {
  return [title, minutes && `${minutes}'`, presenter].filter(Boolean).join("\t");
}

function columnsOf(cells) {
  const found = {};
  cells.forEach((cell, at) => {
    const kind = COLUMNS.find(([, words]) => cell.length < 40 && words.test(fold(cell)))?.[0];
    if (kind && !(kind in found)) found[kind] = at;
  });
  const isHeading = cells.length > 1 && "title" in found && Object.keys(found).length === cells.length;
  return isHeading ? found : null;
}

function ofRow(cells, columns) {
  if (columns && cells.length > columns.title) {
    const cell = (kind) => cells[columns[kind]] ?? "";
    return item(cell("title"), minutesOf(cell("minutes")), cell("presenter"));
  }
  const said = cells.filter((cell) => cell && !/^\d{1,2}[.)]$/.test(cell));
  const isTime = (cell) => ONLY_TIME.test(cell);
  const words = said.filter((cell) => !isTime(cell) && !/^\d+$/.test(cell));
  const last = said.at(-1);
  const time = said.find(isTime) ?? (/^\d{1,3}$/.test(last) ? last : "");
  return item(words[0] ?? "", minutesOf(time), words.length > 1 ? words.at(-1) : "");
}

// "- Báo cáo đề dẫn (15 phút);"
function ofLine(line) {
  const time = [SPAN, LENGTH_AT_END, NUMBER_AT_END].find((pattern) => pattern.test(line));
  if (!time) return item(line, 0);
  const [found] = time.exec(line);
  return item(line.replace(BULLET, "").replace(found, "").replace(/^[\s:,–-]+/, ""), minutesOf(found));
}

function item(title, minutes, presenter = "") {
  const bare = title.replace(BULLET, "").replace(/[;:,.\s–-]+$/, "");
  return presenter ? { title: bare, minutes, presenter } : { title: bare, minutes };
}

function minutesOf(text) {
  const lasts = spanOf(text) ?? lengthOf(text) ?? Number(/\d{1,3}$/.exec(text)?.[0] ?? 0);
  return lasts > 0 && lasts <= MINUTES_LIMIT ? lasts : 0;
}

function spanOf(text) {
  const found = SPAN.exec(text);
  if (!found) return null;
  const [begin, past, end, endPast] = found.slice(1).map((part) => Number(part ?? 0));
  return end * 60 + endPast - (begin * 60 + past);
}

function lengthOf(text) {
  const found = LENGTH.exec(text);
  if (!found) return null;
  const [hours, past, alone] = found.slice(1).map((part) => Number(part ?? 0));
  return hours * 60 + past + alone;
}
