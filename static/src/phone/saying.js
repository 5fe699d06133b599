import { useEffect, useRef, useState } from "preact/hooks";
import { useLive } from "../net/store.js";
import { receivedWords } from "./sentences.js";

const SAY_MS = 9_000;

/**
 * A sentence above the page's button, for some seconds.
 *
 * @returns {[string, (words: string) => void]}
 */
export function useSaying() {
  const [said, say] = useState("");
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => say(""), SAY_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return [said, say];
}

/**
 * Say it when a question has come, and once.
 *
 * @param {(words: string) => void} say
 */
export function useReceived(say) {
  const { board, taken } = useLive();
  const told = useRef(taken?.op);
  useEffect(() => {
    if (taken?.name !== "question.ask" || taken.op === told.current) return;
    told.current = taken.op;
    say(receivedWords(taken.result, board.meeting));
  }, [taken?.op]);
}
