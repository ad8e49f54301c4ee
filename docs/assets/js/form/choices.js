// Terms of a vocabulary and other ids: nothing to type, only to choose. Long lists have a filter and suggestions.
// @ts-check

import { fresh, h, whileShown } from "./dom.js";
import { framed, mark } from "./fields.js";
import { folded } from "./nearest.js";
import { isMap } from "./shapes.js";

/** @typedef {import("./fields.js").Desk} Desk */
/** @typedef {import("./fields.js").Info} Info */
/** @typedef {import("./shapes.js").Shape} Shape */
/** @typedef {(string | number)[]} Path */

const LONG = 16;
const NEW_SOURCE = "\u0000new";

/** Return ids and labels that may be chosen. @param {Desk} desk @param {Shape} shape @returns {[string, string][]} */
function options(desk, shape) {
  const { profile, lang, data } = desk;
  if (shape.kind === "term") {
    const labels = shape.choices.map((id) => /** @type {[string, string]} */ ([id, shape.labels[id]?.[lang] ?? id]));
    return shape.ref === "country" ? labels.sort(([, one], [, other]) => one.localeCompare(other, lang)) : labels;
  }
  if (shape.kind === "boolean") return [["true", desk.t("Yes")], ["false", desk.t("No")]];
  if (shape.kind === "choice") return shape.choices.map((choice) => [choice, word(desk, choice)]);
  if (shape.ref === "source") {
    return Object.entries(profile.value.sources ?? {}).map(([key, source]) => [key, sourceTitle(key, source, lang)]);
  }
  if (shape.ref === "initiative") return titles(profile.value.key_initiatives, lang);
  if (shape.ref === "strategy") {
    const country = String(profile.value.country ?? "").toLowerCase();
    const national = Object.entries(data.names.strategies[country] ?? {}).map(([id, label]) => /** @type {[string, string]} */ ([`${country}/${id}`, label[lang] ?? id]));
    return [...titles(profile.value.strategies, lang), ...national];
  }
  return Object.entries(data.names[shape.ref] ?? {}).map(([id, label]) => [id, label[lang] ?? Object.values(label)[0] ?? id]);
}

/** Return what a source is called: its title, or what it is about.
 *  @param {string} key @param {any} source @param {string} lang */
export function sourceTitle(key, source, lang) {
  const title = source?.title ?? key;
  return String(typeof title === "object" ? (title[lang] ?? Object.values(title)[0] ?? key) : title);
}

/** @param {any} list @param {string} lang @returns {[string, string][]} */
function titles(list, lang) {
  return (Array.isArray(list) ? list : []).filter((item) => item?.id).map((item) => [item.id, String(item.title?.[lang] ?? Object.values(item.title ?? {})[0] ?? item.id)]);
}

/** @param {Desk} desk @param {string} choice */
export function word(desk, choice) {
  const { t } = desk;
  return {
    about: t("about"), over: t("more than"), under: t("less than"), member: t("member"), lead: t("lead"), open: t("free"),
    registration: t("registration needed"), paid: t("paid"), offline: t("not online"),
  }[choice] ?? choice;
}

/** Return a list to choose one from. @param {Desk} desk @param {Shape} shape @param {Path} path @param {Info} info */
export function select(desk, shape, path, info) {
  const control = h("select", {
    class: "f-input",
    onchange: () => {
      if (control.value === NEW_SOURCE) {
        control.value = String(desk.profile.get(path) ?? "");
        desk.askSource({ path, insert: (key) => desk.profile.set(path, key) });
        return;
      }
      const chosen = shape.kind === "boolean" && control.value ? control.value === "true" : control.value;
      desk.profile.set(path, chosen);
    },
  });
  const fill = () => {
    const value = desk.profile.get(path);
    const now = value === undefined || value === null ? "" : String(value);
    const listed = options(desk, shape);
    if (now && !listed.some(([id]) => id === now)) listed.push([now, now]);
    if (shape.ref === "source") listed.push([NEW_SOURCE, desk.t("A new source …")]);
    const state = JSON.stringify([now, listed]);
    if (control.dataset.state === state) return;
    control.dataset.state = state;
    control.replaceChildren(h("option", { value: "" }, info.required ? desk.t("Choose …") : "–"), ...listed.map(([id, label]) => h("option", { value: id }, label)));
    control.value = now;
  };
  fill();
  whileShown(desk.profile, control, fill);
  if (shape.ref === "practice") desk.needPractices().then(fill);
  return framed(path, info, control);
}

