import { useLive } from "../net/store.js";

/** Readable at any time; to be written in only while the meeting is in one of these states. */
export function Locked({ unless = ["open"], children }) {
  const { board } = useLive();
  return (
    <fieldset class="locked" disabled={!unless.includes(board.meeting.state)}>
      {children}
    </fieldset>
  );
}
