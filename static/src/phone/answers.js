import { useMemo } from "preact/hooks";

import { listOf } from "../board/rows.js";

/** The recorded answers by question id, in the order they were recorded. */
export function useAnswers(answers) {
  return useMemo(() => answersByQuestion(answers), [answers]);
}

function answersByQuestion(answers) {
  const found = {};
  const recorded = listOf(answers).filter((answer) => answer.html);
  for (const answer of recorded.sort((a, b) => a.recorded_at - b.recorded_at)) {
    for (const id of answer.questions ?? []) (found[id] ??= []).push(answer);
  }
  return found;
}
