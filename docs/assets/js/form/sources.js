// The dialogue that puts a source into a text or a field: one that is there, or a new one.
// Adds a <dialog> to the element it is given.
// @ts-check

import { sourceTitle } from "./choices.js";
import { button, fresh, h } from "./dom.js";
import { typed } from "./fields.js";
import { languageCodes } from "./texts.js";

/** @typedef {import("./fields.js").Desk} Desk */
/** @typedef {{path: (string | number)[], insert: (key: string, locator: string) => void}} Wanted */

/** What a new source cannot do without. */
const NEEDED = ["title", "url", "publisher", "date", "language", "type", "read"];

/** Return the function that opens the dialogue. @param {HTMLElement} root @param {Desk} desk
 *  @returns {(wanted: Wanted) => void} */
export function sourceDialogue(root, desk) {
  const { t } = desk;
  const titleId = fresh();
  const body = h("div");
  const dialogue = h("dialog", { class: "f-dialogue", "aria-labelledby": titleId }, h("h2", { id: titleId, class: "f-dialogue__title" }, t("Source")), body);
  root.append(dialogue);
  return (wanted) => {
    const known = Object.entries(desk.profile.value.sources ?? {});
    const inText = typeof desk.profile.get(wanted.path) === "string" || wanted.path[wanted.path.length - 1] === "en" || wanted.path[wanted.path.length - 1] === "fr";
    const chosen = wanted.path[0] === "sources" ? null : h("select", { class: "f-input", id: fresh() }, ...known.map(([key, source]) => h("option", { value: key }, sourceTitle(key, source, desk.lang))), h("option", { value: "" }, t("A new source …")));
    const locator = h("input", { type: "text", class: "f-input", id: fresh(), autocomplete: "off" });
    const fields = newSource(desk);
    const wrong = h("p", { class: "f-problem", role: "alert" });
    const show = () => {
      fields.frame.hidden = Boolean(chosen?.value);
    };
    if (chosen) chosen.value = known.length ? known[known.length - 1][0] : "";
    chosen?.addEventListener("change", show);
    show();
    const done = () => {
      let key = chosen?.value ?? "";
      if (!key) {
        const source = fields.read();
        const missing = fields.missing(source);
        if (missing) {
          wrong.textContent = t("Please fill in: %(list)s", { list: missing.label });
          missing.control.focus();
          return;
        }
        key = desk.profile.sourceKey(String(source.title));
        desk.profile.set(["sources", key], source);
      }
      dialogue.close();
      wanted.insert(key, locator.value.trim().replace(/[;[\]]/g, " "));
      desk.say(t("The source was inserted."));
    };
    body.replaceChildren(
      ...(chosen ? [h("p", {}, h("label", { for: chosen.id, class: "f-label" }, t("Which source says so?")), chosen)] : []),
      fields.frame,
      ...(inText && chosen ? [h("p", {}, h("label", { for: locator.id, class: "f-label" }, t("Page or place in it (may stay empty)")), locator)] : []),
      wrong,
      h("div", { class: "f-row" }, button(chosen ? t("Insert") : t("Add"), done, { class: "f-button f-button--main" }), button(t("Cancel"), () => dialogue.close())),
    );
    body.onkeydown = (event) => {
      if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
        event.preventDefault();
        done();
      }
    };
    dialogue.showModal();
    /** @type {HTMLElement | null} */ (body.querySelector("select, input"))?.focus();
  };
}

/** Return the fields of a new source. @param {Desk} desk */
function newSource(desk) {
  const shape = desk.profile.shape.fields.sources.shape.item;
  const list = NEEDED.map((key) => {
    const field = shape.fields[key];
    const id = fresh();
    const label = field.words[desk.lang].title;
    const terms = field.shape.kind === "term";
    const control = terms
      ? h("select", { class: "f-input", id }, h("option", { value: "" }, desk.t("Choose …")), ...field.shape.choices.map((choice) => h("option", { value: choice }, field.shape.labels[choice][desk.lang])))
      : h("input", { type: "text", class: "f-input", id, autocomplete: "off" });
    const help = key === "language" ? desk.t("Names or codes, with commas between them: Dutch, en.") : field.words[desk.lang].help;
    if (help) control.setAttribute("aria-describedby", `${id}-help`);
    if (field.required) control.setAttribute("aria-required", "true");
    const row = h("div", { class: "f-field" }, h("label", { for: id, class: "f-label" }, label, field.required ? h("span", { class: "f-needed", "aria-hidden": "true" }, " *") : null), help ? h("p", { class: "f-help", id: `${id}-help` }, help) : null, control);
    return { key, field, label, control, row };
  });
  return {
    frame: h("div", { class: "f-record" }, ...list.map(({ row }) => row)),
    /** @returns {Record<string, any>} */
    read: () => {
      /** @type {Record<string, any>} */
      const source = {};
      for (const { key, field, control } of list) {
        const value = key === "language" ? languageCodes(control.value) : typed(control.value, field.shape);
        if (value !== "" && !(Array.isArray(value) && !value.length)) source[key] = value;
      }
      return source;
    },
    missing: (/** @type {Record<string, any>} */ source) => list.find(({ key, field }) => field.required && source[key] === undefined),
  };
}
