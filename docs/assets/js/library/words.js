/**
 * Words of a text, folded, and the query language. The twin of `hub/library/analysis.py` and `grammar.py`:
 * both are tested with the same vectors. There is no stemmer here; the lexicon is the stemmer.
 */
// @ts-check

const LIGATURES = new Map(Object.entries({ œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" }));
const WORD = /[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+)*/gu;
const ELISION = /^(?:l|d|j|m|t|s|n|c|qu|lorsqu|puisqu|jusqu|quoiqu)['’ʼ](?=.)/u;
const POSSESSIVE = /['’ʼ]s$/u;
const OPERATORS = new Map(Object.entries({ AND: "AND", ET: "AND", OR: "OR", OU: "OR", NOT: "NOT", SAUF: "NOT" }));
const PART = /(-?)(?:"([^"]*)"?|([^\s"]+))/gu;
const MOST_WORDS = 32;

/** @param {string} text @returns {string} lower case, without accents or ligatures */
export function fold(text) {
  const lowered = Array.from(text.normalize("NFC").toLowerCase(), (c) => LIGATURES.get(c) ?? c).join("");
  return lowered.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();
}

/** @param {string} text @returns {{word: string, start: number, end: number}[]} words as written, with their place */
export function surfaceWords(text) {
  const found = [];
  for (const match of text.matchAll(WORD)) {
    let bare = match[0];
    let start = match.index;
    for (;;) {
      const elided = ELISION.exec(bare.toLowerCase());
      if (!elided) break;
      bare = bare.slice(elided[0].length);
      start += elided[0].length;
    }
    bare = bare.replace(POSSESSIVE, "");
    for (const part of bare.split(/['’ʼ]/u)) {
      if (part) found.push({ word: part, start, end: start + part.length });
      start += part.length + 1;
    }
  }
  return found;
}

/** @param {string} text @returns {string[]} folded words, stop words included */
export function words(text) {
  return surfaceWords(text.normalize("NFC")).map(({ word }) => fold(word));
}

/**
 * @typedef {{words: string[], phrase: boolean}} Item
 * @typedef {{groups: Item[][], excluded: Item[], name: string | null, operators: boolean}} Query
 *   `name` is what concepts' names are compared to: the folded query, operators taken as words, null where there are
 *   quotation marks or a minus
 */

/**
 * Parse a query as typed; never fails. Any group may match, all items of one must, no excluded item may.
 * @param {string} text @returns {Query}
 */
export function parse(text) {
  /** @type {Item[][]} */
  const groups = [];
  /** @type {Item[]} */
  const excluded = [];
  /** @type {string[]} */
  const name = [];
  let pending = null;
  let operators = false;
  let quoting = false;
  let count = 0;
  for (const [, minus, quoted, bare] of text.normalize("NFC").replace(/[“”„«»]/gu, '"').matchAll(PART)) {
    if (bare && !minus && OPERATORS.has(bare)) {
      pending = OPERATORS.get(bare);
      operators = true;
      name.push(bare.toLowerCase());
      continue;
    }
    const found = words(quoted ?? bare).slice(0, MOST_WORDS - count);
    if (!found.length) continue;
    count += found.length;
    const negative = Boolean(minus) || pending === "NOT";
    const phrase = quoted !== undefined;
    quoting = quoting || Boolean(minus) || phrase;
    name.push(...found);
    const items =
      phrase || (negative && found.length > 1)
        ? [{ words: found, phrase: true }]
        : found.map((word) => ({ words: [word], phrase: false }));
    if (negative) excluded.push(...items);
    else if (pending === "AND" && groups.length) groups[groups.length - 1].push(...items);
    else groups.push(...items.map((item) => [item]));
    pending = null;
  }
  return { groups, excluded, name: groups.length && !quoting ? name.join(" ") : null, operators };
}

/** Order of code points, as Python has it. @param {string} one @param {string} other @returns {number} */
export function compare(one, other) {
  const a = Array.from(one);
  const b = Array.from(other);
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i] !== b[i]) return Number(a[i].codePointAt(0)) - Number(b[i].codePointAt(0));
  }
  return a.length - b.length;
}
