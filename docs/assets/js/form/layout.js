// A profile's one canonical way of being written as YAML: order, quotation marks, line lengths.
// Twin of hub/contributing/layout.py: both give the same bytes, a test compares them. Needs nothing from the page.
// @ts-check

import { below as shapeBelow, fitting, isMap, made } from "./shapes.js";
import { hasLeadingZero, plain } from "./scalars.js";

/** @typedef {import("./shapes.js").Shape} Shape */
/** @typedef {(string | number)[]} Path */
/**
 * @typedef {object} Comments by path, written as JSON
 * @property {string[]} top @property {string[]} end
 * @property {Map<string, string[]>} before @property {Map<string, string>} beside @property {Map<string, string[]>} after
 */

export const WIDTH = 120;
const NESTED = 2;
const FIRST = new Set("-?:,[]{}#&*!|>'\"%@`");
// eslint-disable-next-line no-control-regex
const CONTROL = /[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;
const BLOCK = /^\s*([-+*](\s|$)|>|#{1,6}(\s|$)|(=+|-+|~{3,})\s*$|1[.)](\s|$))/;
const FIRST_IN_LIST = /^\s*\d{1,9}[.)](\s|$)/;
const AFTER_A_SPACE = /^[»:;!?%]/;
const MARK = /^(([-+*]|=+|-+|~{3,}|#{1,6}|1[.)])$|>)/;
const ANY = made({ kind: "string" });

/** @returns {Comments} */
export function noComments() {
  return { top: [], end: [], before: new Map(), beside: new Map(), after: new Map() };
}

/** Return a path as the key of a map. @param {Path} path */
export function keyOf(path) {
  return JSON.stringify(path);
}

/** Return the text of a file that holds `value`. @param {Record<string, any>} value @param {Shape} shape
 *  @param {Comments} comments */
export function laidOut(value, shape, comments) {
  const layout = new Layout(comments);
  return [...comments.top, ...layout.block(value, shape, [], 0), ...comments.end].join("\n") + "\n";
}

/** Return a value as it is written on a line. @param {unknown} value @param {boolean} [inside] @returns {string} */
export function scalar(value, inside = false) {
  if (value === null || value === undefined) return "null";
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  const text = String(value);
  return isPlain(text, inside) ? text : JSON.stringify(text);
}

/** @param {string} text @param {boolean} inside */
function isPlain(text, inside) {
  return !(
    text === "" ||
    text !== text.trim() ||
    FIRST.has(text[0]) ||
    text.startsWith("...") ||
    text.includes("\n") ||
    text.includes(": ") ||
    text.includes(" #") ||
    text.endsWith(":") ||
    (inside && /[,[\]{}]/.test(text)) ||
    typeof plain(text) !== "string" ||
    hasLeadingZero(text) ||
    CONTROL.test(text)
  );
}

/** @param {string} text */
function size(text) {
  return /[\ud800-\udbff]/.test(text) ? [...text].length : text.length;
}

/** Return the lines of a long text. @param {string} text @param {number} width @returns {string[]} */
export function wrapped(text, width) {
  /** @type {string[]} */
  let lines = [];
  for (const paragraph of text.trim().split(/\n[ \t]*(?:\n[ \t]*)+/)) {
    let own = paragraph.split("\n");
    const fits = own.every((line) => size(line) <= width) && !parted(own);
    if (!fits && !FIRST_IN_LIST.test(own[0]) && !own.some(isSet)) own = filled(paragraph, width);
    lines = lines.length ? [...lines, "", ...own] : own;
  }
  return lines.map((line) => (line.endsWith("  ") && line.trim() ? line : line.replace(/[ \t]+$/, "")));
}

/** @param {string} line */
function isSet(line) {
  return BLOCK.test(line) || line.endsWith("  ") || line.endsWith("\\");
}

/** Return the words of a text in lines. @param {string} text @param {number} width @param {boolean} [inline]
 *  @returns {string[]} */
export function filled(text, width, inline = false) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words(text)) {
    const last = lines.length - 1;
    const fits = last >= 0 && size(lines[last]) + 1 + size(word) <= width;
    if (last >= 0 && (fits || (!inline && MARK.test(word)))) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Tell whether a sign that French sets after a space stands in another line than its word. @param {string[]} lines */
function parted(lines) {
  return lines.slice(1).some((line) => AFTER_A_SPACE.test(line)) || lines.slice(0, -1).some((line) => line.endsWith("«"));
}

/** Return the words of a text; signs that French sets after a space stay with the word that they belong to.
 *  @param {string} text @returns {string[]} */
function words(text) {
  /** @type {string[]} */
  const found = [];
  for (const word of text.trim().split(/[ \t\n]+/)) {
    const last = found.length - 1;
    if (last >= 0 && (AFTER_A_SPACE.test(word) || found[last].endsWith("«"))) found[last] += ` ${word}`;
    else found.push(word);
  }
  return found;
}

class TooDeep extends Error {}

class Layout {
  /** @param {Comments} comments */
  constructor(comments) {
    this.comments = comments;
    /** @type {Set<string>} */
    this.inner = new Set();
    for (const key of [...comments.before.keys(), ...comments.beside.keys()]) {
      const path = JSON.parse(key);
      for (let length = 0; length < path.length; length++) this.inner.add(keyOf(path.slice(0, length)));
    }
    for (const key of comments.after.keys()) {
      const path = JSON.parse(key);
      for (let length = 0; length <= path.length; length++) this.inner.add(keyOf(path.slice(0, length)));
    }
  }

  /** @param {Record<string, any>} value @param {Shape} shape @param {Path} path @param {number} indent
   *  @param {boolean} [ofItem] @returns {string[]} */
  block(value, shape, path, indent, ofItem = false) {
    const lines = ordered(value, shape).flatMap((key, number) => {
      const here = [...path, key];
      const above = number || !ofItem ? this.told("before", here, indent) : [];
      const start = `${" ".repeat(indent)}${scalar(key)}:`;
      return [...above, ...this.entry(start, value[key], shapeBelow(shape, key) ?? ANY, here, indent)];
    });
    return [...lines, ...this.told("after", path, indent)];
  }

  /** @param {any[]} value @param {Shape} shape @param {Path} path @param {number} indent @returns {string[]} */
  items(value, shape, path, indent) {
    const lines = value.flatMap((item, number) => {
      const here = [...path, number];
      const under = fitting(shape.item ?? ANY, item);
      const above = this.told("before", here, indent);
      const line = this.oneLine(item, under, here);
      if (isMap(item) && Object.keys(item).length && (line === null || indent + 2 + size(line) > WIDTH)) {
        const first = ordered(item, under)[0];
        const block = this.block(item, under, here, indent + 2, true);
        return [
          ...above,
          ...this.movedAbove(here, indent),
          ...this.told("before", [...here, first], indent),
          `${" ".repeat(indent)}- ${block[0].trimStart()}`,
          ...block.slice(1),
        ];
      }
      return [...above, ...this.entry(`${" ".repeat(indent)}-`, item, shape.item ?? ANY, here, indent)];
    });
    return [...lines, ...this.told("after", path, indent)];
  }

  /** @param {string} start @param {any} value @param {Shape} outer @param {Path} path @param {number} indent
   *  @returns {string[]} */
  entry(start, value, outer, path, indent) {
    const shape = fitting(outer, value);
    const line = this.oneLine(value, shape, path);
    const beside = this.comments.beside.get(keyOf(path));
    const tail = beside ? `  ${beside}` : "";
    if (line !== null && (size(start) + 1 + size(line) <= WIDTH || !isDivisible(value, shape))) {
      return [`${start} ${line}${tail}`];
    }
    if (isMap(value) && Object.keys(value).length) return [start + tail, ...this.block(value, shape, path, indent + 2)];
    if (Array.isArray(value) && value.length) {
      if (!isRow(value, shape) || this.inner.has(keyOf(path))) {
        return [start + tail, ...this.items(value, shape, path, indent + 2)];
      }
      const row = value.map((item) => this.inline(item, fitting(shape.item ?? ANY, item), 1));
      return [...this.movedAbove(path, indent), ...filledRow(row, start)];
    }
    const width = Math.max(40, WIDTH - indent - 2);
    const made = shape.kind === "prose" ? wrapped(value, width) : filled(value, width, true);
    const head = `${start} ${shape.kind === "prose" ? "|" : ">-"}${tail}`;
    return [head, ...made.map((text) => (text ? `${" ".repeat(indent + 2)}${text}` : ""))];
  }

  /** @param {"before" | "after"} where @param {Path} path @param {number} indent @returns {string[]} */
  told(where, path, indent) {
    return (this.comments[where].get(keyOf(path)) ?? []).map((comment) => `${" ".repeat(indent)}${comment}`);
  }

  /** @param {Path} path @param {number} indent @returns {string[]} */
  movedAbove(path, indent) {
    const beside = this.comments.beside.get(keyOf(path));
    return beside ? [`${" ".repeat(indent)}${beside}`] : [];
  }

  /** @param {any} value @param {Shape} shape @param {Path} path @returns {string | null} */
  oneLine(value, shape, path) {
    if (this.inner.has(keyOf(path)) || (shape.kind === "map" && isMap(value) && Object.keys(value).length)) return null;
    if (typeof value === "string" && value.includes("\n")) {
      return shape.kind === "prose" ? null : scalar(value.trim().split(/\s+/).join(" "));
    }
    if (Array.isArray(value) && !isRow(value, shape)) return null;
    try {
      return this.inline(value, shape, 0);
    } catch (error) {
      if (error instanceof TooDeep) return null;
      throw error;
    }
  }

  /** @param {any} value @param {Shape} shape @param {number} depth @returns {string} */
  inline(value, shape, depth) {
    if (isMap(value)) {
      if (depth >= NESTED || (depth && shape.kind === "text" && shape.reading === "prose")) throw new TooDeep();
      const parts = ordered(value, shape).map((key) => {
        const under = fitting(shapeBelow(shape, key) ?? ANY, value[key]);
        return `${scalar(key, true)}: ${this.inline(value[key], under, depth + 1)}`;
      });
      return `{${parts.join(", ")}}`;
    }
    if (Array.isArray(value)) {
      if (value.length && !isRow(value, shape)) throw new TooDeep();
      const under = shape.item ?? ANY;
      return `[${value.map((item) => this.inline(item, fitting(under, item), NESTED - 1)).join(", ")}]`;
    }
    if (typeof value === "string" && value.includes("\n")) {
      if (shape.kind === "prose") throw new TooDeep();
      value = value.trim().split(/\s+/).join(" ");
    }
    return scalar(value, depth > 0);
  }
}

/** @param {string[]} items @param {string} start @returns {string[]} */
function filledRow(items, start) {
  const indent = " ".repeat(start.length - start.trimStart().length + 2);
  const lines = [`${start} [`];
  items.forEach((item, number) => {
    const piece = item + (number < items.length - 1 ? "," : "]");
    const last = lines.length - 1;
    if (lines[last].endsWith("[")) lines[last] += piece;
    else if (size(lines[last]) + 1 + size(piece) <= WIDTH) lines[last] += ` ${piece}`;
    else lines.push(indent + piece);
  });
  return lines;
}

/** @param {Record<string, any>} value @param {Shape} shape @returns {string[]} */
function ordered(value, shape) {
  const own = Object.keys(value);
  const known = shape.kind === "record" ? Object.keys(shape.fields) : shape.kind === "text" ? ["en", "fr"] : null;
  if (!known) return own;
  return [...known.filter((key) => Object.hasOwn(value, key)), ...own.filter((key) => !known.includes(key))];
}

/** @param {any[]} value @param {Shape} shape */
function isRow(value, shape) {
  const points = shape.item?.model === "Point";
  return value.every((item) => isSingle(item) || (points && isMap(item) && Object.values(item).every(isSingle)));
}

/** @param {unknown} value */
function isSingle(value) {
  return typeof value !== "object" || value === null;
}

/** @param {any} value @param {Shape} shape */
function isDivisible(value, shape) {
  if (!isSingle(value)) return Object.keys(value).length > 0;
  return ["label", "sentence", "prose"].includes(shape.kind) && typeof value === "string" && value.includes(" ");
}
