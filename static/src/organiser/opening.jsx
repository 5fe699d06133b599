import { get, meetingPath, post } from "../net/api.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";

export const ON_THE_LAPTOP = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);

/**
 * Opens a role's page in a window of its own. On the laptop itself by an address that works once:
 * the link, which goes on working, is then in no browser's history.
 *
 * @param {string} role
 */
function useOpening(role) {
  const { meetingCode } = useLive();
  const { run, busy, error } = useAct();
  const open = () =>
    run(async () => {
      // opened by the press itself, else the browser would stop it
      const page = globalThis.open("about:blank", "_blank");
      try {
        page?.location.replace(await addressOf(role, meetingCode));
      } catch (refusal) {
        page?.close();
        throw refusal;
      }
    });
  return { open, busy, error };
}

/**
 * @param {string} role
 * @param {string} code
 * @returns {Promise<string>}
 */
async function addressOf(role, code) {
  if (ON_THE_LAPTOP) return (await post(meetingPath(code, "openings"), { role })).url;
  return (await get(meetingPath(code, "links"))).roles[role].url;
}

export function OpenHere({ role }) {
  const { open, busy, error } = useOpening(role);
  return (
    <div class="stack-tight">
      <div>
        <Button busy={busy} onClick={open}>
          {t("organiser.open_here")}
        </Button>
      </div>
      <p class="muted small">{t("organiser.open_here_about")}</p>
      <Refusal error={error} />
    </div>
  );
}

/** The projector's page, whose secret nobody sees. */
export function OpenScreen() {
  const { open, busy, error } = useOpening("screen");
  return (
    <div class="stack-tight">
      <div>
        <Button busy={busy} onClick={open}>
          {t("organiser.open_screen")}
        </Button>
      </div>
      <p class="muted small">{t("organiser.open_screen_about")}</p>
      <Refusal error={error} />
    </div>
  );
}
