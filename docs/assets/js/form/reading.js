// From a profile's text to plain values and comments, as hub/reading does: the same scalars, limits and refusals.
// Takes the library `yaml` as an argument; it is fetched only when somebody opens an existing profile.
// @ts-check

import { attached } from "./comments.js";
import { hasLeadingZero, plain } from "./scalars.js";

/** @typedef {import("./layout.js").Comments} Comments */
/** @typedef {import("./checks.js").Problem} Problem */

/** Bytes in one file. */
export const SIZE_LIMIT = 1_000_000;
/** Lists and maps inside one another. */
export const DEPTH_LIMIT = 20;

const HIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u115f\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\udb40[\udc00-\udc7f]/;

/** Return the code of what hides in a text, as the check does, or null. @param {string} text */
export function hiddenCharacter(text) {
  const found = HIDDEN.exec(text);
  return found && `U+${Number(found[0].codePointAt(0)).toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * Return what a profile's text holds, or why it cannot be opened.
 * @param {string} text @param {any} YAML
 * @returns {{value: Record<string, any>, comments: Comments, problems: Problem[]} | {problems: Problem[]}}
 */
export function readProfile(text, YAML) {
  if (new TextEncoder().encode(text).length > SIZE_LIMIT) {
    return { problems: [told("E004", 1, { megabytes: (text.length / 1e6).toFixed(1) })] };
  }
  const bare = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  for (const [number, line] of bare.split("\n").entries()) {
    const character = hiddenCharacter(line);
    if (character) return { problems: [told("E006", number + 1, { character })] };
    if (line.includes("\t")) return { problems: [told("E007", number + 1, {})] };
  }
  if (tooDeep(bare)) return { problems: [told("E018", 1, { limit: DEPTH_LIMIT })] };
  const lines = new YAML.LineCounter();
  /** @type {any} */
  let document;
  try {
    document = YAML.parseDocument(bare, {
      version: "1.2",
      schema: "failsafe",
      uniqueKeys: false,
      lineCounter: lines,
      // as libyaml, which reads the files for the site: brackets need no indentation
      strict: false,
    });
  } catch (error) {
    return { problems: [told("E009", 1, { detail: error instanceof RangeError ? "depth" : String(error) })] };
  }
  const placeOf = (/** @type {number} */ offset) => lines.linePos(offset);
  const complaints = [...document.errors, ...document.warnings.filter((/** @type {any} */ warning) => warning.code === "BAD_DIRECTIVE")];
  if (complaints.length) {
    const first = complaints[0];
    const line = first.pos ? placeOf(first.pos[0]).line : 1;
    const quote = /Missing closing (["'])quote/.exec(first.message);
    const code = first.code === "MULTIPLE_DOCS" ? "E019" : quote ? "E010" : "E009";
    return { problems: [told(code, line, { quote: quote?.[1], detail: first.message.split("\n")[0].replace(/ at line .*/, "") })] };
  }
  /** @type {Problem[]} */
  const problems = [];
  const value = plainValue(document.contents, [], problems, placeOf);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { problems: [...problems, value === null ? told("E008", 1, {}) : told("E103", 1, { value: "…", fields: "schema, name" })] };
  }
  if (problems.some((problem) => ["E016", "E017", "E018", "E020"].includes(problem.code))) return { problems };
  return { value, comments: attached(bare, document.contents, placeOf), problems };
}

/** @param {string} code @param {number} line @param {Record<string, any>} values @param {(string | number)[]} [path]
 *  @returns {Problem} */
function told(code, line, values, path = []) {
  return { code, path, values, line };
}

/** Tell whether brackets or indentation nest deeper than anything a profile needs; the parser itself is recursive.
 *  @param {string} text */
function tooDeep(text) {
  let open = 0;
  for (const character of text) {
    if (character === "[" || character === "{") open += 1;
    else if (character === "]" || character === "}") open = Math.max(0, open - 1);
    if (open > 200) return true;
  }
  return text.split("\n").some((line) => (/^(\s|- )*/.exec(line)?.[0].replace(/ /g, "").length ?? 0) > 50 || /^ {200}/.test(line) && /^ *\S+:/.test(line));
}

/**
 * @param {any} node @param {(string | number)[]} path @param {Problem[]} problems
 * @param {(offset: number) => {line: number, col: number}} placeOf @returns {any}
 */
function plainValue(node, path, problems, placeOf) {
  if (node === null || node === undefined) return null;
  const line = node.range ? placeOf(node.range[0]).line : 1;
  if (node.source !== undefined && node.type === undefined && !("value" in node)) {
    problems.push(told("E016", line, { text: `*${node.source}` }, path));
    return null;
  }
  if (node.anchor) problems.push(told("E016", line, { text: `&${node.anchor}` }, path));
  if (node.tag) problems.push(told("E017", line, { tag: node.tag }, path));
  if (path.length > DEPTH_LIMIT) {
    problems.push(told("E018", line, { limit: DEPTH_LIMIT }, path.slice(0, 5)));
    return null;
  }
  if (node.items && node.items.every((/** @type {any} */ item) => item && "key" in item) && !isList(node)) {
    return plainMap(node, path, problems, placeOf);
  }
  if (node.items) {
    return node.items.map((/** @type {any} */ item, /** @type {number} */ number) => plainValue(item, [...path, number], problems, placeOf));
  }
  const text = String(node.value ?? "");
  if (node.type === "PLAIN" || node.type === undefined) {
    if (hasLeadingZero(text)) problems.push(told("E021", line, { value: text }, path));
    return plain(text);
  }
  const character = hiddenCharacter(text);
  if (character) problems.push(told("E006", line, { character }, path));
  return text;
}

/** @param {any} node */
function isList(node) {
  return node.constructor?.tagName === "tag:yaml.org,2002:seq";
}

/**
 * @param {any} node @param {(string | number)[]} path @param {Problem[]} problems
 * @param {(offset: number) => {line: number, col: number}} placeOf
 */
function plainMap(node, path, problems, placeOf) {
  /** @type {Record<string, any>} */
  const value = {};
  /** @type {Map<string, number>} */
  const first = new Map();
  for (const pair of node.items) {
    const usable = pair.key && !pair.key.items && String(pair.key.value ?? "") !== "";
    const line = pair.key?.range ? placeOf(pair.key.range[0]).line : 1;
    if (pair.key?.anchor) problems.push(told("E016", line, { text: `&${pair.key.anchor}` }, [...path, String(pair.key.value)]));
    if (pair.key?.tag) problems.push(told("E017", line, { tag: pair.key.tag }, [...path, String(pair.key.value)]));
    if (!usable) {
      problems.push(told("E020", line, {}, path));
      continue;
    }
    const key = String(pair.key.value);
    if (first.has(key)) {
      problems.push(told("E015", line, { key, first: first.get(key) }, [...path, key]));
      continue;
    }
    first.set(key, line);
    // a key named __proto__ must stay a key
    Object.defineProperty(value, key, {
      value: plainValue(pair.value, [...path, key], problems, placeOf),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return value;
}
