import { useState } from "preact/hooks";
import { meetingPath } from "../net/api.js";
import { send } from "../net/connection.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button, ConfirmButton } from "../ui/button.jsx";
import { Qr } from "../ui/qr.jsx";
import { Copy } from "./copy.jsx";

/** A link for each body that owes answers after the close: it sees what it owes, and answers. */
export function BodyLinks() {
  const { board, meetingCode } = useLive();
  const after = [board.replies, board.questions];
  const { value, error, again } = useFetched(meetingPath(meetingCode, "links"), { after });
  const bodies = value?.bodies ?? [];
  if (!bodies.length) return <Refusal error={error} />;
  return (
    <section class="stack" aria-labelledby="body-links">
      <h3 id="body-links">{t("organiser.body_links")}</h3>
      <p class="muted">{t("organiser.body_links_about")}</p>
      <Refusal error={error} />
      <ul class="plain-list rows">
        {bodies.map((body) => (
          <BodyLink key={body.body} {...body} again={again} />
        ))}
      </ul>
    </section>
  );
}

function BodyLink({ body, owes, link, again }) {
  const { run, busy, error } = useAct();
  const [open, setOpen] = useState(false);
  const give = async (name, args) => {
    if (await run(() => send(name, args))) await again();
  };
  const renew = () => give("link.renew", { role: "answerer", body });
  return (
    <li class="entry">
      <div class="spread">
        <div class="entry-title">
          <h4>{body}</h4>
          <p class="muted small">{t("organiser.body_owes", { count: owes })}</p>
        </div>
        {link ? (
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? "organiser.link_hide" : "organiser.link_show")}
            <span class="visually-hidden">{body}</span>
          </Button>
        ) : (
          <Button busy={busy} onClick={renew}>
            {t("organiser.body_link_make")}
            <span class="visually-hidden">{body}</span>
          </Button>
        )}
      </div>
      {link && open && (
        <div class="entry-form link">
          <Qr qr={link.qr} label={t("organiser.code_of", { role: body })} />
          <div class="stack">
            <p class="link-address">{link.url}</p>
            <div class="row">
              <Copy text={link.url} />
            </div>
            <div class="row">
              <ConfirmButton
                busy={busy}
                question={t("organiser.renew_question", { role: body })}
                confirm={t("organiser.renew")}
                onConfirm={renew}
              >
                {t("organiser.renew")}
              </ConfirmButton>
              <ConfirmButton
                kind="danger"
                busy={busy}
                question={t("organiser.body_link_remove_question", { body })}
                confirm={t("common.remove")}
                onConfirm={() => give("link.remove", { body })}
              >
                {t("organiser.body_link_remove")}
              </ConfirmButton>
            </div>
          </div>
        </div>
      )}
      <Refusal error={error} />
    </li>
  );
}
