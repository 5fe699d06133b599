import { useEffect } from "preact/hooks";
import { byNumber } from "../board/rows.js";
import { useForm, useKept } from "../keeping/kept.js";
import { amend } from "../net/connection.js";
import { forget, keysOf, recall } from "../net/storage.js";
import { useLive } from "../net/store.js";
import { unsent } from "./unsent.js";

/** What a form says of whoever fills it in, when nobody has said anything. */
export const NOBODY = { name: "", wants_reply: false, contact: "", group: null };
export const BLANK_TURN = { name: "", seat: "", group: null };
const BLANK_ASK = { ...NOBODY, text: "", kind: "question", name_mode: "unrecorded" };

const groupKey = (code) => `group.${code}`;
/** Where the form of a question is kept. */
export const askKey = (code) => `draft.ask.${code}`;
const turnKey = (code) => `draft.turn.${code}`;

/**
 * Who holds the phone: it may be lent. `own` are the holder's questions, `before` those of others
 * who had it; `again` is the name and group with which the holder may go on, as everybody knows
 * them; `group` the one chosen on joining, until something was sent. `questions` are all of the
 * phone's, where the page knows more of them than the server tells it.
 */
export function useHolder(questions = null) {
  const { meetingCode, mine } = useLive();
  const [upTo, setUpTo] = useKept(`holder.${meetingCode}`, 0);
  const all = byNumber(questions ?? mine.questions);
  const own = all.filter(({ number }) => number > upTo);
  const pass = () => {
    forget(groupKey(meetingCode));
    if (all.length) setUpTo(all[all.length - 1].number);
  };
  return {
    own,
    before: all.filter(({ number }) => number <= upTo),
    again: againOf(own[own.length - 1]),
    group: all.length ? null : recall(groupKey(meetingCode)),
    pass,
  };
}

/** The name and group of a question, unless the name was secret: whoever has the phone would see it. */
export function againOf(question) {
  if (!question || question.name_mode === "secretaries_only") return null;
  const { name = "", group = null } = question;
  return name || group ? { name, group } : null;
}

/** The form of a question; `sent` clears what still is as it was sent, and says whether all is. */
export function useAskForm(modes, group) {
  const { meetingCode } = useLive();
  const blank = { ...BLANK_ASK, name_mode: modes[modes.length - 1], group };
  const [values, change, draft] = useForm(askKey(meetingCode), blank);
  const sent = (question) => {
    forget(groupKey(meetingCode));
    draft.begin({ ...blank, group: null });
    return draft.settle(question);
  };
  return { values, change, now: draft.now, sent, blank };
}

/** The form with which one asks to speak, the same way. */
export function useTurnForm(group) {
  const { meetingCode } = useLive();
  const [values, change, draft] = useForm(turnKey(meetingCode), { ...BLANK_TURN, group });
  const sent = (turn) => {
    forget(groupKey(meetingCode));
    draft.begin(BLANK_TURN);
    return draft.settle(turn);
  };
  return { values, change, now: draft.now, sent };
}

/** Once the meeting is over, forget who wrote what never was sent, and keep the words: those in the
 * form are returned. */
export function useForgettingWho() {
  const { meetingCode, outbox } = useLive();
  const [{ text: words }, , ask] = useForm(askKey(meetingCode), BLANK_ASK);
  const [, , turn] = useForm(turnKey(meetingCode), BLANK_TURN);
  useEffect(() => {
    ask.set(({ text, kind }) => ({ ...BLANK_ASK, text, kind }));
    turn.set(BLANK_TURN);
    forget(groupKey(meetingCode));
    for (const { key } of [ask, turn]) {
      for (const other of keysOf(key)) if (other !== key) forget(other);
    }
  }, [ask, turn]);
  useEffect(() => {
    for (const { op, args, error } of unsent(outbox)) {
      if (error && args.name_mode !== undefined) amend(op, { text: args.text, kind: args.kind });
    }
  }, [outbox]);
  return words;
}
