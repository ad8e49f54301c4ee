// The comments of a YAML file, each with the value it belongs to. Twin of hub/contributing/comments.py.
// Needs the library `yaml`'s document, not the page.
// @ts-check

import { keyOf, noComments } from "./layout.js";

/** @typedef {(string | number)[]} Path */
/** @typedef {{text: string, line: number, column: number, alone: boolean}} Comment */
/** @typedef {{path: Path, line: number, endLine: number, column: number}} Value */

/** Return the comments between a document's scalars, in order. @param {string} text @param {any} root @returns {Comment[]} */
export function commentsIn(text, root) {
  /** @type {[number, number, boolean][]} */
  const gaps = [];
  let position = 0;
  for (const scalar of scalars(root)) {
    const block = scalar.type === "BLOCK_LITERAL" || scalar.type === "BLOCK_FOLDED";
    gaps.push([position, scalar.range[0], block]);
    position = scalar.range[1];
  }
  gaps.push([position, text.length, false]);
  /** @type {Comment[]} */
  const found = [];
  for (const [start, stop, block] of gaps) {
    const header = block ? text.indexOf("\n", stop) : -1;
    const end = header >= 0 ? header : stop;
    for (const match of text.slice(start, end).matchAll(/(?:^|(?<=\s))#[^\n]*/g)) {
      const at = start + match.index;
      const lineStart = text.lastIndexOf("\n", at - 1) + 1;
      const line = text.slice(0, at).split("\n").length;
      const alone = !text.slice(lineStart, at).trim();
      found.push({ text: match[0].trimEnd(), line, column: at - lineStart + 1, alone });
    }
  }
  return found;
}

/** @param {any} node @returns {Generator<any>} */
function* scalars(node) {
  if (!node) return;
  if (node.items) {
    for (const item of node.items) {
      if ("key" in item) {
        yield* scalars(item.key);
        yield* scalars(item.value);
      } else yield* scalars(item);
    }
  } else if (node.range && node.range[1] > node.range[0]) yield node;
}

/**
 * Return a document's comments with the values they belong to.
 * @param {string} text @param {any} root @param {(offset: number) => {line: number, col: number}} placeOf
 */
export function attached(text, root, placeOf) {
  const values = [...valuesOf(root, [], placeOf)];
  const comments = noComments();
  const first = Math.min(...values.map((value) => value.line), Infinity);
  for (const comment of commentsIn(text, root)) {
    if (comment.alone && comment.line < first) comments.top.push(comment.text);
    else if (comment.alone) {
      const under = values.find((value) => value.line > comment.line);
      const holder = comment.column > (under ? under.column : 1) ? holderOf(values, comment) : [];
      if (holder.length) push(comments.after, holder, comment.text);
      else if (!under) comments.end.push(comment.text);
      else push(comments.before, under.path, comment.text);
    } else {
      const path = besideWhat(values, comment.line);
      if (comments.beside.has(keyOf(path))) push(comments.before, path, comment.text);
      else comments.beside.set(keyOf(path), comment.text);
    }
  }
  return comments;
}

/** @param {Map<string, string[]>} map @param {Path} path @param {string} text */
function push(map, path, text) {
  const key = keyOf(path);
  map.set(key, [...(map.get(key) ?? []), text]);
}

/** @param {Value[]} values @param {Comment} comment @returns {Path} */
function holderOf(values, comment) {
  const before = values.filter((value) => value.line < comment.line);
  const columns = new Map(before.map((value) => [keyOf(value.path), value.column]));
  let path = before.length ? before[before.length - 1].path : [];
  while (path.length && (columns.get(keyOf(path)) ?? 1) > comment.column) path = path.slice(0, -1);
  return path.slice(0, -1);
}

/** @param {Value[]} values @param {number} line @returns {Path} */
function besideWhat(values, line) {
  const begun = values.filter((value) => value.line === line);
  const whole = begun.find((value) => value.endLine === line);
  if (whole || begun.length) return (whole ?? begun[begun.length - 1]).path;
  const before = values.filter((value) => value.line <= line);
  return (before.length ? before[before.length - 1] : values[0]).path;
}

/** @param {any} node @param {Path} path @param {(offset: number) => {line: number, col: number}} placeOf
 *  @returns {Generator<Value>} */
function* valuesOf(node, path, placeOf) {
  for (const [number, item] of (node?.items ?? []).entries()) {
    const isPair = "key" in item;
    const child = isPair ? item.value : item;
    const here = [...path, isPair ? String(item.key.value ?? item.key) : number];
    const at = placeOf((isPair ? item.key : item).range[0]);
    const end = child?.range ? placeOf(Math.max(child.range[0], child.range[1] - 1)).line : at.line;
    yield { path: here, line: at.line, endLine: end, column: isPair ? at.col : at.col - 2 };
    yield* valuesOf(child, here, placeOf);
  }
}
