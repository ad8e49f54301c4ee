// Result cards: the page's own markup, filled, with the words marked that were found.
// @ts-check
import { WORD } from "./reader.js";
import { fold, surfaceWords } from "./words.js";

/**
 * @typedef {import("./reader.js").LibraryReader} LibraryReader
 * @typedef {import("./reader.js").Card} Card
 * @typedef {import("./reader.js").Language} Language
 * @typedef {import("./search.js").Hit} Hit
 * @typedef {{forms: Set<string>, runs: string[][]}} Marks words, and names of several words, to mark; all folded
 */

/**
 * What stands in texts for the ways that hits were found: the other forms of the same terms, the concepts' names.
 * @param {LibraryReader} reader @param {Hit[]} hits @returns {Promise<Marks>}
 */
export async function marksOf(reader, hits) {
  const forms = new Set();
  const runs = new Map();
  const terms = new Map();
  for (const { ways } of hits) for (const { way } of ways) terms.set(`${way.term} ${way.form}`, way);
  for (const way of terms.values()) {
    note(way.form, forms, runs);
    note(way.word, forms, runs);
    const concept = await reader.concept(way.term);
    for (const name of concept ? [concept.en, concept.fr, ...concept.keys] : []) note(foldedName(name), forms, runs);
    if (way.form.includes(" ")) continue;
    for (const entry of (await reader.entriesNear(way.form)).values()) {
      if (!entry.form.includes(" ") && entry.terms.some(([term, role]) => term === way.term && role === WORD)) forms.add(entry.form);
    }
  }
  return { forms, runs: [...runs.values()] };
}

/** @param {string} name @param {Set<string>} forms @param {Map<string, string[]>} runs */
function note(name, forms, runs) {
  if (name.includes(" ")) runs.set(name, name.split(" "));
  else if (name) forms.add(name);
}

/** @param {string} name @returns {string} */
export function foldedName(name) {
  return surfaceWords(name).map(({ word }) => fold(word)).join(" ");
}

/** A plain plural is near enough for a mark. @param {string} one @param {string} other */
const alike = (one, other) => one === other || one === `${other}s` || `${one}s` === other;

/**
 * @param {HTMLElement} element @param {string} text @param {Marks} marks
 * @returns {boolean} whether anything was marked
 */
export function fillMarked(element, text, marks) {
  const found = surfaceWords(text).map((place) => ({ ...place, form: fold(place.word) }));
  const pieces = [];
  let done = 0;
  for (let at = 0; at < found.length; ) {
    const length = lengthMarked(found, at, marks);
    if (length) {
      const { start } = found[at];
      const { end } = found[at + length - 1];
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      pieces.push(text.slice(done, start), mark);
      done = end;
    }
    at += length || 1;
  }
  element.replaceChildren(...pieces, text.slice(done));
  return done > 0;
}

/** @param {{form: string}[]} found @param {number} at @param {Marks} marks */
function lengthMarked(found, at, { forms, runs }) {
  const longest = runs
    .filter((run) => at + run.length <= found.length && run.every((form, i) => alike(form, found[at + i].form)))
    .reduce((most, run) => Math.max(most, run.length), 0);
  if (longest) return longest;
  const { form } = found[at];
  return forms.has(form) || forms.has(`${form}s`) || (form.endsWith("s") && forms.has(form.slice(0, -1))) ? 1 : 0;
}

/**
 * How the words of a query were found where it was not as typed: `mères ↔ Mothers`.
 * @param {LibraryReader} reader @param {Hit[]} hits @param {string} query @param {Language} language
 * @returns {Promise<Map<string, string>>} by word of the query, folded
 */
export async function throughOf(reader, hits, query, language) {
  const typed = new Map(surfaceWords(query.normalize("NFC")).map(({ word }) => [fold(word), word]));
  const told = new Map();
  for (const { ways } of hits) {
    for (const { way } of ways) {
      if (way.kind === "exact" || told.has(way.word)) continue;
      const concept = await reader.concept(way.term);
      const other = concept ? otherName(concept, way.word, language) : way.form;
      const word = way.word.split(" ").map((part) => typed.get(part) ?? part).join(" ");
      if (foldedName(other) !== way.word) told.set(way.word, `${word} ↔ ${other}`);
    }
  }
  return told;
}

/**
 * The name of a concept that tells a reader most: one without the word itself, else the other language's.
 * @param {import("./reader.js").Concept} concept @param {string} word @param {Language} language
 */
function otherName(concept, word, language) {
  const names = [concept[language === "en" ? "fr" : "en"], concept[language]];
  return names.find((name) => !foldedName(name).split(" ").some((part) => alike(part, word))) ?? names[0];
}

export class Cards {
  /** @param {HTMLElement} root @param {Map<string, string>} words */
  constructor(root, words) {
    this.words = words;
    this.home = root.dataset.home ?? "";
    const template = /** @type {HTMLTemplateElement} */ (root.querySelector("template[data-card]"));
    this.card = /** @type {HTMLElement} */ (template.content.firstElementChild);
    this.root = root;
  }

  /** @param {Card} card @param {Hit} hit @param {Marks} marks @param {Map<string, string>} through @returns {HTMLElement} */
  make(card, hit, marks, through) {
    const made = /** @type {HTMLElement} */ (this.card.cloneNode(true));
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (made.querySelector(`.e-card__${name}`));
    part("kind").textContent = card.line;
    const link = /** @type {HTMLAnchorElement} */ (part("title").firstElementChild);
    link.href = this.home + card.path.slice(1);
    if (card.title_lang) link.lang = card.title_lang;
    part("place").textContent = [card.city, card.country].filter(Boolean).join(", ");
    const text = part("text");
    if (card.lang) text.lang = card.lang;
    const inTitle = fillMarked(link, card.title, marks);
    const inText = fillMarked(text, card.summary ?? "", marks);
    text.hidden = !card.summary;
    if (hit.ways.length && !inTitle && !inText) this.explain(part("why"), hit, through);
    part("foot").replaceChildren(...this.foot(card).map((item) => listItem(item)));
    return made;
  }

  /** @param {HTMLElement} element @param {Hit} hit @param {Map<string, string>} through */
  explain(element, hit, through) {
    const told = [...new Set(hit.ways.map(({ way }) => through.get(way.word)).filter(Boolean))];
    const why = told.length ? this.words.get("why")?.replace("{words}", told.join(", ")) : this.words.get("inside");
    element.textContent = why ?? "";
    element.hidden = false;
  }

  /** @param {Card} card */
  foot(card) {
    /** @type {(string | Node | undefined)[]} */
    const items = [...(card.aim ?? [])];
    if (card.status) items.push(card.status);
    if (card.kind === "practice") items.push(this.clone("verdict", card.verdict ? `${card.verdict} ${card.evidence === "e4" ? "e4" : "e3"}` : "none"));
    if (card.review) items.push(this.clone("review", card.review));
    for (const language of new Set([card.title_lang, card.lang])) if (language) items.push(this.clone("badge", language));
    return /** @type {(string | Node)[]} */ (items.filter(Boolean));
  }

  /** @param {string} kind @param {string} value */
  clone(kind, value) {
    const template = /** @type {HTMLTemplateElement | null} */ (this.root.querySelector(`template[data-${kind}="${value}"]`));
    return template?.content.cloneNode(true);
  }
}

/** @param {string | Node} content */
function listItem(content) {
  const item = document.createElement("li");
  item.append(content);
  return item;
}
