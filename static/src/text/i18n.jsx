import { boot } from "../boot.js";
import { filled } from "./filled.js";

/**
 * The sentence `key` in the page's language, its {blanks} filled.
 *
 * @param {string} key
 * @param {Record<string, any>} params
 * @returns {string}
 */
export function t(key, params = {}) {
  const sentence = boot.catalogue[key];
  if (sentence === undefined) {
    console.error(`no sentence for ${key}`);
    return key;
  }
  return filled(sentence, params);
}

/** @param {string} lang */
function switchTo(lang) {
  document.cookie = `lang=${lang}; path=/; max-age=31536000; SameSite=Lax`;
  const address = new URL(location.href);
  address.searchParams.delete("lang");
  history.replaceState(null, "", address);
  location.reload();
}

/** Offers the other language, in that language. */
export function LanguageSwitch() {
  const [lang, name] = boot.lang === "vi" ? ["en", "English"] : ["vi", "Tiếng Việt"];
  return (
    <button type="button" class="language" lang={lang} onClick={() => switchTo(lang)}>
      {name}
    </button>
  );
}
