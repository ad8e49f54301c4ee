// The search of the library page. Needs the part of the page that `library-search.html` writes.
// Loads nothing before the reader turns to the search, unless the address already asks for something.
// @ts-check
import { linkLanguages } from "./address.js";

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-library]"));

/** @type {Promise<import("./view.js").View> | undefined} */
let started;

/** @param {HTMLElement} part */
function start(part) {
  started ??= open(part).catch((error) => {
    started = undefined;
    const results = /** @type {HTMLElement} */ (part.querySelector("[data-results]"));
    results.hidden = false;
    /** @type {HTMLElement} */ (part.querySelector("[data-failed]")).hidden = false;
    throw error;
  });
  return started;
}

/** @param {HTMLElement} part */
async function open(part) {
  // everything is asked for at once, not each by the one that needs it
  /** @type {Promise<import("./reader.js").Meta>} */
  const meta = fetch(`${part.dataset.index}meta.json`).then((response) => {
    if (!response.ok) throw new Error(`meta.json: ${response.status}`);
    return response.json();
  });
  meta.catch(() => {});
  const parts = ["bytes", "words", "reader", "search", "facets", "cards", "suggestions"];
  for (const name of parts) import(`./${name}.js`).catch(() => {});
  const { openView } = await import("./view.js");
  return openView(part, meta);
}

if (root) {
  const begin = () => void start(root).catch(() => {});
  root.addEventListener("focusin", begin);
  root.addEventListener("pointerdown", begin);
  root.querySelector("[data-again]")?.addEventListener("click", begin);
  root.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    start(root).then((view) => view.submit(), () => {});
  });
  linkLanguages(location.search);
  if (location.search) begin();
}
