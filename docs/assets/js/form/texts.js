// Texts in one language, or in two side by side for translating. Sources are inserted by a button, never typed.
// @ts-check

import { button, fresh, h } from "./dom.js";
import { framed, inStep, mark } from "./fields.js";
import { folded } from "./nearest.js";
import { LANGUAGES } from "./shapes.js";

/** @typedef {import("./fields.js").Desk} Desk */
/** @typedef {import("./fields.js").Info} Info */
/** @typedef {(string | number)[]} Path */

/** Return a language's name for the reader. @param {Desk} desk @param {string} code */
export function language(desk, code) {
  try {
    return new Intl.DisplayNames([desk.lang], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Codes of languages by their names in the site's languages, once they are needed. @type {Map<string, string>} */
const CODES = new Map();

/** Return the codes of languages that somebody wrote as names or as codes. @param {string} words @returns {string[]} */
export function languageCodes(words) {
  if (!CODES.size) {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const names = LANGUAGES.map((reader) => new Intl.DisplayNames([reader], { type: "language" }));
    for (const code of letters.flatMap((one) => letters.map((other) => one + other))) {
      for (const name of names) if (!CODES.has(folded(name.of(code) ?? ""))) CODES.set(folded(name.of(code) ?? ""), code);
    }
  }
  return words.split(/[,;]/).flatMap((part) => CODES.get(folded(part)) ?? part.split(/\s+/).filter(Boolean));
}

/** @param {Desk} desk @param {import("./shapes.js").Shape} shape @param {Path} path @param {Info} info */
export function text(desk, shape, path, info) {
  const value = desk.profile.get(path) ?? {};
  const others = Object.keys(value).filter((code) => !LANGUAGES.includes(code));
  const shown = LANGUAGES.filter((code) => desk.writing.includes(code) || value[code] !== undefined);
  const columns = h("div", { class: `f-languages f-languages--${shown.length}` });
  for (const code of [...shown, ...others]) columns.append(oneLanguage(desk, shape, [...path, code], info, shown.length + others.length > 1));
  const add = shape.reading === "label" && /name|title|text/.test(String(path[path.length - 1])) ? originalName(desk, shape, path, info, columns) : null;
  return h(
    "fieldset",
    { class: "f-text", "data-path": JSON.stringify(path) },
    h("legend", { class: "f-label" }, info.title, mark(info)),
    info.help ? h("p", { class: "f-help", id: fresh() }, info.help) : null,
    columns,
    add,
    h("p", { class: "f-problem" }),
  );
}

/** @param {Desk} desk @param {import("./shapes.js").Shape} shape @param {Path} path @param {Info} info
 *  @param {boolean} several */
function oneLanguage(desk, shape, path, info, several) {
  const code = String(path[path.length - 1]);
  const words = desk.profile.get(path);
  const isLong = shape.reading !== "label";
  const shownText = unwrapped(String(words ?? ""), shape.reading);
  const entered = () => (control.value.trim() === "" ? "" : control.value.replace(/[ \t]+$/gm, (/** @type {string} */ end) => (end.length > 1 ? end : "")));
  const attributes = {
    lang: code,
    class: "f-input",
    value: shownText,
    spellcheck: "true",
    "aria-label": `${info.title} (${language(desk, code)})`,
    oninput: () => desk.profile.set(path, entered()),
  };
  /** @type {HTMLInputElement | HTMLTextAreaElement} */
  const control = isLong
    ? h("textarea", { rows: shape.reading === "prose" ? 6 : 3, ...attributes })
    : h("input", { type: "text", autocomplete: "off", ...attributes });
  inStep(desk, path, control, (now) => unwrapped(String(now ?? ""), shape.reading));
  const caption = h("span", { class: "f-language", "aria-hidden": "true" }, several ? language(desk, code) : "");
  const insert = isLong
    ? button(desk.t("Insert a source"), () => desk.askSource({ path, insert: (key, locator) => put(control, key, locator) }), {
        class: "f-button f-button--small",
        "aria-label": desk.t("Insert a source into: %(field)s", { field: `${info.title} (${language(desk, code)})` }),
      })
    : null;
  const frame = framed(path, { ...info, help: "" }, control, { label: false });
  frame.prepend(caption);
  if (insert) frame.insertBefore(insert, frame.lastElementChild);
  return frame;
}

/** Put a citation where the cursor is. @param {HTMLInputElement | HTMLTextAreaElement} control @param {string} key
 *  @param {string} locator */
function put(control, key, locator) {
  const place = control.selectionEnd ?? control.value.length;
  const mark = ` [@${key}${locator ? `, ${locator}` : ""}]`;
  // a reference stands before the full stop of its sentence
  const [, before, stop] = /** @type {RegExpExecArray} */ (/^(.*?)([.!?…]?) ?$/s.exec(control.value.slice(0, place)));
  control.value = before + mark + stop + control.value.slice(place);
  control.dispatchEvent(new Event("input"));
  control.focus();
  const end = before.length + mark.length + stop.length;
  control.setSelectionRange(end, end);
}

/** Return a text without the line breaks of its file, which only break lines. @param {string} text
 *  @param {string} reading */
export function unwrapped(text, reading) {
  if (reading !== "prose") return text.trim().replace(/\s*\n\s*/g, " ");
  return text
    .trim()
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) => (/^\s*([-+*>#]|\d+[.)])/m.test(paragraph) || / {2}$|\\$/m.test(paragraph) ? paragraph : paragraph.replace(/[ \t]*\n[ \t]*/g, " ")))
    .join("\n\n");
}

/** @param {Desk} desk @param {import("./shapes.js").Shape} shape @param {Path} path @param {Info} info
 *  @param {HTMLElement} columns */
function originalName(desk, shape, path, info, columns) {
  const code = h("input", { type: "text", class: "f-input f-input--code", size: "4", autocomplete: "off", spellcheck: "false", "aria-label": desk.t("Language code, such as nl") });
  const adding = button(desk.t("Add"), () => {
    const wanted = code.value.trim();
    const there = [...columns.children].some((column) => column.getAttribute("data-path") === JSON.stringify([...path, wanted]));
    if (!wanted || there) return;
    const made = oneLanguage(desk, shape, [...path, wanted], info, true);
    columns.append(made);
    /** @type {HTMLElement} */ (made.querySelector("input, textarea")).focus();
    code.value = "";
  });
  return h("details", { class: "f-original" }, h("summary", {}, desk.t("Original name in another language")), h("div", { class: "f-row" }, code, adding));
}
