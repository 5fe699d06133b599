import "../tokens.css";
import "../base.css";
import "./page.css";

import { render } from "preact";
import { useEffect, useErrorBoundary } from "preact/hooks";

import { boot } from "../boot.js";
import { startLive } from "../net/connection.js";
import { goOnAfterRenewal } from "../net/session.js";
import { useLive } from "../net/store.js";
import { LanguageSwitch, t } from "../text/i18n.jsx";
import { BY_SECRET } from "../text/vocabulary.js";
import { Button } from "./button.jsx";
import { Condition } from "./condition.jsx";
import { keepFocus } from "./keep-focus.js";
import { QuietPage } from "./quiet.jsx";
import { Status } from "./status.jsx";
import { keepTexts } from "./translated.js";

/**
 * Show a surface: `App` once there is a board, a calm page until then. `header: false` leaves the
 * whole window to the surface; `NoMeeting` and `UnknownMeeting` replace the pages for a server
 * without a meeting and for a code that no meeting has; `Alerts` says what more a page is told of the
 * server, `leaving` (`leave.jsx`) in which role it is and how it goes out again.
 *
 * @param {import("preact").ComponentType<any>} App
 * @param {{header?: boolean, NoMeeting?: any, UnknownMeeting?: any, Alerts?: any, leaving?: any}} [pages]
 */
export function mount(App, { header = true, ...pages } = {}) {
  if (goOnAfterRenewal(boot.surface)) boot.error = "";
  if (!boot.error) startLive(boot.surface);
  const place = /** @type {HTMLElement} */ (document.getElementById("app"));
  place.textContent = "";
  keepTexts(place);
  keepFocus(place);
  render(<Page App={App} header={header} {...pages} />, place);
}

/** What a page says that is no page of a meeting, but not for want of the right code. */
const OUR_OWN = ["internal", "staff_elsewhere", "core_away"];

/** @param {{App: any, header: boolean, NoMeeting?: any, UnknownMeeting?: any, Alerts?: any, leaving?: any}} props */
function Page({
  App,
  header,
  NoMeeting = Quiet.NoMeeting,
  UnknownMeeting = Quiet.UnknownMeeting,
  Alerts,
  leaving,
}) {
  const [fault] = useErrorBoundary((error) => console.error(error));
  const { board, role } = useLive();
  const title = board?.meeting.title;
  useEffect(() => {
    if (title) document.title = titleOf(role, title);
  }, [role, title]);
  return (
    <>
      {header && <Header title={title} Alerts={Alerts} leaving={leaving} />}
      {fault && <Quiet.Fault />}
      {!fault && OUR_OWN.includes(boot.error) && <Quiet.Refused error={boot} />}
      {!fault && boot.error && !OUR_OWN.includes(boot.error) && <UnknownMeeting />}
      {!fault && !boot.error && <Content App={App} NoMeeting={NoMeeting} leaving={leaving} />}
    </>
  );
}

/**
 * Tabs of several roles are told apart by it.
 *
 * @param {string} role
 * @param {string} title
 */
const titleOf = (role, title) =>
  BY_SECRET.includes(role) ? `${t(`role.${role}`)} – ${title}` : title;

/**
 * The bar above a page: in which role, whose meeting this is, the way out, the other language.
 *
 * @param {{title?: string, Alerts?: any, leaving?: any}} props
 */
function Header({ title, Alerts, leaving }) {
  return (
    <>
      <div class="page-bar">
        {leaving && <leaving.WhichRole />}
        <p class="page-title">{title ?? t("common.name")}</p>
        <div class="page-tools">
          {leaving && <leaving.Leave />}
          <LanguageSwitch />
        </div>
      </div>
      <Status />
      <Condition>{Alerts && <Alerts />}</Condition>
    </>
  );
}

/** @param {{App: any, NoMeeting: any, leaving: any}} props */
function Content({ App, NoMeeting, leaving }) {
  const { board, status, error, away } = useLive();
  if (status === "refused") return <Quiet.Refused error={error} />;
  if (status === "left") return <leaving.Left untold={Boolean(error)} />;
  if (status === "no_meeting") return <NoMeeting />;
  if (board) return <App />;
  return status === "offline" ? <Quiet.Offline away={away} /> : <Quiet.Loading />;
}

const reload = () => location.reload();

const Quiet = {
  Loading: () => <QuietPage title={t("common.loading")} />,
  Offline: (/** @type {{away: string}} */ { away }) => (
    <QuietPage title={t("common.unreachable")}>
      <p>{t(away ? `common.${away}_hint` : "common.unreachable_hint")}</p>
    </QuietPage>
  ),
  NoMeeting: () => (
    <QuietPage title={t("common.no_meeting")}>
      <p>{t("common.no_meeting_hint")}</p>
    </QuietPage>
  ),
  UnknownMeeting: () => (
    <QuietPage title={t("common.refused")}>
      <p>{boot.message}</p>
    </QuietPage>
  ),
  Refused: (/** @type {{error: any}} */ { error }) => (
    <QuietPage title={t("common.refused")}>
      <p>{error?.message}</p>
      <Button onClick={reload}>{t("common.reload")}</Button>
    </QuietPage>
  ),
  Fault: () => (
    <QuietPage title={t("common.fault")}>
      <p>{t("common.fault_hint")}</p>
      <Button kind="primary" onClick={reload}>
        {t("common.reload")}
      </Button>
    </QuietPage>
  ),
};
