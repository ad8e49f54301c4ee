// A field of the form, made from its shape: label, help, example, control, and the place where its problems are told.
// Needs only the element it is put into.
// @ts-check

import { fresh, h, whileShown } from "./dom.js";
import { choices, select } from "./choices.js";
import { group, optionalRecord, sourceMap } from "./groups.js";
import { language as languageName, languageCodes, text } from "./texts.js";
import { numberIn } from "./checks.js";
import { fitting, isMap } from "./shapes.js";

/** @typedef {import("./shapes.js").Shape} Shape */
/** @typedef {import("./shapes.js").Field} Field */
/** @typedef {(string | number)[]} Path */
/** @typedef {(words: string, values?: Record<string, string | number>) => string} T the interface's words */
/**
 * @typedef {object} Desk what every field needs
 * @property {import("./profile.js").Profile} profile
 * @property {string} lang the reader's language
 * @property {string[]} writing the languages that the profile is written in
 * @property {T} t
 * @property {(language: string) => T} wordsIn
 * @property {(words: string) => void} say tells those who cannot see it
 * @property {any} data exported ids and terms
 * @property {(wanted: {path: Path, insert: (key: string, locator: string) => void}) => void} askSource
 * @property {() => Promise<void>} needPractices
 */

/** Fields that follow from others, or that only an editor changes. */
export const HIDDEN = new Set(["schema", "review", "aliases", "original_language", "published"]);

/** Return a field. @param {Desk} desk @param {Field} field @param {Path} path
 *  @param {{title?: string, help?: string}} [words] instead of the schema's @returns {HTMLElement} */
export function renderField(desk, field, path, words = {}) {
  const own = field.words[desk.lang];
  const title = words.title ?? own.title;
  const help = [words.help ?? own.help, example(desk, field)].filter(Boolean).join(" ");
  const info = { title, help, required: field.required, field };
  return renderShape(desk, field.shape, path, info);
}

/** @typedef {{title: string, help: string, required: boolean, field?: Field}} Info */

/** @param {Desk} desk @param {Shape} outer @param {Path} path @param {Info} info @returns {HTMLElement} */
export function renderShape(desk, outer, path, info) {
  const shape = outer.kind === "union" ? outer : fitting(outer, desk.profile.get(path));
  if (shape.kind === "text") return text(desk, shape, path, info);
  if (shape.kind === "record") return optionalRecord(desk, shape, path, info);
  if (shape.kind === "map") return sourceMap(desk, shape, path, info);
  if (shape.kind === "union") return either(desk, shape, path, info);
  if (shape.kind === "list") {
    if (shape.item.kind === "term") return choices(desk, shape, path, info);
    if (shape.item.kind === "language") return languages(desk, path, info);
    return group(desk, shape, path, info);
  }
  if (shape.kind === "term" || shape.kind === "link" || shape.kind === "choice" || shape.kind === "boolean") {
    return select(desk, shape, path, info);
  }
  return line(desk, shape, path, info);
}

/** Return the frame of a field: its words around its control. @param {Path} path @param {Info} info @param {HTMLElement} control
 *  @param {{label?: boolean, after?: Node[]}} [options] without label, the control has its own */
export function framed(path, info, control, options = {}) {
  const id = control.id || fresh();
  control.id = id;
  const helpId = `${id}-help`;
  const problemId = `${id}-problem`;
  const described = [info.help && helpId, problemId].filter(Boolean).join(" ");
  const target = control.matches("input, select, textarea, fieldset") ? control : null;
  target?.setAttribute("aria-describedby", described);
  if (info.required && target && !target.matches("fieldset")) target.setAttribute("aria-required", "true");
  return h(
    "div",
    { class: "f-field", "data-path": JSON.stringify(path) },
    options.label === false ? null : h("label", { for: id, class: "f-label" }, info.title, mark(info)),
    info.help ? h("p", { class: "f-help", id: helpId }, info.help) : null,
    control,
    ...(options.after ?? []),
    h("p", { class: "f-problem", id: problemId }),
  );
}

/** Return the sign of a field that must be filled. @param {Info} info */
export function mark(info) {
  return info.required ? h("span", { class: "f-needed", "aria-hidden": "true" }, " *") : null;
}

/** @param {Desk} desk @param {Field} field */
function example(desk, field) {
  const first = field.examples.find((item) => ["string", "number"].includes(typeof item) || isMap(item));
  if (first === undefined || ["term", "link", "list", "boolean", "record"].includes(field.shape.kind)) return "";
  const words = isMap(first) ? (first[desk.lang] ?? "") : String(first);
  return words ? desk.t("Example: %(words)s", { words }) : "";
}

/**
 * Keep a control in step with the profile: the first questions and the sections show some fields twice.
 * @param {Desk} desk @param {Path} path @param {HTMLInputElement | HTMLTextAreaElement} control
 * @param {(now: any) => string} shownAs
 */
export function inStep(desk, path, control, shownAs) {
  whileShown(desk.profile, control, () => {
    const now = shownAs(desk.profile.get(path));
    if (document.activeElement !== control && control.value !== now) control.value = now;
  });
}

/** @type {Record<string, string>} */
const MODES = { number: "decimal", whole: "numeric", url: "url", email: "email", phone: "tel" };

