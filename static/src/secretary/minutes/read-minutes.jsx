import { useMemo } from "preact/hooks";
import { getText } from "../../net/api.js";
import { useFetched } from "../../net/fetched.js";
import { t } from "../../text/i18n.jsx";
import { Refusal } from "../../ui/act.jsx";
import { Button } from "../../ui/button.jsx";
import { Dialog } from "../../ui/dialog.jsx";
import { Html } from "../../ui/html.jsx";

/** The draft as it would be printed now, to read or read out. */
export function ReadMinutes({ open, close, path }) {
  return (
    <Dialog class="read-minutes" open={open} onClose={close} title={t("secretary.read_minutes")}>
      <Draft path={path} />
    </Dialog>
  );
}

function Draft({ path }) {
  const { value: page, error, again } = useFetched(path, { read: getText });
  const html = useMemo(() => page && bodyOf(page), [page]);
  if (error) {
    return (
      <>
        <Refusal error={error} />
        <Button onClick={again}>{t("secretary.try_again")}</Button>
      </>
    );
  }
  if (html === null) return <p role="status">{t("common.loading")}</p>;
  return (
    <div
      class="sheet paper-read"
      lang="vi"
      tabIndex={0}
      role="region"
      aria-label={t("secretary.draft")}
    >
      <Html html={html} />
    </div>
  );
}

const STYLE = /<style>.*?<\/style>/s;

/** The paper itself; the page that it is shown in has a main part and a style of its own. */
function bodyOf(page) {
  const { body } = new DOMParser().parseFromString(page.replace(STYLE, ""), "text/html");
  const main = body.querySelector("main");
  main?.replaceWith(...main.childNodes);
  return body.innerHTML;
}
