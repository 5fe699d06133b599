import { useState } from "preact/hooks";
import { boot } from "../boot.js";
import { t } from "../text/i18n.jsx";
import { Button } from "../ui/button.jsx";
import { Field } from "../ui/field.jsx";

/** The address names no meeting: type its code. */
export function UnknownMeeting() {
  const [code, setCode] = useState("");
  const [error, setError] = useState("");
  const go = (event) => {
    event.preventDefault();
    const typed = code.trim();
    if (typed) location.assign(`/m/${encodeURIComponent(typed.toUpperCase())}`);
    else setError(t("phone.code_missing"));
  };
  return (
    <form class="phone-page stack" onSubmit={go} noValidate>
      <h1>{t("phone.unknown_title")}</h1>
      <p>{boot.message}</p>
      <Field
        label={t("phone.code")}
        value={code}
        error={error}
        autocapitalize="characters"
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" kind="primary" class="wide">
        {t("phone.join")}
      </Button>
      <p>
        <a class="button button-quiet" href="/">
          {t("phone.current_meeting")}
        </a>
      </p>
    </form>
  );
}
