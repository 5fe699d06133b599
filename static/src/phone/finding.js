import { useEffect, useRef, useState } from "preact/hooks";

import { get, meetingPath } from "../net/api.js";
import { useLive } from "../net/store.js";
import { useAnswers } from "./answers.js";
import { joined, NOTHING } from "./fetched.js";

const TYPING_MS = 350;

/**
 * The questions that the board does not carry: what `search` finds, or what follows behind the
 * board's own. `more()` fetches the next page; `error` is why the last one did not come.
 */
export function useFinding(search, sort) {
  const { meetingCode } = useLive();
  const [found, setFound] = useState(NOTHING);
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);

  const fetchPage = async (before) => {
    turn.current += 1;
    const own = turn.current;
    setBusy(true);
    try {
      const page = await get(addressOf(meetingCode, { search, sort, after: before.last }));
      if (own !== turn.current) return;
      setFound(joined(before, page));
      setError("");
    } catch (problem) {
      if (own === turn.current) setError(problem.message);
    }
    if (own === turn.current) setBusy(false);
  };

  useEffect(() => {
    turn.current += 1;
    setFound(NOTHING);
    setError("");
    setBusy(false);
    if (!search) return undefined;
    const timer = setTimeout(fetchPage, TYPING_MS, NOTHING);
    return () => clearTimeout(timer);
  }, [search, sort]);

  /** The next page; `last` is the question behind which it begins, if none has come yet. */
  const more = (last) => fetchPage(found.last ? found : { ...NOTHING, last });
  const answersOf = useAnswers(found.answers);
  return { ...found, answersOf, error, busy, more };
}

function addressOf(code, asked) {
  const said = Object.entries(asked).filter(([, value]) => value);
  return meetingPath(code, "questions", Object.fromEntries(said));
}
