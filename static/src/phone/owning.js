import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { meetingPath, post } from "../net/api.js";
import { send } from "../net/connection.js";
import { handlesOf } from "../net/handles.js";
import { useLive } from "../net/store.js";
import { FROM_PHONES } from "../text/vocabulary.js";

// what became of a question is asked for again, in a meeting that goes on
const AGAIN_MS = 30_000;
// the acknowledgement that brings a handle may be on its way
const SETTLE_MS = 3_000;

/**
 * This phone's own questions by id, each with its handle: those that the server still knows as its
 * own, and by their handles those of which it has forgotten that. `refresh` asks for these again.
 */
export function useOwn() {
  const { board, mine, meetingCode, status } = useLive();
  const { untied_at: untied, state } = board.meeting;
  const [held, setHeld] = useState({});
  const [turn, setTurn] = useState(0);
  const refresh = () => setTurn((now) => now + 1);
  useHandles(mine.questions, meetingCode, state);
  useEffect(() => {
    if (!untied || status !== "online") return undefined;
    let current = true;
    const handles = Object.values(handlesOf(meetingCode));
    if (handles.length) {
      post(meetingPath(meetingCode, "own"), { handles }).then(
        ({ questions }) => current && setHeld(questions),
        () => {}, // the next turn asks again
      );
    }
    const timer = setTimeout(refresh, AGAIN_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [untied, state, status, turn]);
  const questions = useMemo(() => {
    const handles = handlesOf(meetingCode);
    const rows = Object.entries({ ...held, ...mine.questions });
    return Object.fromEntries(rows.map(([id, row]) => [id, { ...row, handle: handles[id] }]));
  }, [held, mine.questions, meetingCode]);
  return { questions, refresh };
}

/** Get a handle of every own question that has none here, such as one asked before an update. */
function useHandles(questions, meetingCode, state) {
  const asked = useRef(new Set());
  useEffect(() => {
    if (state === "draft") return undefined;
    const timer = setTimeout(() => {
      const handles = handlesOf(meetingCode);
      for (const [id, { origin }] of Object.entries(questions)) {
        if (!FROM_PHONES.includes(origin) || id in handles || asked.current.has(id)) continue;
        asked.current.add(id);
        send("question.keep", { question: Number(id) }).catch(() => {});
      }
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [questions, state]);
}

/** The arguments that name an own question: with its handle, if this phone holds one. */
export const named = ({ id, handle }) => (handle ? { question: id, handle } : { question: id });
