// What there may be several of, or none: added, removed and put in order with buttons.
// @ts-check

import { button, fresh, h, whileShown } from "./dom.js";
import { mark, recordFields, renderField, renderShape } from "./fields.js";
import { fitting, isMap } from "./shapes.js";
import { language } from "./texts.js";

/** @typedef {import("./fields.js").Desk} Desk */
/** @typedef {import("./fields.js").Info} Info */
/** @typedef {import("./shapes.js").Shape} Shape */
/** @typedef {(string | number)[]} Path */

/** Records with more fields than this are folded under their name. */
const FOLDED = 8;

/** Return the short name of an item, for its heading and buttons. @param {Desk} desk @param {any} item */
function named(desk, item) {
  if (typeof item === "string") return item;
  const words = item?.title ?? item?.name ?? item?.label ?? item?.text ?? item?.id ?? item?.value ?? item?.sector ?? item;
  const text = isMap(words) ? (words[desk.lang] ?? Object.values(words)[0]) : words;
  return typeof text === "string" || typeof text === "number" ? String(text).slice(0, 60) : "";
}

/** Return a list whose items are added, removed and moved. @param {Desk} desk @param {Shape} shape @param {Path} path
 *  @param {Info} info */
export function group(desk, shape, path, info) {
  const place = h("ol", { class: "f-items" });
  const titleId = fresh();
  const add = button(desk.t("Add: %(what)s", { what: info.title }), () => {
    const items = desk.profile.get(path) ?? [];
    const isRecord = ["record", "text"].includes(fitting(shape.item, {}).kind) && shape.item.kind !== "union";
    desk.profile.set(path, [...items, isRecord ? {} : ""]);
    draw();
    const added = place.children[items.length];
    const fold = added?.querySelector(":scope > details");
    if (fold instanceof HTMLDetailsElement) {
      fold.dispatchEvent(new Event("f-draw"));
      fold.open = true;
    }
    focusIn(added, ":scope input, :scope select, :scope textarea");
    desk.say(desk.t("Added."));
  });
  const draw = () => {
    const items = desk.profile.get(path) ?? [];
    place.replaceChildren(...items.map((/** @type {any} */ _, /** @type {number} */ index) => item(index)));
  };
  const item = (/** @type {number} */ index) => {
    const here = [...path, index];
    const count = desk.profile.get(path).length;
    const name = () => named(desk, desk.profile.get(here)) || String(index + 1);
    const heading = h("span", { class: "f-items__name" }, `${info.title} ${index + 1}`);
    const move = (/** @type {number} */ to, /** @type {string} */ sign, /** @type {string} */ label) =>
      button(sign, () => {
        desk.profile.move(path, index, to);
        draw();
        const again = /** @type {HTMLElement | null} */ (place.children[to]?.querySelector(`[data-move="${sign}"]:not([disabled])`) ?? place.children[to]?.querySelector("[data-move]:not([disabled])"));
        again?.focus();
        desk.say(desk.t("Now at place %(number)s.", { number: to + 1 }));
      }, { "data-label": label, "data-move": sign, disabled: to < 0 || to >= count, class: "f-button f-button--small" });
    const remove = button(desk.t("Remove"), () => {
      desk.profile.remove(here);
      desk.profile.changed();
      draw();
      const next = place.children[Math.min(index, place.children.length - 1)];
      if (next) focusIn(next, "button:not([disabled])");
      else add.focus();
      desk.say(desk.t("Removed."));
    }, { "data-label": desk.t("Remove"), class: "f-button f-button--small" });
    const under = fitting(shape.item, desk.profile.get(here));
    const body = under.kind === "record" && shape.item.kind !== "union"
      ? (Object.keys(under.fields).length > FOLDED ? [folded(here, under)] : recordFields(desk, under, here))
      : [renderShape(desk, shape.item, here, { title: `${info.title} ${index + 1}`, help: "", required: true })];
    const bar = h("div", { class: "f-items__bar" }, heading, count > 1 ? move(index - 1, "↑", desk.t("Move up")) : null, count > 1 ? move(index + 1, "↓", desk.t("Move down")) : null, remove);
    const made = h("li", { class: "f-item", "data-path": JSON.stringify(here) }, bar, ...body, h("p", { class: "f-problem" }));
    // buttons are called by what they act on, which somebody may be typing just now
    const call = () => {
      const what = name();
      if (made.dataset.name === what) return;
      made.dataset.name = what;
      for (const control of bar.querySelectorAll("button")) control.setAttribute("aria-label", desk.t("%(label)s: %(what)s", { label: control.dataset.label ?? "", what }));
      const summary = made.querySelector(":scope > details.f-fold > summary");
      if (summary) summary.textContent = desk.t("Fields of: %(what)s", { what });
    };
    call();
    whileShown(desk.profile, made, call);
    return made;
  };
  const folded = (/** @type {Path} */ here, /** @type {Shape} */ under) => {
    const fold = h("details", { class: "f-fold" }, h("summary"));
    const open = () => {
      if (fold.childElementCount === 1) fold.append(...recordFields(desk, under, here));
    };
    fold.addEventListener("toggle", open);
    fold.addEventListener("f-draw", open);
    return fold;
  };
  draw();
  return h("div", { class: "f-group", role: "group", "aria-labelledby": titleId, "data-path": JSON.stringify(path) },
    h("p", { class: "f-label", id: titleId }, info.title, mark(info)),
    info.help ? h("p", { class: "f-help" }, info.help) : null,
    place, add, h("p", { class: "f-problem" }));
}

