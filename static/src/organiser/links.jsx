import { useState } from "preact/hooks";
import { meetingPath } from "../net/api.js";
import { send } from "../net/connection.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { LINK_ROLES } from "../text/vocabulary.js";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button, ConfirmButton } from "../ui/button.jsx";
import { Notice } from "../ui/notice.jsx";
import { Qr } from "../ui/qr.jsx";
import { BodyLinks } from "./body-links.jsx";
import { Copy } from "./copy.jsx";
import { Devices } from "./devices.jsx";
import { ON_THE_LAPTOP, OpenHere, OpenScreen } from "./opening.jsx";
import { SectionLink } from "./place.jsx";

/** The link of each role. A link lets whoever has it in, so it stays hidden until asked for. */
export function Links({ devices, refresh }) {
  const { meetingCode } = useLive();
  const [shown, setShown] = useState(null);
  const close = () => setShown(null);
  return (
    <>
      <p>{t("organiser.links_about")}</p>
      <Notice tone="promised">{t("organiser.links_mirror")}</Notice>
      <ul class="plain-list rows">
        {LINK_ROLES.map((role) => (
          <RoleLink
            key={role}
            role={role}
            code={meetingCode}
            open={shown === role}
            toggle={() => setShown(shown === role ? null : role)}
            renewed={() => (close(), refresh())}
          />
        ))}
      </ul>
      <BodyLinks />
      <Devices devices={devices} refresh={refresh} />
    </>
  );
}

function RoleLink({ role, code, open, toggle, renewed }) {
  const panel = `link-${role}`;
  return (
    <li class="entry stack-tight">
      <div class="spread">
        <div class="entry-title">
          <h3>{t(`role.${role}`)}</h3>
          <p class="muted small">{t(`organiser.role_${role}_about`)}</p>
        </div>
        <Button aria-expanded={open} aria-controls={panel} onClick={toggle}>
          {t(open ? "organiser.link_hide" : "organiser.link_show")}
          <span class="visually-hidden">{t(`role.${role}`)}</span>
        </Button>
      </div>
      {role === "screen" && <OpenScreen />}
      <div id={panel} class="entry-form" hidden={!open}>
        {open && <Revealed role={role} code={code} renewed={renewed} />}
      </div>
    </li>
  );
}

function Revealed({ role, code, renewed }) {
  const { value, error } = useFetched(meetingPath(code, "links"));
  const link = value?.roles[role];
  if (error) return <Refusal error={error} />;
  if (!link) return <p class="muted">{t("common.loading")}</p>;
  return (
    <div class="link">
      <Qr qr={link.qr} label={t("organiser.code_of", { role: t(`role.${role}`) })} />
      <div class="stack">
        <p class="link-address">{link.url}</p>
        <div class="row">
          <Copy text={link.url} />
        </div>
        <p>
          <SectionLink to="sheets">{t("organiser.print_role_sheet")}</SectionLink>
        </p>
        {ON_THE_LAPTOP && role !== "screen" && <OpenHere role={role} />}
        <Renew role={role} renewed={renewed} />
      </div>
    </div>
  );
}

function Renew({ role, renewed }) {
  const { run, busy, error } = useAct();
  const renew = async () => {
    if (await run(() => send("link.renew", { role }))) renewed();
  };
  return (
    <div class="stack-tight">
      <p class="muted small">{t("organiser.renew_about")}</p>
      <ConfirmButton
        kind="danger"
        busy={busy}
        question={t("organiser.renew_question", { role: t(`role.${role}`) })}
        confirm={t("organiser.renew")}
        onConfirm={renew}
      >
        {t("organiser.renew")}
      </ConfirmButton>
      <Refusal error={error} />
    </div>
  );
}
