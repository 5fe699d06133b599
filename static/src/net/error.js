import { t } from "../text/i18n.jsx";
import { wholeNumber } from "../text/number.js";
import { COUNT_LIMIT } from "../text/vocabulary.js";

/** Why something was refused; `message` is a sentence for a person, `field` what to mend. */
export class LiveError extends Error {
  /** @param {Refused} refused */
  constructor({ code, message, field = "", details = {} }) {
    super(message);
    this.code = code;
    this.field = field;
    this.details = details;
  }
}

/**
 * The count that was typed into a field.
 *
 * @param {string | number} typed
 * @param {string} field
 * @param {number} [most]
 * @throws {LiveError} for anything but a whole number
 */
export function countIn(typed, field, most = COUNT_LIMIT) {
  const count = wholeNumber(typed, most);
  if (count !== null) return count;
  throw noCount(field, most);
}

/**
 * What was typed is no count.
 *
 * @param {string} field
 * @param {number} [most]
 */
export function noCount(field, most = COUNT_LIMIT) {
  return new LiveError({ code: "invalid", field, message: t("common.whole_number", { most }) });
}

/** Not done, because it makes sense only at once and there is no connection. */
export function offlineError() {
  return new LiveError({ code: "offline", message: t("common.offline") });
}

/** The server could not be reached. */
export function networkError() {
  return new LiveError({ code: "network", message: t("common.network_failed") });
}