/** @param {Element | undefined} element @param {string} [selector] */
function focusIn(element, selector = "input, select, textarea") {
  /** @type {HTMLElement | null | undefined} */ (element?.querySelector(selector))?.focus();
}

/** Return a record that may be left out. @param {Desk} desk @param {Shape} shape @param {Path} path @param {Info} info */
export function optionalRecord(desk, shape, path, info) {
  const place = h("div", { class: "f-record" });
  const frame = h("fieldset", { class: "f-optional", "data-path": JSON.stringify(path) },
    h("legend", { class: "f-label" }, info.title, mark(info)),
    info.help ? h("p", { class: "f-help" }, info.help) : null, place, h("p", { class: "f-problem" }));
  const draw = (/** @type {boolean} */ open) => {
    if (!open) {
      place.replaceChildren(button(desk.t("Add: %(what)s", { what: info.title }), () => {
        desk.profile.set(path, {});
        draw(true);
        focusIn(place);
      }));
      return;
    }
    const remove = button(desk.t("Remove"), () => {
      desk.profile.remove(path);
      desk.profile.changed();
      draw(false);
      /** @type {HTMLElement} */ (place.firstElementChild).focus();
    }, { "aria-label": desk.t("%(label)s: %(what)s", { label: desk.t("Remove"), what: info.title }), class: "f-button f-button--small" });
    const fields = Object.values(shape.fields).map((field) => renderField(desk, field, [...path, field.key]));
    place.replaceChildren(...fields, ...(info.required ? [] : [remove]));
  };
  draw(info.required || desk.profile.get(path) !== undefined);
  return frame;
}

/** Return the sources, or how the translation was made: named entries. @param {Desk} desk @param {Shape} shape
 *  @param {Path} path @param {Info} info */
export function sourceMap(desk, shape, path, info) {
  const place = h("div", { class: "f-items" });
  const titleId = fresh();
  const fixed = shape.keys;
  const draw = () => {
    const entries = Object.keys(desk.profile.get(path) ?? {});
    const original = desk.profile.value.original_language;
    const keys = fixed ? fixed.filter((key) => key !== original || entries.includes(key)) : entries;
    const state = JSON.stringify([keys, original]);
    if (place.dataset.state === state) return;
    place.dataset.state = state;
    place.replaceChildren(...keys.map(entry));
  };
  const entry = (/** @type {string} */ key) => {
    const here = [...path, key];
    if (fixed) {
      return optionalRecord(desk, shape.item, here, { title: language(desk, key), help: "", required: false });
    }
    const name = named(desk, desk.profile.get(here)) || key;
    const remove = button(desk.t("Remove"), () => {
      desk.profile.remove(here);
      desk.profile.changed();
      draw();
      add.focus();
    }, { "aria-label": desk.t("%(label)s: %(what)s", { label: desk.t("Remove"), what: name }), class: "f-button f-button--small" });
    const fold = h("details", { class: "f-item", "data-path": JSON.stringify(here) }, h("summary", {}, name));
    fold.addEventListener("toggle", () => {
      if (fold.childElementCount === 1) fold.append(...recordFields(desk, shape.item, here), remove, h("p", { class: "f-problem" }));
    });
    fold.addEventListener("f-draw", () => fold.dispatchEvent(new Event("toggle")));
    return fold;
  };
  const add = button(desk.t("Add a source"), () => desk.askSource({ path, insert: () => undefined }));
  draw();
  whileShown(desk.profile, place, draw);
  return h("div", { class: "f-group", role: "group", "aria-labelledby": titleId, "data-path": JSON.stringify(path) },
    h("p", { class: "f-label", id: titleId }, info.title, mark(info)),
    info.help ? h("p", { class: "f-help" }, info.help) : null,
    place, fixed ? null : add, h("p", { class: "f-problem" }));
}
