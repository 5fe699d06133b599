import { codePoints } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { QUESTION_LIMIT } from "../text/vocabulary.js";

/** What must be mended before the draft can be sent: {field, message}, or null. */
export function faultOf(draft) {
  const length = codePoints(draft.text);
  if (!length) return { field: "text", message: t("phone.text_missing") };
  if (length > QUESTION_LIMIT)
    return { field: "text", message: t("phone.text_too_long", { limit: QUESTION_LIMIT }) };
  if (draft.name_mode !== "unrecorded" && !draft.name.trim()) {
    return { field: "name", message: t("phone.name_missing") };
  }
  if (draft.wants_reply && !draft.contact.trim()) {
    return { field: "contact", message: t("phone.contact_missing") };
  }
  return null;
}

/** The draft as the arguments of `question.ask`. */
export function argumentsOf(draft) {
  const { text, kind, name_mode, group } = draft;
  const args = { text, kind, name_mode };
  if (group) args.group = group;
  if (name_mode !== "unrecorded") args.name = draft.name;
  if (draft.wants_reply) Object.assign(args, { wants_reply: true, contact: draft.contact });
  return args;
}
