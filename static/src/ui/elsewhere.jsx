import "./elsewhere.css";

import { useState } from "preact/hooks";
import { get } from "../net/api.js";
import { date } from "../text/format.js";
import { t } from "../text/i18n.jsx";
import { Refusal, useAct } from "./act.jsx";
import { Button } from "./button.jsx";
import { Dialog } from "./dialog.jsx";

/**
 * A button that looks for words in all meetings of the house, and what was asked and answered there.
 *
 * @param {{words: string}} props
 */
export function Elsewhere({ words }) {
  const [found, setFound] = useState(/** @type {any[] | null} */ (null));
  const { run, busy, error } = useAct();
  const wanted = words.trim();
  if (!wanted) return null;
  const address = `/api/questions?${new URLSearchParams({ search: wanted })}`;
  const look = () => run(async () => setFound((await get(address)).questions));
  return (
    <div class="elsewhere">
      <Button kind="quiet" busy={busy} onClick={look}>
        {t("elsewhere.look", { words: wanted })}
      </Button>
      <Refusal error={error} />
      <Dialog
        open={found !== null}
        onClose={() => setFound(null)}
        title={t("elsewhere.title", { words: wanted })}
      >
        <p role="status">{t("elsewhere.found", { count: found?.length ?? 0 })}</p>
        <ul class="plain-list stack">
          {(found ?? []).map((row) => (
            <li key={`${row.code} ${row.number}`} class="elsewhere-row">
              <p class="small muted">
                {[row.title, row.held_at && date(row.held_at)].filter(Boolean).join(" · ")}
              </p>
              <p>
                <strong>{t("common.question_number", { number: row.number })}</strong> {row.text}
              </p>
              {row.answers.map((/** @type {string} */ answer) => (
                <blockquote key={answer} class="elsewhere-answer">
                  {answer}
                </blockquote>
              ))}
            </li>
          ))}
        </ul>
      </Dialog>
    </div>
  );
}
