import { useState } from "preact/hooks";
import { PREPARED, useForm } from "../keeping/kept.js";
import { meetingPath, post } from "../net/api.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { wholeNumber } from "../text/number.js";
import { LINK_ROLES } from "../text/vocabulary.js";
import { Refusal, useAct } from "../ui/act.jsx";
import { ConfirmButton } from "../ui/button.jsx";
import { Check, Field } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import { Options } from "./choice.jsx";
import { PaperRow } from "./papers.jsx";
import { onlyHere } from "./phones.jsx";
import { SectionLink } from "./place.jsx";

const FORMATS = ["docx", "pdf"];
const IN_HALL = ["door_sheet", "small_door_sheet", "table_cards"];
const MOST_SLIPS = 600;
const EVERYBODY = "everybody";
const BEGINNING = { guests: "", count: "60", first: "1", role: LINK_ROLES[1] };

/** What is printed before the day: papers that go out, what hangs in the hall, who does what. */
export function Sheets() {
  const { board, meetingCode } = useLive();
  const [chosen, change] = useForm(`organiser.sheets.${meetingCode}`, BEGINNING, PREPARED);
  return (
    <>
      <p>{t("organiser.sheets_about")}</p>
      <Printed misprinted={board.server?.misprinted} />
      <Invitation chosen={chosen} change={change} />
      {["programme", "script", "sign_in"].map((kind) => (
        <Row key={kind} kind={kind} about />
      ))}
      <Row kind="prepared" about />
      <Row kind="prepared_table" formats={["xlsx", "csv"]} about />
      <h3>{t("organiser.sheets_hall")}</h3>
      <Address join={board.room?.join} />
      {IN_HALL.map((kind) => (
        <Row key={kind} kind={kind} about />
      ))}
      <Slips chosen={chosen} change={change} />
      <RoleSheets chosen={chosen} change={change} />
    </>
  );
}

/**
 * A paper with the buttons of its formats, and what it is for.
 *
 * @param {{kind: string, formats?: string[], asked?: Record<string, any>, about?: boolean, children?: any}} props
 */
function Row({ kind, formats = FORMATS, asked, about, children }) {
  return (
    <div class="entry stack-tight">
      {children}
      <PaperRow
        kind={kind}
        title={t(`organiser.sheet_${kind}`)}
        formats={formats}
        asked={asked}
        about={about && t(`organiser.sheet_${kind}_about`)}
      />
    </div>
  );
}

/** Whom an invitation asks: nobody in particular, everybody on the list, or one of it. */
function Invitation({ chosen, change }) {
  const { meeting, groups } = useLive().board;
  const listed = meeting.participants ?? [];
  const names = [...new Set([...listed, ...Object.values(groups ?? {}).map((one) => one.name)])];
  const guests = chosen.guests === EVERYBODY ? listed.join("\n") : chosen.guests;
  return (
    <Row kind="invitation" asked={guests ? { guests } : {}} about>
      <Field
        as="select"
        name="guests"
        label={t("organiser.sheet_guests")}
        value={names.includes(guests) || chosen.guests === EVERYBODY ? chosen.guests : ""}
        onChange={(event) => change({ guests: event.currentTarget.value })}
      >
        <option value="">{t("organiser.sheet_guests_blank")}</option>
        {listed.length > 1 && (
          <option value={EVERYBODY}>
            {t("organiser.sheet_guests_all", { count: listed.length })}
          </option>
        )}
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Field>
    </Row>
  );
}

/** For which address the sheets are printed. */
function Address({ join }) {
  if (!join) return null;
  return (
    <>
      <p>
        {t("organiser.network_url")} <strong class="link-address">{join.url}</strong>{" "}
        <SectionLink to="network">{t("organiser.other_address")}</SectionLink>
      </p>
      {onlyHere(join.url) && <Notice tone="danger">{t("organiser.only_here")}</Notice>}
    </>
  );
}

/** That sheets hang somewhere with another address; whoever took them down says so. */
function Printed({ misprinted }) {
  const { meetingCode } = useLive();
  const { run, busy, error } = useAct();
  if (!misprinted) return null;
  const forget = () => run(() => post(meetingPath(meetingCode, "printed/forget")));
  return (
    <div class="stack-tight">
      <Notice tone="danger">{t("organiser.sheets_misprinted")}</Notice>
      <div>
        <ConfirmButton
          busy={busy}
          question={t("organiser.sheets_gone_question")}
          confirm={t("organiser.sheets_gone")}
          onConfirm={forget}
        >
          {t("organiser.sheets_gone")}
        </ConfirmButton>
        <Refusal error={error} />
      </div>
    </div>
  );
}

/** How many slips, and from which number on. */
function Slips({ chosen: { count, first }, change }) {
  const many = wholeNumber(count, MOST_SLIPS);
  const from = wholeNumber(first, 9_999);
  const wrong = t("organiser.sheet_slips_wrong", { most: MOST_SLIPS });
  const asked = many && from ? { count: String(many), first: String(from) } : {};
  return (
    <Row kind="question_slips" asked={asked} about>
      <div class="pair">
        <Field
          name="count"
          inputMode="numeric"
          label={t("organiser.sheet_slips_count")}
          error={many ? undefined : wrong}
          value={count}
          onInput={(event) => change({ count: event.currentTarget.value })}
        />
        <Field
          name="first"
          inputMode="numeric"
          label={t("organiser.sheet_slips_first")}
          error={from ? undefined : wrong}
          value={first}
          onInput={(event) => change({ first: event.currentTarget.value })}
        />
      </div>
    </Row>
  );
}

/** What each role does when; a link that lets in stands on it only when asked for. */
function RoleSheets({ chosen: { role }, change }) {
  const [secret, setSecret] = useState(false); // asked anew each time
  return (
    <>
      <h3>{t("organiser.sheets_roles")}</h3>
      <Row kind="role_sheets" asked={{ role, ...(secret && { secret: "1" }) }} about>
        <Field
          as="select"
          name="role"
          label={t("organiser.sheet_role")}
          value={role}
          onChange={(event) => {
            setSecret(false);
            change({ role: event.currentTarget.value });
          }}
        >
          <Options values={LINK_ROLES} words="role" />
        </Field>
        <Check
          label={t("organiser.sheet_secret")}
          hint={t("organiser.sheet_secret_hint")}
          checked={secret}
          onChange={setSecret}
        />
        {secret && <Notice tone="danger">{t("organiser.sheet_secret_warning")}</Notice>}
      </Row>
    </>
  );
}
