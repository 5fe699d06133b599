import { useId, useState } from "preact/hooks";
import { byPosition } from "../board/rows.js";
import { PREPARED, useForm } from "../keeping/kept.js";
import { meetingPath } from "../net/api.js";
import { send } from "../net/connection.js";
import { useFetched } from "../net/fetched.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { SITE_KINDS } from "../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { Qr } from "../ui/qr.jsx";
import { Options } from "./choice.jsx";
import { Copy } from "./copy.jsx";
import { Remove } from "./remove.jsx";
import { SavedField } from "./saved.jsx";

const EMPTY = { name: "", kind: "room" };

/** Where people take part, of a meeting at several places; phones of each come by its own link. */
export function Sites() {
  const sites = byPosition(useLive().board.sites);
  return (
    <section class="stack" aria-labelledby="sites-title">
      <h3 id="sites-title">{t("organiser.sites")}</h3>
      <p>{t("organiser.sites_about")}</p>
      {sites.length > 0 && (
        <ul class="plain-list rows">
          {sites.map((site) => (
            <SiteRow key={site.id} site={site} removable={site.kind !== "main" || !sites[1]} />
          ))}
        </ul>
      )}
      <AddSite />
    </section>
  );
}

function SiteRow({ site, removable }) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <li class="entry stack-tight" aria-label={site.name}>
      <SavedField
        name={`site.${site.id}.name`}
        label={t(`site_kind.${site.kind}`)}
        stored={site.name}
        save={(name) => send("site.edit", { site: site.id, name })}
      />
      <div class="row">
        <Button aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
          {t(open ? "organiser.link_hide" : "organiser.site_link")}
          <span class="visually-hidden">{site.name}</span>
        </Button>
        {removable && <Remove command="site.remove" args={{ site: site.id }} name={site.name} />}
      </div>
      <div id={panel} hidden={!open}>
        {open && <SiteLink site={site} />}
      </div>
    </li>
  );
}

function SiteLink({ site }) {
  const { meetingCode } = useLive();
  const { value, error } = useFetched(meetingPath(meetingCode, "links"));
  if (error) return <Refusal error={error} />;
  const link = value?.sites[site.id];
  if (!link) return <p class="muted">{t("common.loading")}</p>;
  return (
    <div class="link">
      <Qr qr={link.qr} label={t("organiser.code_of", { role: site.name })} />
      <div class="stack">
        <p class="link-address">{link.url}</p>
        <div class="row">
          <Copy text={link.url} />
        </div>
      </div>
    </div>
  );
}

function AddSite() {
  const { act, busy, error } = useAct();
  const { meetingCode } = useLive();
  const [values, change, draft] = useForm(`add.site.${meetingCode}`, EMPTY, PREPARED);

  async function submit(event) {
    event.preventDefault();
    const { site_name: first } = event.currentTarget.elements;
    if (await draft.handIn((now) => act("site.add", now), ["name"])) first.focus();
  }
  return (
    <form class="add stack" onSubmit={submit} noValidate>
      <div class="entry-fields">
        <Field
          name="site_name"
          label={t("organiser.site_name")}
          error={errorOf(error, "name")}
          value={values.name}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
        <Field
          as="select"
          name="site_kind"
          label={t("organiser.site_kind")}
          value={values.kind}
          onInput={(event) => change({ kind: event.currentTarget.value })}
        >
          <Options values={SITE_KINDS} words="site_kind" />
        </Field>
      </div>
      <Refusal error={error} but={["name"]} />
      <Button type="submit" kind="primary" busy={busy}>
        {t("organiser.site_add")}
      </Button>
    </form>
  );
}
