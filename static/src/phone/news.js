import { useEffect, useState } from "preact/hooks";

import { recall, remember } from "../net/storage.js";

/**
 * Which of one's own questions have changed since their owner last looked at them, over reloads
 * too: their rows. `reading` says that they are in view now.
 */
export function useNews(meetingCode, questions, reading) {
  const key = `seen.${meetingCode}`;
  const [seen, setSeen] = useState(() => recall(key, {}));
  const known = seenAfter(seen, questions, reading);
  useEffect(() => {
    if (known === seen) return;
    remember(key, known);
    setSeen(known);
  }, [known]);
  return questions.filter((question) => known[question.id] !== fateOf(question));
}

/** What has been seen now: a question's first fate is no news, and in view nothing stays new. */
export function seenAfter(seen, questions, reading) {
  const unseen = questions.filter((question) =>
    reading ? seen[question.id] !== fateOf(question) : !(question.id in seen),
  );
  if (!unseen.length) return seen;
  return { ...seen, ...Object.fromEntries(unseen.map((row) => [row.id, fateOf(row)])) };
}

function fateOf({ state, outcome = "", answers = [] }) {
  return [state, outcome, answers.length].join();
}
