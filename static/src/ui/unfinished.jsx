import { unfinished } from "../board/unfinished.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Notice } from "./notice.jsx";

const NAMED = 12;

/** What closing the meeting would leave undone, each kind with its questions' numbers. */
export function Unfinished() {
  const left = Object.entries(unfinished(useLive().board)).filter(([, found]) => found.length);
  if (!left.length) return null;
  return (
    <Notice tone="promised">
      <ul class="stack-tight">
        {left.map(([kind, found]) => (
          <li key={kind}>{t(`common.${kind}`, { count: found.length, numbers: named(found) })}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** @param {number[]} numbers */
const named = (numbers) =>
  numbers.slice(0, NAMED).join(", ") + (numbers.length > NAMED ? ", …" : "");
