// The small Markdown of profile texts, as elements: paragraphs, lists, quotes, emphasis, links and citations.
// Everything else stays the text it is. Nothing is ever parsed as HTML.
// @ts-check

import { h } from "./dom.js";

/** @typedef {(inside: string) => Node | null} Cite */

const INLINE = /\[(@[^[\]\n]{1,300})\]|\[([^\]\n]{1,300})\]\(((?:https?:\/\/|mailto:|tel:)[^\s)]+)\)|\*\*([^*\n]+)\*\*|(?<!\w)[*_]([^*_\n]+)[*_](?!\w)/gi;

/** Return a long text as blocks. @param {string} text @param {Cite} cite @returns {HTMLElement[]} */
export function blocks(text, cite) {
  return text.trim().split(/\n[ \t]*(?:\n[ \t]*)+/).map((paragraph) => {
    const lines = paragraph.split("\n");
    if (lines.every((line) => /^\s*([-+*]|\d+[.)])\s|^\s{2,}\S/.test(line))) return list(lines, cite);
    if (lines.every((line) => /^\s*>/.test(line))) {
      return h("blockquote", {}, h("p", {}, ...inline(lines.map((line) => line.replace(/^\s*>\s?/, "")).join(" "), cite)));
    }
    return h("p", {}, ...inline(lines.join(" "), cite));
  });
}

/** @param {string[]} lines @param {Cite} cite */
function list(lines, cite) {
  /** @type {string[]} */
  const items = [];
  for (const line of lines) {
    if (/^\s*([-+*]|\d+[.)])\s/.test(line)) items.push(line.replace(/^\s*([-+*]|\d+[.)])\s+/, ""));
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  return h(/^\s*\d/.test(lines[0]) ? "ol" : "ul", {}, ...items.map((item) => h("li", {}, ...inline(item, cite))));
}

/** Return a few sentences as nodes. @param {string} text @param {Cite} cite @returns {Node[]} */
export function inline(text, cite) {
  const line = text.replace(/\s*\n\s*/g, " ").replace(/\s+(?=\[@)/g, "");
  /** @type {Node[]} */
  const nodes = [];
  let position = 0;
  for (const found of line.matchAll(INLINE)) {
    nodes.push(document.createTextNode(line.slice(position, found.index)));
    position = found.index + found[0].length;
    const [whole, citation, words, address, strong, weak] = found;
    if (citation) nodes.push(cite(citation) ?? document.createTextNode(whole));
    else if (address) nodes.push(h("a", { href: address, rel: "noopener" }, words));
    else if (strong) nodes.push(h("strong", {}, strong));
    else nodes.push(h("em", {}, weak));
  }
  nodes.push(document.createTextNode(line.slice(position)));
  return nodes;
}
