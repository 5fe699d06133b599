import { useEffect, useId, useRef } from "preact/hooks";

import "./dialog.css";
import { t } from "../text/i18n.jsx";
import { useBack } from "./back.js";
import { Button } from "./button.jsx";

/**
 * A modal dialog, or a sheet in the page where the browser has none (iOS before 15.4); `onClose`
 * is called by its button, Escape, a press beside it or the browser's Back.
 *
 * @param {{open: boolean, onClose: () => void, title: string, actions?: any, children?: any, class?: string}} props
 */
export function Dialog({ open, onClose, title, actions, children, class: extra = "" }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const heading = useId();
  useBack(open, onClose);
  useEffect(() => {
    const { current } = dialog;
    if (!current) return;
    if (!current.showModal) current.toggleAttribute("open", open);
    else if (open && !current.open) current.showModal();
    else if (!open && current.open) current.close();
  }, [open]);
  const onCancel = (/** @type {Event} */ event) => {
    event.preventDefault();
    onClose();
  };
  const onClick = (/** @type {Event} */ event) => event.target === dialog.current && onClose();
  return (
    <dialog
      ref={dialog}
      class={`dialog ${extra}`}
      aria-labelledby={heading}
      onCancel={onCancel}
      onClick={onClick}
    >
      {open && (
        <div class="dialog-sheet">
          <div class="dialog-head">
            <h2 id={heading}>{title}</h2>
            <Button kind="quiet" aria-label={t("common.close")} onClick={onClose}>
              <span aria-hidden="true">✕</span>
            </Button>
          </div>
          <div class="dialog-body stack">{children}</div>
          {actions && <div class="dialog-actions">{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
