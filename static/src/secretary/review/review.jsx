import { useEffect, useRef, useState } from "preact/hooks";
import { useLive } from "../../net/store.js";
import { t } from "../../text/i18n.jsx";
import { isNowhere, useListKeys } from "../keys.js";
import { Locked } from "../locked.jsx";
import { questionsOf } from "../questions/questions.js";
import { Waiting } from "./waiting.jsx";

const REST_MS = 400;

/** Duyệt câu hỏi: what came in and waits, one after another. */
export function Review() {
  const { board } = useLive();
  const pending = questionsOf(board).filter((question) => question.state === "pending");
  const list = useRef(null);
  const { active, activate, step, resting } = useActive(pending, list);
  const [form, setForm] = useState(null);

  const close = () => {
    setForm(null);
    headOf(list.current, active)?.focus();
  };
  const move = (by) => () => {
    setForm(null);
    step(by);
  };
  const press = (name) => (event) => {
    if (!event.repeat)
      list.current.querySelector(`[data-active=true] [data-action=${name}]`)?.click();
  };
  const accept = (event) => {
    const onButton = event.target.closest("button:not(.tab)");
    if (onButton && !onButton.matches("[data-active=true] > .waiting-head")) return false;
    return press("accept")(event);
  };
  useListKeys(list, {
    ArrowDown: move(1),
    ArrowUp: move(-1),
    Enter: accept,
    Delete: press("decline"),
    m: press("merge"),
    c: press("edit"),
  });

  return (
    <section class="review" aria-labelledby="review-title">
      <h2 id="review-title">{t("secretary.review_title", { count: pending.length })}</h2>
      {pending.length ? (
        <p class="hint keys-hint">{t("secretary.review_keys")}</p>
      ) : (
        <p class="empty">{t("secretary.review_empty")}</p>
      )}
      <Locked unless={["draft", "open"]}>
        <ol class="review-list" ref={list} tabIndex={-1}>
          {pending.map((question) => (
            <Waiting
              key={question.id}
              question={question}
              active={question.id === active}
              resting={resting}
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

/** The question being reviewed. When it leaves the queue, the one that takes its place follows, and
 * the focus with it, unless the focus is elsewhere. It rests for a moment then: a second press was
 * meant for the one before. */
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
    if (
      inside.current ? document.activeElement !== document.body : !isNowhere(document.activeElement)
    )
      return;
    (headOf(list.current, active) ?? list.current).focus();
  }, [active]);

  const step = (by) => {
    const next = pending[Math.max(0, Math.min(place.current + by, pending.length - 1))];
    if (!next) return;
    setChosen(next.id);
    headOf(list.current, next.id)?.focus();
  };
  return { active, activate: setChosen, step, resting: useRest(active, chosen) };
}

/** Whether what is here has just come by itself, in the place of another. */
function useRest(active, chosen) {
  const before = useRef(active);
  const [resting, rest] = useState(null);
  if (before.current !== active) {
    if (before.current !== null && active !== chosen) rest(active);
    before.current = active;
  }
  useEffect(() => {
    if (resting === null) return undefined;
    const timer = setTimeout(() => rest(null), REST_MS);
    return () => clearTimeout(timer);
  }, [resting]);
  return resting !== null && resting === active;
}
