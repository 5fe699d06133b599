import { fold } from "../text/fold.js";
import { KIND_WORDS } from "../text/vocabulary.js";

/** The kind that an agenda item's title speaks of. */
export function suggestKind(title) {
  const folded = fold(title.trim());
  return KIND_WORDS.find(([, words]) => new RegExp(words).test(folded))?.[0] ?? "other";
}
