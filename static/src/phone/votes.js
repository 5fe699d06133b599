import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { send } from "../net/connection.js";

// the board follows a tick after the answer
const SETTLE_MS = 2_000;
// the second of two taps in a row takes nothing back
const DOUBLE_MS = 400;

/**
 * Upvotes that count under the finger: `voted(id)`, `count(question)`, `toggle(question)`.
 * `onError` is told why one was refused; it is taken back then.
 */
export function useVotes(mine, onError) {
  const [pending, setPending] = useState(/** @type {Record<number, any>} */ ({}));
  const [told, setTold] = useState({});
  const cast = useMemo(() => new Set(mine.votes), [mine.votes]);
  const voted = (id) => pending[id]?.on ?? cast.has(id);
  const early = useEarly(mine, cast);
  // a question that the board does not carry is as it was fetched, but for one's own votes
  const count = (question, carried = true) => {
    const votes = (carried ? undefined : told[question.id]) ?? question.votes ?? 0;
    return counted(early(question.id, votes), pending[question.id]);
  };
  const turn = useRef(0);

  /** @type {(id: number, own: number) => void} */
  const settle = (id, own) =>
    setPending((now) => {
      if (now[id]?.turn !== own) return now;
      const { [id]: _, ...rest } = now;
      return rest;
    });

  const pressed = useRef({ id: 0, at: 0 });
  const toggle = (question) => {
    const { id } = question;
    const before = pressed.current;
    if (before.id === id && Date.now() - before.at < DOUBLE_MS) return;
    pressed.current = { id, at: Date.now() };
    const on = !voted(id);
    turn.current += 1;
    const own = turn.current;
    setPending((now) => ({ ...now, [id]: { on, base: count(question), turn: own } }));
    send(on ? "question.upvote" : "question.remove_upvote", { question: id }).then(
      ({ votes }) => {
        setTold((now) => ({ ...now, [id]: votes }));
        setTimeout(settle, SETTLE_MS, id, own);
      },
      (error) => {
        settle(id, own);
        onError(error);
      },
    );
  };
  return { voted, count, toggle };
}

/**
 * One's own upvotes count here at once, also while the server waits and sees whether this phone
 * stays. Once it counts one the board says so a moment later: until then the figure stands.
 */
function useEarly(mine, cast) {
  const shown = useRef(/** @type {Map<number, {votes: number, until: number}>} */ (new Map()));
  const [, look] = useState(0);
  const waits = (id) => mine.voice === "arriving" || (mine.waiting ?? []).includes(id);
  useEffect(() => {
    const timer = setTimeout(look, SETTLE_MS + 50, (times) => times + 1);
    return () => clearTimeout(timer);
  }, [mine.voice, mine.waiting]);
  return (id, votes) => {
    if (!cast.has(id)) return votes;
    if (waits(id)) {
      shown.current.set(id, { votes: votes + 1, until: Infinity });
      return votes + 1;
    }
    const held = shown.current.get(id);
    if (held?.until === Infinity) held.until = Date.now() + SETTLE_MS;
    return held && Date.now() < held.until ? Math.max(votes, held.votes) : votes;
  };
}

function counted(votes, pending) {
  if (!pending) return votes;
  return pending.on ? Math.max(votes, pending.base + 1) : Math.min(votes, pending.base - 1);
}
