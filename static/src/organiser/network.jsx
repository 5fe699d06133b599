import { post } from "../net/api.js";
import { useFetched } from "../net/fetched.js";
import { t } from "../text/i18n.jsx";
import { Notice } from "../ui/notice.jsx";
import { SavedChoices } from "./choice.jsx";

const EVERY_MS = 3_000;
// no line ends between the two dashes of an option
const JOINED = "\u2060";

/** By which of this computer's addresses phones come in. */
export function Network() {
  const { value: reach, put } = useFetched("/api/address", { every: EVERY_MS });
  if (!reach) return <p class="muted">{t("common.loading")}</p>;
  const choose = async (address) => put(await post("/api/address", { address }));
  return (
    <>
      <p>{t("organiser.network_about")}</p>
      <p>
        {t("organiser.network_url")} <strong class="link-address">{reach.url}</strong>
      </p>
      {reach.lost && (
        <Notice tone="danger">{t("organiser.address_lost", { address: reach.lost })}</Notice>
      )}
      {reach.names.length > 0 && <Names names={reach.names} />}
      <Addresses reach={reach} choose={choose} />
    </>
  );
}

function Names({ names }) {
  return (
    <>
      <p>{t("organiser.address_names")}</p>
      <ul class="plain-list stack-tight">
        {names.map((name) => (
          <li key={name} class="link-address">
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}

function Addresses({ reach: { fixed, addresses, chosen, lost }, choose }) {
  if (!addresses.length) return <Notice tone="danger">{t("organiser.only_here")}</Notice>;
  if (fixed) {
    return (
      <>
        <Notice>{t("organiser.address_fixed", { option: `-${JOINED}-${fixed}` })}</Notice>
        <ul class="stack-tight">
          {addresses.map((each) => (
            <li key={each.address}>
              {each.address} <span class="muted">({about(each)})</span>
            </li>
          ))}
        </ul>
      </>
    );
  }
  const options = addresses.map((each) => ({
    value: each.address,
    label: each.address,
    hint: about(each),
  }));
  const automatic = {
    value: "",
    label: t("organiser.address_automatic"),
    hint: t("organiser.address_automatic_hint", { address: addresses[0].address }),
  };
  return (
    <SavedChoices
      label={t("organiser.address_choice")}
      stored={lost ? null : chosen}
      save={choose}
      options={[automatic, ...options]}
    />
  );
}

/** What kind of network, and what the system calls it, which is often the same word. */
function about({ kind, interface: name, version }) {
  const words = new Set([t(`organiser.network_${kind}`), name]);
  if (version === 6) words.add("IPv6");
  return [...words].join(", ");
}
