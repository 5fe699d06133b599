import { useEffect } from "preact/hooks";
import { PREPARED, useKept } from "../keeping/kept.js";
import { useLive } from "../net/store.js";
import { t } from "../text/i18n.jsx";
import { errorOf, Refusal, useAct } from "../ui/act.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";
import { Notice } from "../ui/notice.jsx";
import { keyOfSlip, lacksSlip } from "./slip.js";

/**
 * Why this phone only reads, and where a slip's code is typed. A code that was scanned is used by
 * itself, also where the meeting asks for none: whoever comes with one is present.
 */
export function Slip() {
  const { board, mine, meetingCode } = useLive();
  const [code, setCode, draft] = useKept(keyOfSlip(meetingCode), "", PREPARED);
  const { act, busy, error } = useAct();
  const use = () => draft.handIn((typed) => act("slip.use", { code: typed }));
  const isKnown = Boolean(mine.admission);
  useEffect(() => {
    if (isKnown && code) use();
  }, [isKnown]);
  if (!lacksSlip(board, mine)) return null;
  const submit = (event) => {
    event.preventDefault();
    use();
  };
  const replaced = mine.admission === "replaced";
  return (
    <Notice tone="promised" title={t(replaced ? "phone.slip_replaced" : "phone.slip_needed")}>
      <p>{t(replaced ? "phone.slip_replaced_about" : "phone.slip_about")}</p>
      <form class="stack-tight" onSubmit={submit} noValidate>
        <Field
          name="code"
          label={t("phone.slip_code")}
          hint={t("phone.slip_code_hint")}
          maxLength={20}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={code}
          error={errorOf(error, "code")}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <Refusal error={error} but={["code"]} />
        <Button type="submit" kind="primary" busy={busy} disabled={!code.trim()}>
          {t("phone.slip_use")}
        </Button>
      </form>
    </Notice>
  );
}
