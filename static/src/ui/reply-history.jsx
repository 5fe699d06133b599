import { meetingPath } from "../net/api.js";
import { t } from "../text/i18n.jsx";
import { History } from "./history.jsx";
import { rewritten } from "./reply-form.jsx";

/**
 * What a reply to a question said before; `code` is the question's meeting.
 *
 * @param {{question: Record<string, any>, reply: Record<string, any>, give: (name: string, args: object) => Promise<any>, code: string}} props
 */
export function ReplyHistory({ question, reply, give, code }) {
  return (
    <History
      path={meetingPath(code, `replies/${reply.id}/history`)}
      title={t("history.reply", { number: question.number })}
      now={reply.text}
      restore={(text) => give("reply.write", rewritten(question, reply, text))}
    />
  );
}
