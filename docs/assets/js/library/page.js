// The search of the library page. Needs the part of the page that `library-search.html` writes.
// Its code is fetched at the first sign of a reader; words and results only when somebody searches.
// @ts-check
import { linkLanguages } from "./address.js";

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-library]"));

const PARTS = ["view", "bytes", "words", "reader", "search", "facets", "cards", "suggestions"];

/** @type {Promise<import("./reader.js").Meta> | undefined} */
let meta;
/** @type {Promise<import("./view.js").View> | undefined} */
let started;

/** Ask for everything at once, not each by the one that needs it. @param {HTMLElement} part */
function prepare(part) {
  if (!meta) {
    meta = fetch(`${part.dataset.index}meta.json`).then((response) => {
      if (!response.ok) throw new Error(`meta.json: ${response.status}`);
      return response.json();
    });
    meta.catch(() => {
      meta = undefined;
    });
    for (const name of PARTS) import(`./${name}.js`).catch(() => {});
  }
  return meta;
}

/** @param {HTMLElement} part @param {boolean} sent whether the query is sent already, and will be asked by who calls */
function start(part, sent = false) {
  started ??= open(part, sent).catch((error) => {
    started = undefined;
    const results = /** @type {HTMLElement} */ (part.querySelector("[data-results]"));
    results.hidden = false;
    /** @type {HTMLElement} */ (part.querySelector("[data-failed]")).hidden = false;
    throw error;
  });
  return started;
}

/** @param {HTMLElement} part @param {boolean} sent */
async function open(part, sent) {
  const ready = prepare(part);
  const { openView } = await import("./view.js");
  return openView(part, ready, sent);
}

if (root) {
  const begin = () => void start(root).catch(() => {});
  root.addEventListener("focusin", begin);
  root.addEventListener("pointerdown", begin);
  root.querySelector("[data-again]")?.addEventListener("click", begin);
  root.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    start(root, true).then((view) => view.submit(), () => {});
  });
  linkLanguages(location.search);
  if (location.search) begin();
  for (const sign of ["pointermove", "touchstart", "keydown"]) {
    addEventListener(sign, () => void prepare(root).catch(() => {}), { once: true, passive: true });
  }
}
