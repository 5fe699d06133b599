import { useEffect } from "preact/hooks";
import { amend, discard } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { Notice } from "../ui/notice.jsx";

/** The choices in polls that the server refused, as they lie in the outbox. */
export const refusedChoices = (outbox) =>
  outbox.filter(({ name, error }) => name === "poll.choose" && error);

/** Tells that a choice was not taken, as when it came after the end: whoever chose would believe
 * that it counts. What was chosen is forgotten, as it is when a poll ends. */
export function LateChoices({ board }) {
  const { outbox } = useLive();
  const refused = refusedChoices(outbox);
  useEffect(() => {
    for (const { op, args } of refused) if ("option" in args) amend(op, { poll: args.poll });
  }, [outbox]);
  const last = refused[refused.length - 1];
  if (!last) return null;
  return (
    <Notice tone="promised" role="alert" title={board.polls?.[last.args.poll]?.text}>
      <p>{last.error.message}</p>
      <Button onClick={() => refused.forEach(({ op }) => void discard(op))}>
        {t("phone.read")}
      </Button>
    </Notice>
  );
}
