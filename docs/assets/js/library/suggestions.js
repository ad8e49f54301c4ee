// Type-ahead: a list of suggestions under the search box, as a combobox in the sense of the ARIA practices guide.
// @ts-check
import { completions } from "./search.js";
import { NAME, weightOf } from "./reader.js";
import { compare, fold, surfaceWords } from "./words.js";

const MOST = 8;
const SHORTEST = 2;

/**
 * @typedef {{text: string, query: string, topic: boolean}} Suggestion shown text, and the query that it stands for
 */

/**
 * Names of concepts that begin with the whole query, then words that begin with its last one.
 * @param {import("./reader.js").LibraryReader} reader @param {string} query @returns {Promise<Suggestion[]>}
 */
export async function suggestionsFor(reader, query) {
  const text = query.normalize("NFC");
  const typed = surfaceWords(text);
  if (!typed.length || /["\s]$/u.test(text)) return [];
  const last = typed[typed.length - 1];
  const key = typed.map(({ word }) => fold(word)).join(" ");
  if (fold(last.word).length < SHORTEST) return [];
  const isConcept = (/** @type {import("./reader.js").Found} */ entry) => entry.terms.some(([, role]) => role === NAME);
  const names = [...(await reader.entriesNear(key)).values()]
    .filter((entry) => entry.form.startsWith(key) && entry.form !== key && isConcept(entry))
    .sort((a, b) => weightOf(b) - weightOf(a) || compare(a.form, b.form));
  const before = text.slice(0, last.start);
  const words = completions(await reader.entriesNear(fold(last.word)), fold(last.word));
  /** @type {Suggestion[]} */
  const listed = names.slice(0, MOST / 2).map((entry) => ({ text: entry.surface, query: entry.surface, topic: true }));
  for (const entry of words) {
    const whole = before + entry.surface;
    if (listed.length < MOST && !listed.some(({ query }) => query === whole)) listed.push({ text: whole, query: whole, topic: false });
  }
  return listed;
}

export class Combobox {
  /**
   * @param {HTMLInputElement} input @param {HTMLElement} list @param {Map<string, string>} words
   * @param {(query: string) => void} pick
   */
  constructor(input, list, words, pick) {
    this.input = input;
    this.list = list;
    this.words = words;
    this.pick = pick;
    /** @type {Suggestion[]} */
    this.suggestions = [];
    this.active = -1;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    input.addEventListener("keydown", (event) => this.onKey(event));
    input.addEventListener("blur", () => this.close());
    // a press on a suggestion must not take the focus, or the list closes before the click
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = /** @type {HTMLElement} */ (event.target).closest("[role=option]");
      if (option) this.choose([...list.children].indexOf(option));
    });
  }

  get open() {
    return !this.list.hidden;
  }

  /** @param {Suggestion[]} suggestions */
  show(suggestions) {
    if (!suggestions.length || document.activeElement !== this.input) {
      this.close();
      return;
    }
    this.suggestions = suggestions;
    this.list.replaceChildren(...suggestions.map((suggestion, place) => this.option(suggestion, place)));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.move(-1);
  }

  close() {
    this.list.hidden = true;
    this.suggestions = [];
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  /** @param {Suggestion} suggestion @param {number} place */
  option(suggestion, place) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${place}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(suggestion.text);
    if (suggestion.topic) {
      const topic = Object.assign(document.createElement("span"), { className: "e-quiet" });
      topic.textContent = ` ${this.words.get("topic")}`;
      option.append(topic);
    }
    return option;
  }

  /** @param {number} active */
  move(active) {
    this.active = active;
    [...this.list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
    if (active < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `${this.list.id}-${active}`);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const count = this.suggestions.length;
    if (event.key === "Escape" && this.open) {
      // the first press closes the list and keeps the words
      event.preventDefault();
      this.close();
    } else if (this.open && event.key === "ArrowDown") {
      event.preventDefault();
      this.move(this.active + 1 < count ? this.active + 1 : -1);
    } else if (this.open && event.key === "ArrowUp") {
      event.preventDefault();
      this.move(this.active < 0 ? count - 1 : this.active - 1);
    } else if (event.key === "Enter" && this.open && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    }
  }

  /** @param {number} place */
  choose(place) {
    const { query } = this.suggestions[place];
    this.close();
    this.pick(query);
  }
}
