import { t } from "../text/i18n.jsx";

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

/** Not done, because it makes sense only at once and there is no connection. */
export function offlineError() {
  return new LiveError({ code: "offline", message: t("common.offline") });
}

/** The server could not be reached. */
export function networkError() {
  return new LiveError({ code: "network", message: t("common.network_failed") });
}
