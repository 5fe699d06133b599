import { useEffect, useRef, useState } from "preact/hooks";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { listKeys } from "../keys.js";
import { Locked } from "../locked.jsx";
import { questionsOf } from "../questions/questions.js";
import { Waiting } from "./waiting.jsx";

/** Duyệt câu hỏi: what came in and waits, one after another. */
export function Review() {
  const { board } = useLive();
  const pending = questionsOf(board).filter((question) => question.state === "pending");
  const list = useRef(null);
  const { active, activate, step } = useActive(pending, list);
  const [form, setForm] = useState(null);

  const close = () => {
    setForm(null);
    headOf(list.current, active)?.focus();
  };
  const move = (by) => () => {
    setForm(null);
    step(by);
  };
  const press = (name) => () =>
    list.current.querySelector(`[data-active=true] [data-action=${name}]`)?.click();
  const keys = listKeys({
    j: move(1),
    ArrowDown: move(1),
    k: move(-1),
    ArrowUp: move(-1),
    a: press("accept"),
    x: press("decline"),
    m: press("merge"),
    e: press("edit"),
  });

  return (
    <section class="review" aria-labelledby="review-title">
      <h2 id="review-title">{t("secretary.review_title", { count: pending.length })}</h2>
      {pending.length ? (
        <p class="hint keys-hint">{t("secretary.review_keys")}</p>
      ) : (
        <p class="empty">{t("secretary.review_empty")}</p>
      )}
      <Locked>
        <ol class="review-list" ref={list} tabIndex={-1} onKeyDown={keys}>
          {pending.map((question) => (
            <Waiting
              key={question.id}
              question={question}
              active={question.id === active}
              form={form?.id === question.id ? form.name : null}
              activate={() => {
                setForm(null);
                activate(question.id);
              }}
              open={(name) => setForm({ id: question.id, name })}
              close={close}
            />
          ))}
        </ol>
      </Locked>
    </section>
  );
}

function headOf(list, id) {
  return list?.querySelector(`[data-question="${id}"] .waiting-head`);
}

/** The question being reviewed. When it leaves the queue, the one that takes its place follows,
 * and the focus with it, if the focus was here. */
function useActive(pending, list) {
  const [chosen, setChosen] = useState(null);
  const place = useRef(0);
  const inside = useRef(false);
  const found = pending.findIndex((question) => question.id === chosen);
  if (found >= 0) place.current = found;
  else place.current = Math.max(0, Math.min(place.current, pending.length - 1));
  const active = pending[place.current]?.id ?? null;

  useEffect(() => {
    const onFocus = (event) => {
      inside.current = Boolean(list.current?.contains(event.target));
    };
    addEventListener("focusin", onFocus);
    return () => removeEventListener("focusin", onFocus);
  }, []);
  useEffect(() => {
    const lost = document.activeElement === document.body;
    if (inside.current && lost) (headOf(list.current, active) ?? list.current).focus();
  }, [active]);

  const step = (by) => {
    const next = pending[Math.max(0, Math.min(place.current + by, pending.length - 1))];
    if (!next) return;
    setChosen(next.id);
    headOf(list.current, next.id)?.focus();
  };
  return { active, activate: setChosen, step };
}
