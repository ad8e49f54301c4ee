// The profile as its page will show it, in either language, marked as a draft. Made from the schema's own words.
// Needs only the element it is put into.
// @ts-check

import { word } from "./choices.js";
import { h } from "./dom.js";
import { blocks, inline } from "./markup.js";
import { isEmpty } from "./profile.js";
import { fitting, isMap, typeset } from "./shapes.js";
import { language as languageName } from "./texts.js";
import { dateText } from "./dates.js";

/** @typedef {import("./fields.js").Desk} Desk */
/** @typedef {import("./shapes.js").Shape} Shape */

const KEY = ["country", "region", "population", "leadership", "networks", "website", "contact"];
const APART = new Set(["schema", "name", "type", "sources", "original_language", "translation", "review", "published", "aliases", "coordinates", "scope", ...KEY]);

/** Records that read as one line: a figure with its date, a period, a person in office. */
const SHORT = new Set(["Fact", "LabelledFact", "DisputedValue", "Range", "Period", "DisputedPeriod", "Leader", "Membership", "GroupMembership", "Status", "Partner", "Organisation", "Point", "Link", "Contact", "Coordinates"]);
/** Fields of such a line that stand in brackets behind the rest. */
const ASIDE = ["as_of", "since", "period", "from", "to"];

/** Return the page of a profile in a language. @param {Desk} desk @param {string} code @returns {HTMLElement} */
export function preview(desk, code) {
  return new Preview(desk, code).page();
}

class Preview {
  /** @param {Desk} desk @param {string} code the language of the page */
  constructor(desk, code) {
    this.desk = { ...desk, lang: code };
    this.t = desk.wordsIn(code);
    this.code = code;
    /** @type {string[]} keys of sources in the order they are cited */
    this.cited = [];
  }

  page() {
    const { profile } = this.desk;
    const { value, shape } = profile;
    const sections = Object.values(shape.fields).filter((field) => !APART.has(field.key) && !isEmpty(value[field.key]));
    const body = sections.flatMap((field) => [h("h3", {}, field.words[this.code].title), ...this.shown(value[field.key], field.shape, 4)]);
    const key = KEY.filter((name) => !isEmpty(value[name])).map((name) => {
      const field = shape.fields[name];
      return h("div", {}, h("dt", {}, field.words[this.code].title), h("dd", {}, ...this.shown(value[name], field.shape, 4)));
    });
    return h("article", { class: "f-preview", lang: this.code },
      h("p", { class: "f-preview__draft" }, this.code === "fr" ? "Projet – non publié" : "Draft – not published"),
      h("h2", { class: "f-preview__title" }, ...(value.name ? this.label(value.name) : ["…"])),
      h("p", { class: "e-line" }, this.term("type"), value.scope ? " · " : "", ...(value.scope ? this.sentence(value.scope) : [])),
      h("dl", { class: "f-preview__key" }, ...key),
      ...body,
      ...this.sources());
  }

  /** @param {string} name */
  term(name) {
    const { value, shape } = this.desk.profile;
    return shape.fields[name].shape.labels?.[value[name]]?.[this.code] ?? String(value[name] ?? "");
  }

  /** @param {any} value @param {Shape} outer @param {number} level @returns {Node[]} */
  shown(value, outer, level) {
    const shape = fitting(outer, value);
    if (value === null || value === undefined) return [document.createTextNode("")];
    if (shape.kind === "text" && isMap(value)) {
      if (shape.reading === "prose") return this.prose(value);
      return shape.reading === "sentence" ? [h("p", {}, ...this.sentence(value))] : this.label(value);
    }
    if (Array.isArray(value)) return this.list(value, shape, level);
    if (shape.kind === "record" && isMap(value)) return SHORT.has(shape.model) ? this.inOneLine(value, shape) : this.record(value, shape, level);
    if (shape.kind === "choice") return [document.createTextNode(word({ ...this.desk, t: this.t }, String(value)))];
    if (shape.kind === "term") return [document.createTextNode(shape.labels?.[value]?.[this.code] ?? String(value))];
    if (shape.ref === "source") return [this.cite(String(value)) ?? document.createTextNode(String(value))];
    if (shape.ref === "initiative" || shape.ref === "strategy") return [document.createTextNode(this.titleOf(String(value)))];
    if (shape.kind === "link") return [document.createTextNode(this.desk.data.names[shape.ref]?.[value]?.[this.code] ?? String(value))];
    if (shape.kind === "url") return [/^https?:/.test(String(value)) ? h("a", { href: value, rel: "noopener" }, String(value)) : document.createTextNode(String(value))];
    if (shape.kind.endsWith("date")) return [document.createTextNode(this.date(value))];
    if (typeof value === "number") return [document.createTextNode(value.toLocaleString(this.code))];
    if (typeof value === "boolean") return [document.createTextNode(value ? this.t("Yes") : this.t("No"))];
    return [document.createTextNode(String(value))];
  }

