import { render } from "preact";
import { t } from "../text/i18n.jsx";
import { Qr } from "../ui/qr.jsx";

/** Prints one sheet of paper that lets its holder in, and nothing else of the page. */
export const printSheet = (props) => printPaper(<Sheet {...props} />);

/** Prints how phones get in, for doors and tables. */
export const printPoster = (props) => printPaper(<Poster {...props} />);

function printPaper(content) {
  const paper = document.createElement("div");
  paper.className = "sheet";
  document.body.append(paper);
  document.body.dataset.printing = "sheet";
  render(content, paper);
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

function Poster({ title, join, wifi }) {
  return (
    <>
      <p>{title}</p>
      {wifi && (
        <>
          <p class="sheet-step">{t("organiser.code_wifi")}</p>
          <Qr qr={wifi.qr} label={t("organiser.code_wifi")} />
          <p class="sheet-address">{[wifi.ssid, wifi.password].filter(Boolean).join(" · ")}</p>
          {wifi.hidden && <p class="sheet-step">{t("organiser.wifi_hidden_by_hand")}</p>}
        </>
      )}
      <p class="sheet-step">{t("organiser.code_join")}</p>
      <Qr qr={join.qr} label={t("organiser.code_join")} />
      <p class="sheet-address">{join.url}</p>
      <p>{t("organiser.poster_how")}</p>
    </>
  );
}
