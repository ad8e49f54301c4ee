// The way into the form at /contribute/profile/: the form itself is fetched when somebody begins, so that reading what
// it asks for costs little. A draft on this device, or a link that names a city (`?city=…`), begins at once.
// Needs from the page: <div id="profile-form"> with <div class="f-begin" hidden> and <button data-begin="…">
// and <p role="alert" hidden> in it.
// @ts-check

import { kept } from "./drafts.js";

/** The modules of the form, asked for all at once: the browser would find them one after the other. A test keeps them. */
const MODULES = ["checks", "choices", "dates", "dom", "exits", "fields", "groups", "layout", "messages", "nearest", "problems", "profile", "questions", "rules", "scalars", "shapes", "sources", "texts"];
const ROOT = new URL("../../../", import.meta.url);
const root = /** @type {HTMLElement} */ (document.getElementById("profile-form"));

/** The schema, the ids and words, and the messages, once somebody has begun. @type {Promise<any[]>} */
export let data = Promise.resolve([]);

/** @param {string} path @returns {Promise<any>} */
export async function json(path) {
  const answer = await fetch(new URL(path, ROOT));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** Fetch the form and put it in the place of what is there. @param {string} how `new` or `open` */
async function begin(how) {
  root.dataset.begun = how;
  for (const button of root.querySelectorAll("button")) button.disabled = true;
  data = Promise.all(["schema/city.schema.json", "schema/form.json", "schema/messages.json"].map(json));
  // a failure is told below, once the form asks for it
  data.catch(() => undefined);
  for (const name of MODULES) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = new URL(`${name}.js`, import.meta.url).href;
    root.append(link);
  }
  await import("./main.js").catch(() => root.querySelector(".f-begin [role=alert]")?.removeAttribute("hidden"));
}

root.querySelector(".f-begin")?.removeAttribute("hidden");
for (const button of root.querySelectorAll("button[data-begin]")) {
  button.addEventListener("click", () => begin(button.getAttribute("data-begin") ?? ""));
}
if (kept() || new URLSearchParams(location.search).has("city")) begin("");
