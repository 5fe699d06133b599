import { useState } from "preact/hooks";
import { send } from "../net/connection.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button, ConfirmButton } from "../ui/button.jsx";
import { Qr } from "../ui/qr.jsx";
import { Copy } from "./copy.jsx";

/**
 * The link that somebody has of their own: made when it is asked for, shown, renewed, taken away.
 * `of` is the role, `whose` are the arguments that say whose, such as `{body}`; `head` stands before the button.
 */
export function OwnLink({ head, name, of, whose, link, words, again }) {
  const { run, busy, error } = useAct();
  const [open, setOpen] = useState(false);
  const give = async (command, args) => {
    if (await run(() => send(command, args))) await again();
  };
  const renew = () => give("link.renew", { role: of, ...whose });
  return (
    <>
      <div class="spread">
        <div class="entry-title">{head}</div>
        {link ? (
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? "organiser.link_hide" : "organiser.link_show")}
            <span class="visually-hidden">{name}</span>
          </Button>
        ) : (
          <Button busy={busy} onClick={renew}>
            {t(`organiser.${words}_make`)}
            <span class="visually-hidden">{name}</span>
          </Button>
        )}
      </div>
      {link && open && (
        <div class="entry-form link">
          <Qr qr={link.qr} label={t("organiser.code_of", { role: name })} />
          <div class="stack">
            <p class="link-address">{link.url}</p>
            <div class="row">
              <Copy text={link.url} />
            </div>
            <div class="row">
              <ConfirmButton
                busy={busy}
                question={t("organiser.renew_question", { role: name })}
                confirm={t("organiser.renew")}
                onConfirm={renew}
              >
                {t("organiser.renew")}
              </ConfirmButton>
              <ConfirmButton
                kind="danger"
                busy={busy}
                question={t(`organiser.${words}_remove_question`, { body: name })}
                confirm={t("common.remove")}
                onConfirm={() => give("link.remove", whose)}
              >
                {t(`organiser.${words}_remove`)}
              </ConfirmButton>
            </div>
          </div>
        </div>
      )}
      <Refusal error={error} />
    </>
  );
}
