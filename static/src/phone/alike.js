import { fold } from "../text/fold.js";
import { foldedText, inCommon, wordsOf } from "../text/search.js";

const SHOWN = 2;
// fewer words than this are in common by chance
const COMMON = 4;
const SHARE = 0.6;

/** The questions that say nearly what is being written, the most alike first. */
export function alike(questions, text) {
  const words = wordsOf(fold(text));
  if (words.size < COMMON) return [];
  return questions
    .map((question) => ({ question, ...inCommon(words, wordsOf(foldedText(question))) }))
    .filter(({ count, share }) => count >= COMMON && share >= SHARE)
    .sort((a, b) => b.share - a.share)
    .slice(0, SHOWN)
    .map(({ question }) => question);
}
