import { useState } from "preact/hooks";
import { boot } from "../boot.js";
import { post } from "../net/api.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "../ui/act.jsx";
import { Button, ConfirmButton } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import { Copy } from "./copy.jsx";

const figure = new Intl.NumberFormat(boot.lang, { maximumFractionDigits: 1 });

/**
 * @typedef {{user: string, site: string, phones: number, delay: number | null, version: string,
 *   here: boolean, may_come: boolean}} Gateway
 */

/**
 * The processes that have phones elsewhere: how they are, and whether they may come in.
 *
 * @param {{gateways: Gateway[], letsIn: boolean}} props
 */
export function Gateways({ gateways, letsIn }) {
  const { run, busy, error } = useAct();
  const [given, setGiven] = useState(/** @type {{name: string, redis: string} | null} */ (null));
  const letIn = (/** @type {string} */ user) =>
    run(async () => {
      setGiven(null);
      const { redis } = await post("/api/gateways/let-in", { user });
      setGiven({ name: user, redis });
    });
  const turnOut = (/** @type {string} */ user) =>
    run(() => post("/api/gateways/turn-out", { user }));
  return (
    <section class="stack">
      <h3>{t("organiser.hall_gateways")}</h3>
      <ul class="plain-list stack">
        {gateways.map((one, index) => (
          <li key={index} class="stack-tight">
            <div>
              <strong>{nameOf(one, letsIn)}</strong> {how(one)}
            </div>
            {letsIn && <Access gateway={one} busy={busy} letIn={letIn} turnOut={turnOut} />}
          </li>
        ))}
      </ul>
      <Refusal error={error} />
      {given && <Given {...given} />}
      {letsIn ? (
        <Add busy={busy} letIn={letIn} />
      ) : (
        <p class="muted small">{t("organiser.hall_no_users")}</p>
      )}
    </section>
  );
}

/**
 * Its site, with the user that is let in or turned out where Redis has users of its own.
 *
 * @param {Gateway} gateway
 * @param {boolean} letsIn
 */
function nameOf({ site, user }, letsIn) {
  if (!site) return user;
  return letsIn ? `${site} (${user})` : site;
}

/** @param {Gateway} gateway */
function how({ here, may_come: mayCome, phones, delay, version }) {
  if (!mayCome) return t("organiser.hall_gateway_out");
  if (!here) return t("organiser.hall_gateway_away");
  return t("organiser.hall_gateway", {
    phones: figure.format(phones),
    delay: delay === null ? "–" : figure.format(delay),
    version,
  });
}

/**
 * @param {{gateway: Gateway, busy: boolean, letIn: (user: string) => any,
 *   turnOut: (user: string) => any}} props
 */
function Access({ gateway: { user, may_come: mayCome }, busy, letIn, turnOut }) {
  return (
    <div class="row">
      <ConfirmButton
        busy={busy}
        question={t("organiser.hall_renew_question", { name: user })}
        confirm={t("organiser.hall_renew")}
        onConfirm={() => letIn(user)}
      >
        {t("organiser.hall_renew")}
      </ConfirmButton>
      {mayCome && (
        <ConfirmButton
          kind="danger"
          busy={busy}
          question={t("organiser.hall_revoke_question", { name: user })}
          confirm={t("organiser.hall_revoke")}
          onConfirm={() => turnOut(user)}
        >
          {t("organiser.hall_revoke")}
        </ConfirmButton>
      )}
    </div>
  );
}

/** @param {{name: string, redis: string}} props */
function Given({ name, redis }) {
  return (
    <Notice>
      <div class="stack-tight">
        <p>{t("organiser.hall_let_in", { name })}</p>
        <p class="link-address">{redis}</p>
        <div class="row">
          <Copy text={redis} />
        </div>
        <p class="muted small">{t("organiser.hall_let_in_hint")}</p>
      </div>
    </Notice>
  );
}

/** @param {{busy: boolean, letIn: (user: string) => Promise<any>}} props */
function Add({ busy, letIn }) {
  const [user, setUser] = useState("");
  const add = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (user.trim() && (await letIn(user.trim()))) setUser("");
  };
  return (
    <form class="stack-tight" onSubmit={add}>
      <Field
        label={t("organiser.hall_add_name")}
        hint={t("organiser.hall_add_hint")}
        value={user}
        maxlength={64}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        onInput={(/** @type {any} */ event) => setUser(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" busy={busy}>
          {t("organiser.hall_add")}
        </Button>
      </div>
    </form>
  );
}
