import { leave } from "../net/connection.js";
import { rolesHere } from "../net/session.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { BY_SECRET } from "../text/vocabulary.js";
import { ConfirmButton } from "./button.jsx";
import { QuietPage } from "./quiet.jsx";

/** @param {string} role */
const words = (role) => t(`role.${role}`);

/** As which role this page is in, and as which others this browser is. */
export function WhichRole() {
  const { role } = useLive();
  if (!BY_SECRET.includes(role)) return null;
  const others = rolesHere().filter((one) => one !== role);
  return (
    <p class="page-role">
      <strong>{words(role)}</strong>
      {others.length > 0 && (
        <span class="small">
          {" "}
          {t("common.also_in_as", { roles: others.map(words).join(", ") })}
        </span>
      )}
    </p>
  );
}

/** Ends what this browser may do, and what it keeps. */
export function Leave() {
  const { role, outbox } = useLive();
  if (!BY_SECRET.includes(role)) return null;
  const others = rolesHere().filter((one) => one !== role);
  const question = [
    t("leaving.question"),
    others.length > 0 && t("leaving.others", { roles: others.map(words).join(", ") }),
    outbox.length > 0 && t("leaving.unsent", { count: outbox.length }),
  ];
  return (
    <ConfirmButton
      kind="quiet"
      question={question.filter(Boolean).join(" ")}
      confirm={t("leaving.confirm")}
      onConfirm={leave}
    >
      {t("leaving.device")}
    </ConfirmButton>
  );
}

/** What is shown afterwards. @param {{untold: boolean}} props */
export const Left = ({ untold }) => (
  <QuietPage title={t("leaving.left")}>
    <p>{t("leaving.left_hint")}</p>
    {untold && <p>{t("leaving.left_untold")}</p>}
  </QuietPage>
);
