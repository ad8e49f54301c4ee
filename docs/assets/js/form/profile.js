// The profile that is being written: its values, comments and problems, and who wants to know when they change.
// Needs nothing from the page.
// @ts-check

import { at, check } from "./checks.js";
import { keyOf, laidOut, noComments } from "./layout.js";
import { slug } from "./nearest.js";
import { isMap, shapeAt } from "./shapes.js";

/** @typedef {(string | number)[]} Path */
/** @typedef {import("./checks.js").Problem} Problem */
/** @typedef {import("./shapes.js").Shape} Shape */
/** @typedef {import("./layout.js").Comments} Comments */

/** The first line of every file: editors find the schema by it. */
export const SCHEMA_LINE = "# yaml-language-server: $schema=../hub/schema/city.schema.json";

export class Profile {
  /** @param {Shape} shape @param {import("./checks.js").Known} known */
  constructor(shape, known) {
    this.shape = shape;
    this.known = known;
    /** @type {Record<string, any>} */
    this.value = {};
    this.comments = noComments();
    /** @type {Problem[] | null} told when somebody asks, and kept until something changes */
    this.told = null;
    /** @type {string | null} the file's name without ending, of a profile that was opened */
    this.opened = null;
    /** @type {Set<() => void>} */
    this.listeners = new Set();
  }

  /** Begin a new profile. @param {string} language @param {string} today YYYY-MM-DD */
  begin(language, today) {
    this.opened = null;
    this.comments = noComments();
    this.value = {
      schema: 1,
      name: {},
      key_initiatives: [{}],
      sources: {},
      original_language: language,
      review: { status: "self-declared", date: today },
    };
    this.changed();
  }

  /** Take over a profile that was read. @param {Record<string, any>} value @param {import("./layout.js").Comments} comments
   *  @param {string | null} name */
  open(value, comments, name) {
    this.value = value;
    this.comments = comments;
    this.opened = name;
    this.changed();
  }

  /** @param {Path} path @returns {any} */
  get(path) {
    return at(this.value, path);
  }

  /** Put a value in its place; empty ones are taken out, with the blocks that held nothing else.
   *  @param {Path} path @param {any} value */
  set(path, value) {
    let holder = this.value;
    path.slice(0, -1).forEach((step, index) => {
      if (holder[step] === undefined || holder[step] === null) holder[step] = typeof path[index + 1] === "number" ? [] : {};
      holder = holder[step];
    });
    const last = path[path.length - 1];
    if (isEmpty(value)) this.remove(path);
    else if (typeof holder === "object") /** @type {any} */ (holder)[last] = value;
    this.changed();
  }

  /** @param {Path} path */
  remove(path) {
    const parent = path.slice(0, -1);
    const holder = this.get(parent);
    const last = path[path.length - 1];
    if (Array.isArray(holder)) {
      const order = holder.map((_, index) => index).filter((index) => index !== last);
      holder.splice(Number(last), 1);
      this.comments = moved(this.comments, parent, order);
    } else if (isMap(holder)) delete holder[last];
    const isKept = parent.length === 0 || ["sources", "key_initiatives", "name"].includes(String(parent[0])) && parent.length === 1;
    const isItem = typeof parent[parent.length - 1] === "number";
    if (!isKept && !isItem && isEmpty(holder)) this.remove(parent);
  }

  /** Move an item of a list by one place. @param {Path} list @param {number} from @param {number} to */
  move(list, from, to) {
    const items = this.get(list);
    const order = items.map((/** @type {any} */ _, /** @type {number} */ index) => index);
    order.splice(to, 0, ...order.splice(from, 1));
    items.splice(to, 0, ...items.splice(from, 1));
    this.comments = moved(this.comments, list, order);
    this.changed();
  }

  /** Tell everybody. */
  changed() {
    this.follow();
    this.told = null;
    for (const listener of this.listeners) listener();
  }

  /** Give every new initiative, strategy and series an id made from its title, as long as nobody typed one. */
  follow() {
    for (const key of ["key_initiatives", "strategies", "series"]) {
      const items = Array.isArray(this.value[key]) ? this.value[key] : [];
      for (const item of items) {
        if (!isMap(item)) continue;
        const words = item.title ?? item.label;
        const title = isMap(words) ? String(words[this.value.original_language] ?? Object.values(words)[0] ?? "") : "";
        if (item.id !== undefined && !FOLLOWING.has(item)) continue;
        FOLLOWING.add(item);
        const made = slug(title);
        const taken = items.some((other) => other !== item && other?.id === made);
        if (made) item.id = taken ? `${made}-${items.indexOf(item) + 1}` : made;
        else delete item.id;
      }
    }
  }

  /** Note that somebody typed an id. @param {Path} item */
  settle(item) {
    FOLLOWING.delete(this.get(item));
  }

  /** Return the key of a new source. @param {string} title */
  sourceKey(title) {
    const made = slug(title).split("-").slice(0, 4).join("-") || "source";
    const taken = this.value.sources ?? {};
    let key = made;
    for (let number = 2; Object.hasOwn(taken, key); number++) key = `${made}-${number}`;
    return key;
  }

  /** Return the name of the file. */
  get fileName() {
    const name = this.value.name;
    const words = isMap(name) ? String(name[this.value.original_language] ?? Object.values(name)[0] ?? "") : "";
    return `${this.opened ?? (slug(words) || "profile")}.yml`;
  }

  /** Return the text of the file. */
  get text() {
    const top = this.comments.top.filter((line) => !line.replace(/^[# ]+/, "").startsWith("yaml-language-server"));
    return laidOut(this.value, this.shape, { ...this.comments, top: [SCHEMA_LINE, ...top] });
  }

  /** Return the shape at a path. @param {Path} path */
  shapeAt(path) {
    return shapeAt(this.shape, this.value, path);
  }

  /** What is wrong, in the order of the fields. @returns {Problem[]} */
  get problems() {
    this.told ??= check(this.value, this.shape, this.known);
    return this.told;
  }

  get errors() {
    return this.problems.filter((problem) => problem.code.startsWith("E"));
  }
}

/** Records whose id still follows their title. @type {WeakSet<object>} */
const FOLLOWING = new WeakSet();

/** @param {any} value */
export function isEmpty(value) {
  return value === undefined || value === "" || (Array.isArray(value) && !value.length) || (isMap(value) && !Object.keys(value).length);
}

/** Return comments whose paths follow a list whose items have moved: `order` gives each new position's old one, or -1.
 *  @param {Comments} comments @param {(string | number)[]} list @param {number[]} order @returns {Comments} */
export function moved(comments, list, order) {
  const rename = (/** @type {string} */ key) => {
    const path = JSON.parse(key);
    if (path.length <= list.length || list.some((step, at) => path[at] !== step)) return key;
    const now = order.indexOf(path[list.length]);
    return now < 0 ? null : keyOf([...list, now, ...path.slice(list.length + 1)]);
  };
  const map = (/** @type {Map<string, any>} */ old) =>
    new Map([...old].flatMap(([key, value]) => {
      const now = rename(key);
      return now === null ? [] : [/** @type {[string, any]} */ ([now, value])];
    }));
  return { ...comments, before: map(comments.before), beside: map(comments.beside), after: map(comments.after) };
}
