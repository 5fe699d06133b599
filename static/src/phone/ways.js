// What this phone typed and could not send goes along to another address of the server: in the
// fragment, which no server is told. There it is asked about and never sent by itself, for anybody
// may write a link.

import { QUESTION_LIMIT } from "../text/vocabulary.js";

const MARK = "#along=";
const MOST = 20;

/** The other addresses that led to the server when it was last heard. */
export const otherWays = (board) =>
  (board.room?.ways ?? []).filter((way) => way !== location.origin);

/** This page at another address, with what was typed here. */
export function pageAt(way, texts) {
  const along = texts.length ? MARK + encodeURIComponent(JSON.stringify(texts)) : "";
  return way + location.pathname + along;
}

/** Whether the page was opened with words from another address. */
export const hasCome = (hash = location.hash) => hash.startsWith(MARK);

/** The words that came along, if they can be read. */
export function cameAlong(hash = location.hash) {
  if (!hasCome(hash)) return [];
  try {
    const texts = JSON.parse(decodeURIComponent(hash.slice(MARK.length)));
    return texts
      .slice(0, MOST)
      .map((text) => [...String(text)].slice(0, QUESTION_LIMIT).join("").trim())
      .filter(Boolean);
  } catch {
    return [];
  }
}