  /** Return the title of one of the profile's own records. @param {string} id */
  titleOf(id) {
    const { key_initiatives: initiatives, strategies } = this.desk.profile.value;
    const own = [initiatives, strategies].flatMap((list) => (Array.isArray(list) ? list : [])).find((item) => item?.id === id);
    return isMap(own?.title) ? this.pick(own.title)[1] : id;
  }

  /** @param {any[]} items @param {Shape} shape @param {number} level @returns {Node[]} */
  list(items, shape, level) {
    const under = shape.item;
    if (under?.kind === "language") return [document.createTextNode(items.map((code) => languageName(this.desk, code)).join(", "))];
    if (under?.model === "Practice" || under?.model === "Strategy") return items.map((item) => this.card(item, under, level));
    if (items.every((item) => typeof item !== "object")) {
      return items.flatMap((item, index) => [...(index ? [document.createTextNode(" · ")] : []), ...this.shown(item, under, level)]);
    }
    return [h("ul", {}, ...items.map((item) => h("li", {}, ...this.shown(item, under, level))))];
  }

  /** @param {any} item @param {Shape} shape @param {number} level */
  card(item, shape, level) {
    const { title, summary, id, aliases, ...rest } = isMap(item) ? item : {};
    const heading = h(level === 4 ? "h4" : "h5", {}, ...(title ? this.label(title) : ["…"]));
    const text = summary ? (shape.model === "Practice" ? [h("p", {}, ...this.sentence(summary))] : this.prose(summary)) : [];
    return h("section", { class: "f-preview__card" }, heading, ...text, ...this.record(rest, shape, level + 1));
  }

  /** @param {Record<string, any>} value @param {Shape} shape @param {number} level @returns {Node[]} */
  record(value, shape, level) {
    const { source, id, ...rest } = value;
    const mark = typeof source === "string" ? this.cite(source) : null;
    const known = Object.values(shape.fields).filter((field) => !isEmpty(rest[field.key]) && rest[field.key] !== null);
    const entries = known.map((field) => h("div", {}, h("dt", {}, field.words[this.code].title), h("dd", {}, ...this.shown(rest[field.key], field.shape, level))));
    if (rest.as_of === null) entries.push(h("div", {}, h("dt", {}, this.t("Date")), h("dd", {}, this.t("undated"))));
    return [h("dl", { class: "f-preview__record" }, ...entries), ...(mark ? [mark] : [])];
  }

  /** Return a small record as one line: what it is, when, where it stands, and a remark.
   *  @param {Record<string, any>} value @param {Shape} shape @returns {Node[]} */
  inOneLine(value, shape) {
    const { source, note, id, ...rest } = value;
    const part = (/** @type {string} */ key, /** @type {any} */ item) => this.shown(item, shape.fields[key].shape, 6);
    if (shape.model === "Range") return [document.createTextNode(`${this.figure(rest.min)}–${this.figure(rest.max)}`)];
    /** @type {Node[]} */
    const nodes = [];
    const known = Object.keys(shape.fields).filter((key) => !isEmpty(rest[key]) && rest[key] !== null && !ASIDE.includes(key));
    // "about 500", "less than 500"
    for (const key of known.includes("qualifier") ? ["qualifier", ...known.filter((name) => name !== "qualifier")] : known) {
      if (nodes.length) nodes.push(document.createTextNode(["value", "unit", "currency"].includes(key) ? " " : ", "));
      nodes.push(...part(key, rest[key]));
    }
    if (id !== undefined) nodes.unshift(...part("id", id), ...(nodes.length ? [document.createTextNode(", ")] : []));
    const when = this.when(rest, shape);
    if (when) nodes.push(document.createTextNode(nodes.length ? ` (${when})` : when));
    const mark = typeof source === "string" ? this.cite(source) : null;
    if (mark) nodes.push(mark);
    if (isMap(note)) nodes.push(document.createTextNode(" – "), ...this.sentence(note));
    return nodes;
  }