/** Return a list to choose several from. @param {Desk} desk @param {Shape} shape @param {Path} path @param {Info} info */
export function choices(desk, shape, path, info) {
  const listed = options(desk, shape.item);
  const boxes = new Map(listed.map(([id, label]) => [id, box(desk, shape, path, id, label)]));
  const limit = Number.isFinite(shape.most) ? desk.t("At most %(number)s.", { number: shape.most }) : "";
  const count = h("p", { class: "f-said", role: "status" });
  const list = h("div", { class: listed.length > LONG ? "f-boxes f-boxes--long" : "f-boxes" }, ...boxes.values());
  const draw = () => {
    const chosen = desk.profile.get(path) ?? [];
    for (const [id, label] of boxes) /** @type {HTMLInputElement} */ (label.firstElementChild).checked = chosen.includes(id);
    count.textContent = chosen.length ? desk.t("Chosen: %(list)s", { list: chosen.map((/** @type {string} */ id) => shape.item.labels[id]?.[desk.lang] ?? id).join(", ") }) : "";
  };
  draw();
  whileShown(desk.profile, list, draw);
  return h(
    "fieldset",
    { class: "f-choices", "data-path": JSON.stringify(path) },
    h("legend", { class: "f-label" }, info.title, mark(info)),
    info.help || limit ? h("p", { class: "f-help" }, [info.help, listed.length > LONG ? limit : ""].filter(Boolean).join(" ")) : null,
    listed.length > LONG ? filter(desk, shape, path, boxes, list) : null,
    list,
    count,
    h("p", { class: "f-problem" }),
  );
}

/** @param {Desk} desk @param {Shape} shape @param {Path} path @param {string} id @param {string} label */
function box(desk, shape, path, id, label) {
  const input = h("input", {
    type: "checkbox",
    onchange: () => {
      const chosen = (desk.profile.get(path) ?? []).filter((/** @type {string} */ other) => other !== id);
      desk.profile.set(path, input.checked ? [...chosen, id] : chosen);
    },
  });
  const scope = desk.data.terms[shape.item.ref]?.[id]?.scope?.[desk.lang];
  return h("label", { class: "f-check" }, input, h("span", {}, label, scope ? h("span", { class: "f-scope" }, ` (${scope})`) : null));
}

/** Return a field that narrows a long list to what is typed, and to what the texts speak of while nothing is.
 *  @param {Desk} desk @param {Shape} shape @param {Path} path @param {Map<string, HTMLElement>} boxes @param {HTMLElement} list */
function filter(desk, shape, path, boxes, list) {
  const spellings = new Map([...boxes.keys()].map((id) => [id, spelled(desk, shape, id)]));
  const hint = h("p", { class: "f-said", role: "status" });
  const input = h("input", { type: "search", class: "f-input", id: fresh(), autocomplete: "off" });
  const draw = () => {
    const wanted = folded(input.value);
    const chosen = desk.profile.get(path) ?? [];
    const suggested = wanted ? [] : suggestions(desk.profile.value, path, spellings);
    let shown = 0;
    for (const [id, label] of boxes) {
      const fits = wanted ? spellings.get(id)?.some((words) => words.includes(wanted)) : suggested.includes(id) || list.classList.contains("f-boxes--all");
      label.hidden = !fits && !chosen.includes(id);
      shown += fits ? 1 : 0;
    }
    hint.textContent = wanted
      ? desk.t("%(number)s found", { number: shown })
      : suggested.length
        ? desk.t("Suggested from your words. Type to find others.")
        : "";
  };
  const all = h("button", { type: "button", class: "f-button f-button--small", "aria-expanded": "false", onclick: () => {
    const open = list.classList.toggle("f-boxes--all");
    all.setAttribute("aria-expanded", String(open));
    all.textContent = open ? desk.t("Show fewer") : desk.t("Show all");
    draw();
  } }, desk.t("Show all"));
  input.addEventListener("input", draw);
  input.addEventListener("focus", draw);
  draw();
  return h("div", { class: "f-filter" }, h("label", { for: input.id, class: "f-help" }, desk.t("Find a term")), h("div", { class: "f-row" }, input, all), hint);
}

/** @param {Desk} desk @param {Shape} shape @param {string} id */
function spelled(desk, shape, id) {
  const more = desk.data.terms[shape.item.ref]?.[id]?.words ?? [];
  return [id, ...Object.values(shape.item.labels[id] ?? {}), ...more].map((words) => folded(String(words)));
}

/** Return the terms that a record's own texts name, the most telling first. @param {any} profile @param {Path} path
 *  @param {Map<string, string[]>} spellings @returns {string[]} */
function suggestions(profile, path, spellings) {
  const holder = path.slice(0, -1).reduce((here, step) => here?.[step], profile);
  const words = ` ${folded(texts(holder))} `;
  if (words.trim().length < 4) return [];
  const found = [...spellings].filter(([, names]) => names.some((name) => name.length > 3 && words.includes(` ${name}`)));
  return found.slice(0, 8).map(([id]) => id);
}

/** @param {any} value @returns {string} */
function texts(value) {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(texts).join(" ");
  return isMap(value) ? Object.entries(value).filter(([key]) => !["sources", "key_initiatives"].includes(key)).map(([, item]) => texts(item)).join(" ") : "";
}
