// Problems beside their fields while somebody writes, and all of them in a list when asked for.
// @ts-check

import { button, h, reveal } from "./dom.js";
import { hint, message } from "./messages.js";

/** @typedef {(string | number)[]} Path */
/** @typedef {import("./checks.js").Problem} Problem */
/** @typedef {import("./messages.js").Messages} Messages */

/** Show problems at their fields. A field that nobody has touched is left in peace until everything is asked for.
 *  @param {HTMLElement} root @param {Problem[]} problems @param {(path: string) => boolean} isTouched
 *  @param {(problem: Problem) => {message: string, hint: string}} words */
export function drawProblems(root, problems, isTouched, words) {
  const fields = new Map([...root.querySelectorAll("[data-path]")].map((field) => [field.getAttribute("data-path"), field]));
  /** @type {Map<Element, Problem[]>} */
  const found = new Map();
  for (const problem of problems) {
    for (let path = problem.path; path.length; path = path.slice(0, -1)) {
      const field = fields.get(JSON.stringify(path));
      if (!field) continue;
      if (isTouched(JSON.stringify(path)) || isTouched(JSON.stringify(problem.path))) found.set(field, [...(found.get(field) ?? []), problem]);
      break;
    }
  }
  for (const field of fields.values()) {
    const own = found.get(field) ?? [];
    const slot = [...field.children].reverse().find((child) => child.classList.contains("f-problem"));
    const control = field.querySelector(":scope > input, :scope > select, :scope > textarea");
    const lines = own.map((problem) => `${problem.code} ${words(problem).message} ${words(problem).hint}`.trim());
    const text = [...new Set(lines)].join("\n");
    if (slot && slot.textContent !== text) {
      slot.textContent = text;
      slot.classList.toggle("f-problem--warning", own.length > 0 && own.every((problem) => !problem.code.startsWith("E")));
    }
    if (own.some((problem) => problem.code.startsWith("E"))) control?.setAttribute("aria-invalid", "true");
    else control?.removeAttribute("aria-invalid");
  }
}

/** Return a problem's words in a language. @param {Problem} problem @param {Messages} messages @param {string} lang */
drawProblems.words = (problem, messages, lang) => ({ message: message(problem, messages, lang), hint: hint(problem, messages, lang) });

/** Open whatever holds a field, and put the keyboard on it. @param {HTMLElement} root @param {Path} path */
export function revealPath(root, path) {
  const section = [...root.querySelectorAll("details.f-section")].find((fold) => JSON.parse(fold.getAttribute("data-fields") ?? "[]").includes(path[0]));
  const find = () => {
    for (let here = path; here.length; here = here.slice(0, -1)) {
      const wanted = JSON.stringify(here);
      const found = [...root.querySelectorAll("[data-path]")].find((field) => field.getAttribute("data-path") === wanted);
      if (found) return { element: /** @type {HTMLElement} */ (found), whole: here.length === path.length };
    }
    return null;
  };
  let found = find();
  if (!found?.whole) {
    section?.dispatchEvent(new Event("f-draw"));
    for (let round = 0; round < 4 && !found?.whole; round++) {
      found = find();
      for (const fold of found?.element.querySelectorAll("details") ?? []) fold.dispatchEvent(new Event("f-draw"));
      if (found?.element.matches("details")) found.element.dispatchEvent(new Event("f-draw"));
      found = find();
    }
  }
  if (found) reveal(found.element);
}

/**
 * Return the part of the form that tells how the profile stands.
 * @param {{root: HTMLElement, desk: import("./fields.js").Desk, messages: Messages, reveal: (path: Path) => void}} needs
 */
export function problemList({ root, desk, messages, reveal: show }) {
  const { profile, t, lang } = desk;
  const list = h("ol", { class: "f-found" });
  const state = h("p", { class: "f-state", role: "status" });
  const touched = new Set();
  let all = false;
  const words = (/** @type {Problem} */ problem) => drawProblems.words(problem, messages, lang);
  const isTouched = (/** @type {string} */ path) => all || touched.has(path);
  const draw = () => {
    drawProblems(root, profile.problems, isTouched, words);
    const errors = profile.errors.length;
    const more = profile.problems.length - errors;
    const parts = [
      errors ? t("%(number)s to mend before the profile can be published", { number: errors }) : t("The profile is valid"),
      more ? t("%(number)s to look at", { number: more }) : "",
    ];
    const said = `${parts.filter(Boolean).join("; ")}.`;
    if (state.textContent !== said) state.textContent = said;
    list.replaceChildren(...(all ? profile.problems.slice(0, 100).map(entry) : []));
  };
  const entry = (/** @type {Problem} */ problem) => {
    const { message: wrong, hint: help } = words(problem);
    const place = title(problem.path);
    const go = h("a", { href: "#", onclick: (/** @type {Event} */ event) => {
      event.preventDefault();
      show(problem.path);
    } }, t("%(label)s: %(what)s", { label: place, what: wrong }));
    return h("li", { "data-code": problem.code }, h("span", { class: "f-code" }, problem.code), " ", go, help ? ` ${help}` : "");
  };
  const title = (/** @type {Path} */ path) => {
    /** @type {any} */
    let shape = profile.shape;
    const names = [];
    for (const [index, step] of path.entries()) {
      const field = shape?.fields?.[step];
      if (field) names.push(field.words[lang].title);
      else if (typeof step === "number") names[names.length - 1] += ` ${step + 1}`;
      shape = profile.shapeAt(path.slice(0, index + 1));
    }
    return names.join(" › ") || t("Profile");
  };
  let timer = 0;
  const soon = () => {
    clearTimeout(timer);
    timer = Number(setTimeout(draw, 250));
  };
  profile.listeners.add(soon);
  root.addEventListener("focusout", (event) => {
    const field = /** @type {Element | null} */ (event.target)?.closest("[data-path]");
    if (field) touched.add(field.getAttribute("data-path"));
    soon();
  });
  root.addEventListener("input", (event) => {
    const field = /** @type {Element | null} */ (event.target)?.closest("[data-path]");
    if (field) touched.add(field.getAttribute("data-path"));
  });
  root.addEventListener("toggle", soon, true);
  const showAll = () => {
    all = true;
    draw();
  };
  const checking = button(t("Check everything"), () => {
    showAll();
    const first = profile.problems[0];
    if (first) /** @type {HTMLElement | null} */ (list.querySelector("a"))?.focus();
    else desk.say(t("The profile is valid"));
  }, { class: "f-button f-button--main" });
  const element = h("section", { class: "f-part", "aria-labelledby": "f-check-title" }, h("h2", { id: "f-check-title" }, t("Check it")), state, checking, list);
  draw();
  return { element, showAll };
}
