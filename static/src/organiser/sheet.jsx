import { render } from "preact";
import { t } from "../shared/i18n.jsx";
import { Qr } from "../shared/qr.jsx";

/** Prints one sheet of paper that lets its holder in, and nothing else of the page. */
export function printSheet(props) {
  const paper = document.createElement("div");
  paper.className = "sheet";
  document.body.append(paper);
  document.body.dataset.printing = "sheet";
  render(<Sheet {...props} />, paper);
  addEventListener("afterprint", () => clearAway(paper), { once: true });
  print();
}

function clearAway(paper) {
  render(null, paper);
  paper.remove();
  delete document.body.dataset.printing;
}

function Sheet({ title, role, link }) {
  return (
    <>
      <p>{title}</p>
      <p class="sheet-role">{t(`role.${role}`)}</p>
      <p>{t(`organiser.role_${role}_about`)}</p>
      <Qr qr={link.qr} label={t("organiser.code_of", { role: t(`role.${role}`) })} />
      <p class="sheet-address">{link.url}</p>
      <p>{t("organiser.sheet_how")}</p>
      <p>{t("organiser.sheet_keep")}</p>
    </>
  );
}