  /** Return the dates of a small record. @param {Record<string, any>} value @param {Shape} shape */
  when(value, shape) {
    const span = { ...value.period, ...value };
    const [from, to] = [span.from ?? span.since, span.to].map((date) => (date === undefined || date === null ? "" : this.date(date)));
    const asOf = shape.fields.as_of && "as_of" in value ? (value.as_of === null ? this.t("undated") : this.date(value.as_of)) : "";
    if (from && to) return `${from}\u00a0– ${to}`;
    if (to) return this.t("until %(date)s", { date: to });
    if (!from) return asOf;
    // nobody says that it still lasts
    const since = this.t("from %(date)s", { date: from });
    const known = this.t("last known: %(date)s", { date: asOf });
    return asOf ? [since, known].join(this.code === "fr" ? "\u202f; " : "; ") : since;
  }

  /** @param {any} number */
  figure(number) {
    return typeof number === "number" ? number.toLocaleString(this.code) : String(number ?? "…");
  }

  /** @param {any} value */
  date(value) {
    const text = dateText(value);
    const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?~?$/.exec(text);
    if (!found || !found[2]) return text;
    const date = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3] ?? 1)));
    return date.toLocaleDateString(this.code, { timeZone: "UTC", year: "numeric", month: "long", ...(found[3] ? { day: "numeric" } : {}) });
  }

  /** Return the language that a text is shown in, and its words. @param {Record<string, any>} text @returns {[string, string]} */
  pick(text) {
    const code = [this.code, "en", "fr", ...Object.keys(text)].find((wanted) => typeof text[wanted] === "string") ?? this.code;
    const words = String(text[code] ?? "");
    return [code, code === "fr" ? typeset(words) : words];
  }

  /** @param {string} code */
  borrowed(code) {
    return this.t("This text has not been translated yet: it is shown in %(language)s.", { language: languageName(this.desk, code) });
  }

  /** @param {Record<string, any>} text @returns {Node[]} */
  label(text) {
    const [code, words] = this.pick(text);
    if (code === this.code) return [document.createTextNode(words)];
    return [h("span", { lang: code }, words), document.createTextNode(" "), h("span", { class: "e-badge" }, languageName(this.desk, code))];
  }

  /** @param {Record<string, any>} text @returns {Node[]} */
  sentence(text) {
    const [code, words] = this.pick(text);
    const nodes = inline(words, (inside) => this.citation(inside));
    return code === this.code ? nodes : [h("span", { lang: code }, ...nodes), document.createTextNode(" "), h("span", { class: "e-badge" }, this.t("not translated yet"))];
  }

  /** @param {Record<string, any>} text @returns {Node[]} */
  prose(text) {
    const [code, words] = this.pick(text);
    const made = blocks(words, (inside) => this.citation(inside));
    return code === this.code ? made : [h("p", { class: "e-notice e-notice--language" }, this.borrowed(code)), h("div", { lang: code }, ...made)];
  }

  /** @param {string} inside of the brackets @returns {Node | null} */
  citation(inside) {
    const parts = inside.split(";").map((part) => /^\s*@([a-z0-9-]+)(?:\s*,\s*(.+))?\s*$/.exec(part));
    const numbered = parts.map((part) => (part && this.number(part[1]) ? `${this.number(part[1])}${part[2] ? `, ${part[2]}` : ""}` : null));
    return numbered.includes(null) ? null : h("sup", { class: "e-ref" }, "[", numbered.join("; "), "]");
  }

  /** @param {string} key */
  cite(key) {
    const number = this.number(key);
    return number ? h("sup", { class: "e-ref" }, `[${number}]`) : null;
  }

  /** @param {string} key @returns {number} 0 for a source that is not there */
  number(key) {
    if (!isMap(this.desk.profile.value.sources?.[key])) return 0;
    if (!this.cited.includes(key)) this.cited.push(key);
    return this.cited.indexOf(key) + 1;
  }

  /** @returns {Node[]} */
  sources() {
    const { value, shape } = this.desk.profile;
    if (!this.cited.length) return [];
    const under = shape.fields.sources.shape.item;
    const items = this.cited.map((key) => {
      const source = value.sources[key];
      const about = [source.author, source.publisher, source.date === undefined ? this.t("undated") : this.date(source.date)].filter(Boolean).join(", ");
      const type = under.fields.type.shape.labels?.[source.type]?.[this.code] ?? "";
      const url = typeof source.url === "string" && /^https?:/.test(source.url) ? h("a", { href: source.url, rel: "noopener" }, source.url) : null;
      return h("li", {}, h("cite", {}, String(source.title ?? key)), `, ${about}. ${type}. `, url);
    });
    return [h("h3", {}, shape.fields.sources.words[this.code].title), h("ol", { class: "f-preview__sources" }, ...items)];
  }
}
