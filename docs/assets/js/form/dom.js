// Elements in one line, and where they stand in the profile. Text only ever becomes text, never HTML.
// @ts-check

let count = 0;

/** Return an id that the page does not have yet. @param {string} [prefix] */
export function fresh(prefix = "f") {
  count += 1;
  return `${prefix}-${count}`;
}

/**
 * Return an element. Attributes that are null, undefined or false are left out; `on…` are listeners.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {Record<string, any>} [attributes] @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") /** @type {any} */ (element).value = value;
    else if (name === "checked") /** @type {any} */ (element).checked = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false).map((child) => /** @type {Node | string} */ (child)));
  return element;
}

/** Return a button that does something and sends nothing. @param {string} label @param {() => void} action
 *  @param {Record<string, any>} [attributes] */
export function button(label, action, attributes = {}) {
  return h("button", { type: "button", class: "f-button", onclick: action, ...attributes }, label);
}

/**
 * Call a function whenever the profile changes, for as long as an element is on the page.
 * @param {import("./profile.js").Profile} profile @param {HTMLElement} element @param {() => void} action
 */
export function whileShown(profile, element, action) {
  let seen = false;
  const listener = () => {
    seen ||= element.isConnected;
    if (seen && !element.isConnected) profile.listeners.delete(listener);
    else action();
  };
  profile.listeners.add(listener);
}

/** Open every fold around an element, and put the keyboard there. @param {HTMLElement} element */
export function reveal(element) {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  const control = element.matches("input, select, textarea, button, summary")
    ? element
    : /** @type {HTMLElement | null} */ (element.querySelector("input:not([type=hidden]), select, textarea, button, summary"));
  const target = control ?? element;
  if (!control) target.tabIndex = -1;
  target.focus();
  element.scrollIntoView({ block: "center" });
}