/** @param {Desk} desk @param {Shape} shape @param {Path} path @param {Info} info */
function line(desk, shape, path, info) {
  const value = desk.profile.get(path);
  const input = h("input", {
    type: "text",
    class: "f-input",
    inputmode: MODES[shape.kind],
    value: value === undefined || value === null ? "" : String(value),
    autocomplete: "off",
    spellcheck: shape.kind === "line" ? null : "false",
    oninput: () => desk.profile.set(path, typed(input.value, shape)),
  });
  inStep(desk, path, input, (now) => String(now ?? ""));
  const framedLine = framed(path, info, input);
  if (shape.kind === "id") input.addEventListener("input", () => desk.profile.settle(path.slice(0, -1)));
  if (info.field?.nullable && shape.kind.endsWith("date")) return withUnknown(desk, path, input, framedLine);
  return framedLine;
}

/** Return what somebody typed as the profile holds it: a number where one is meant, a year as a number.
 *  @param {string} words @param {Shape} shape */
export function typed(words, shape) {
  const bare = words.trim();
  if (shape.kind === "number" || shape.kind === "whole") {
    const number = numberIn(bare);
    return number === "" ? bare : Number(number);
  }
  if (shape.kind === "date" || shape.kind === "source_date") return /^[1-9]\d{3}$/.test(bare) ? Number(bare) : bare;
  return bare;
}

/** Add "the source does not say" to a date. @param {Desk} desk @param {Path} path @param {HTMLInputElement} input
 *  @param {HTMLElement} frame */
function withUnknown(desk, path, input, frame) {
  const box = h("input", {
    type: "checkbox",
    checked: desk.profile.get(path) === null,
    onchange: () => {
      input.disabled = box.checked;
      if (box.checked) input.value = "";
      desk.profile.set(path, box.checked ? null : "");
    },
  });
  input.disabled = box.checked;
  frame.insertBefore(h("label", { class: "f-check" }, box, " ", desk.t("The source gives no date")), frame.lastElementChild);
  return frame;
}

/** @param {Desk} desk @param {Path} path @param {Info} info */
function languages(desk, path, info) {
  const input = h("input", {
    type: "text",
    class: "f-input",
    autocomplete: "off",
    spellcheck: "false",
    value: (desk.profile.get(path) ?? []).join(", "),
    oninput: () => {
      const codes = languageCodes(input.value);
      desk.profile.set(path, codes);
      said.textContent = codes.map((code) => languageName(desk, code)).join(", ");
    },
  });
  const said = h("p", { class: "f-said" }, (desk.profile.get(path) ?? []).map((/** @type {string} */ code) => languageName(desk, code)).join(", "));
  const help = [info.help, desk.t("Names or codes, with commas between them: Dutch, en.")].join(" ");
  return framed(path, { ...info, help }, input, { after: [said] });
}

/** Return a field that takes one of two forms, with the choice between them. @param {Desk} desk @param {Shape} shape
 *  @param {Path} path @param {Info} info */
function either(desk, shape, path, info) {
  const [first, second] = shape.branches;
  const names = {
    number: [desk.t("One number"), desk.t("From … to …")],
    line: [desk.t("A name as it is"), desk.t("Words to be translated")],
    link: [desk.t("A practice of this site"), desk.t("Something else, in words")],
  }[first.kind] ?? ["1", "2"];
  const place = h("div", { class: "f-either__place" });
  const name = fresh("either");
  const draw = (/** @type {Shape} */ branch) => {
    const inner = branch.kind === "record" ? recordInline(desk, branch, path) : renderShape(desk, branch, path, { ...info, help: "" });
    place.replaceChildren(inner);
  };
  const option = (/** @type {Shape} */ branch, /** @type {string} */ label) =>
    h(
      "label",
      { class: "f-check" },
      h("input", {
        type: "radio",
        name,
        checked: fitting(shape, desk.profile.get(path)) === branch,
        onchange: () => {
          if (fitting(shape, desk.profile.get(path)) !== branch) desk.profile.set(path, "");
          draw(branch);
        },
      }),
      " ",
      label,
    );
  draw(fitting(shape, desk.profile.get(path)));
  return h(
    "fieldset",
    { class: "f-either" },
    h("legend", { class: "f-label" }, info.title, mark(info)),
    info.help ? h("p", { class: "f-help" }, info.help) : null,
    h("div", { class: "f-row" }, option(first, names[0]), option(second, names[1])),
    place,
  );
}

/** @param {Desk} desk @param {Shape} shape @param {Path} path */
function recordInline(desk, shape, path) {
  const fields = Object.values(shape.fields).map((field) => renderField(desk, field, [...path, field.key]));
  return h("div", { class: "f-row" }, ...fields);
}

/** Return the fields of a record: what is needed first, the rest folded away where there is much of it.
 *  @param {Desk} desk @param {Shape} shape @param {Path} path @returns {HTMLElement[]} */
export function recordFields(desk, shape, path) {
  const fields = Object.values(shape.fields).filter((field) => !HIDDEN.has(field.key));
  const isFirst = (/** @type {Field} */ field) => (field.required && field.key !== "id") || ["owner", "period", "unit"].includes(field.key) || fields.length < 7;
  const later = fields.filter((field) => !isFirst(field));
  const first = fields.filter(isFirst).map((field) => renderField(desk, field, [...path, field.key]));
  if (!later.length) return first;
  const place = h("div");
  const used = later.some((field) => field.key !== "id" && desk.profile.get([...path, field.key]) !== undefined);
  const fold = h("details", { class: "f-more" }, h("summary", {}, desk.t("More details")), place);
  const draw = () => {
    if (!place.childElementCount) place.append(...later.map((field) => renderField(desk, field, [...path, field.key])));
  };
  fold.addEventListener("toggle", draw);
  fold.addEventListener("f-draw", draw);
  if (used) fold.dataset.used = "";
  return [...first, fold];
}
