// The search of the library page. Needs the part of the page that `library-search.html` writes.
// Its code is fetched at the first sign of a reader; words and results only when somebody searches.
// @ts-check
import { linkLanguages } from "./address.js";

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-library]"));

const PARTS = ["view", "bytes", "words", "reader", "search", "facets", "cards", "suggestions"];

/** @type {Promise<import("./view.js").View> | undefined} */
let ready;
/** @type {Promise<import("./view.js").View> | undefined} */
let started;

/** Get ready, without asking anything of the library. @param {HTMLElement} part */
function prepare(part) {
  ready ??= open(part).catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

/** @param {HTMLElement} part */
async function open(part) {
  // everything is asked for at once, not each by the one that needs it
  const meta = fetch(`${part.dataset.index}meta.json`).then((response) => {
    if (!response.ok) throw new Error(`meta.json: ${response.status}`);
    return response.json();
  });
  meta.catch(() => {});
  for (const name of PARTS) import(`./${name}.js`).catch(() => {});
  const { openView } = await import("./view.js");
  return openView(part, meta);
}

/** @param {HTMLElement} part @param {boolean} sent whether the query is sent already, and will be asked by who calls */
function start(part, sent = false) {
  started ??= begin(part, sent).catch((error) => {
    started = undefined;
    const results = /** @type {HTMLElement} */ (part.querySelector("[data-results]"));
    results.hidden = false;
    /** @type {HTMLElement} */ (part.querySelector("[data-failed]")).hidden = false;
    throw error;
  });
  return started;
}

/** @param {HTMLElement} part @param {boolean} sent */
async function begin(part, sent) {
  const view = await prepare(part);
  await view.begin(sent);
  return view;
}

if (root) {
  const turn = () => void start(root).catch(() => {});
  root.addEventListener("focusin", turn);
  root.addEventListener("pointerdown", turn);
  root.querySelector("[data-again]")?.addEventListener("click", turn);
  root.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    start(root, true).then((view) => view.submit(), () => {});
  });
  linkLanguages(location.search);
  if (location.search) turn();
  for (const sign of ["pointermove", "touchstart", "keydown"]) {
    addEventListener(sign, () => void prepare(root).catch(() => {}), { once: true, passive: true });
  }
}
