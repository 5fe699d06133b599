import { byPosition } from "../board/rows.js";
import { PREPARED, useForm } from "../keeping/kept.js";
import { send } from "../net/connection.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { LINE_LIMIT, PAPER_KINDS } from "../text/vocabulary.js";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Check, Field } from "../ui/field.jsx";
import { SavedChecks, SavedSelect } from "./choice.jsx";
import { Promises } from "./promises.jsx";
import { Remove } from "./remove.jsx";
import { SavedField, SavedLines } from "./saved.jsx";

const TEXTS = ["strengths", "weaknesses", "proposals"];

/** What notice, report and letters say beside the record, and who signs. */
export function Signing() {
  const { meeting } = useLive().board;
  const fact = (name) => ({
    name,
    label: t(`organiser.${name}`),
    stored: meeting[name],
    save: (value) => send("paper.prepare", { [name]: value }),
  });
  const titles = ["results", "conclusion"];
  const above = t("organiser.above_recipients_hint");
  return (
    <>
      <p class="muted">{t("organiser.signing_about")}</p>
      <Signers />
      <h3>{t("paper_kind.notice")}</h3>
      <SavedSelect {...fact("notice_title")} values={titles} words="notice_title" />
      <SavedLines
        {...fact("notice_recipients")}
        hint={t("organiser.own_recipients_hint")}
        rows={3}
      />
      <h3>{t("paper_kind.report")}</h3>
      <SavedLines {...fact("addressees")} hint={t("organiser.addressees_hint")} rows={2} />
      {TEXTS.map((name) => (
        <SavedField key={name} {...fact(name)} rows={4} />
      ))}
      <SavedLines {...fact("report_recipients")} hint={above} rows={3} />
      <Promises fact={fact} />
      <h3>{t("paper_kind.letter")}</h3>
      <SavedField {...fact("drafting_unit")} hint={t("organiser.drafting_unit_hint")} />
      <SavedLines {...fact("letter_recipients")} hint={above} rows={3} />
    </>
  );
}

function Signers() {
  const signers = byPosition(useLive().board.signers);
  return (
    <section class="stack" aria-labelledby="signers">
      <h3 id="signers">{t("organiser.signers")}</h3>
      <p class="muted">{t("organiser.signers_about")}</p>
      {signers.length === 0 && <p class="muted">{t("organiser.signers_empty")}</p>}
      <ul class="plain-list rows">
        {signers.map((signer, place) => (
          <Signer key={signer.id} signer={signer} number={place + 1} />
        ))}
      </ul>
      <AddSigner />
    </section>
  );
}

const paperOptions = () => PAPER_KINDS.map((value) => ({ value, label: t(`paper_kind.${value}`) }));

function Signer({ signer, number }) {
  const title = signer.name || t("organiser.signer_one", { number });
  const edit = (field) => ({
    name: `signer.${signer.id}.${field}`,
    label: t(`organiser.signer_${field}`),
    stored: signer[field],
    save: (value) => send("signer.edit", { signer: signer.id, [field]: value }),
  });
  return (
    <li class="entry entry-fields" aria-label={title}>
      <SavedField {...edit("authority")} />
      <SavedField {...edit("office")} />
      <SavedField {...edit("name")} />
      <SavedChecks {...edit("papers")} stored={signer.papers || []} options={paperOptions()} />
      <Remove command="signer.remove" args={{ signer: signer.id }} name={title} />
    </li>
  );
}

const NOBODY = {
  authority: "",
  office: "",
  name: "",
  papers: ["notice", "report", "letter", "petition", "plan"],
};

function AddSigner() {
  const { act, busy, error } = useAct();
  const { meetingCode } = useLive();
  const [values, change, draft] = useForm(`add.signer.${meetingCode}`, NOBODY, PREPARED);
  const field = (name) => ({
    name,
    label: t(`organiser.signer_${name}`),
    error: errorOf(error, name),
    value: values[name],
    maxLength: LINE_LIMIT,
    onInput: (event) => change({ [name]: event.currentTarget.value }),
  });
  const toggle = (kind, on) => {
    const { papers } = draft.now();
    change({
      papers: PAPER_KINDS.filter((other) => (other === kind ? on : papers.includes(other))),
    });
  };
  async function submit(event) {
    event.preventDefault();
    const { authority } = event.currentTarget.elements;
    if (await draft.handIn((now) => act("signer.add", now))) authority.focus();
  }
  return (
    <form class="add stack" onSubmit={submit} noValidate>
      <h4>{t("organiser.signer_add")}</h4>
      <div class="entry-fields">
        <Field {...field("authority")} hint={t("organiser.signer_authority_hint")} />
        <Field {...field("office")} />
        <Field {...field("name")} />
        <fieldset class="field">
          <legend class="field-label">{t("organiser.signer_papers")}</legend>
          {PAPER_KINDS.map((kind) => (
            <Check
              key={kind}
              label={t(`paper_kind.${kind}`)}
              checked={values.papers.includes(kind)}
              onChange={(on) => toggle(kind, on)}
            />
          ))}
        </fieldset>
      </div>
      <Refusal error={error} but={["authority", "office", "name"]} />
      <Button type="submit" kind="primary" busy={busy} disabled={!values.papers.length}>
        {t("organiser.signer_add")}
      </Button>
    </form>
  );
}
