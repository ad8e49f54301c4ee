// Rules across fields: the twins of hub/reading/rules/*.py, each a small function from values to problems.
// Both sides are tried with the same cases, tests/reading/examples.py. Needs nothing from the page.
// @ts-check

import { dateText, firstDay, isDate, lastDay } from "./dates.js";
import { nearest } from "./nearest.js";
import { LANGUAGES, isMap } from "./shapes.js";

/** @typedef {import("./checks.js").Problem} Problem */
/** @typedef {import("./checks.js").Visit} Visit */
/** @typedef {import("./checks.js").Known} Known */
/** @typedef {(string | number)[]} Path */

const QUOTE_WORDS = 60;
const SMALL = 10;
const APPROXIMATE = 2;

/** Return what no single field can tell. @param {Visit[]} visits @param {Record<string, any>} root @param {Known} known
 *  @returns {Problem[]} */
export function rules(visits, root, known) {
  const subject = { visits, root, known };
  return [
    citations, addresses, newerThanSource, endsBeforeStart, newestFirst, twice, itself, evidence, markup, smallNumbers,
    mailboxes, wording, quotations, keywords, reachable, ranges, translations,
  ].flatMap((rule) => rule(subject));
}

/** @typedef {{visits: Visit[], root: Record<string, any>, known: Known}} Subject */

/** @param {Subject} subject @param {string[]} models @returns {Visit[]} */
function of(subject, models) {
  return subject.visits.filter((visit) => visit.shape.kind === "record" && models.includes(visit.shape.model) && isMap(visit.value));
}

/** @param {Subject} subject @returns {{path: Path, language: string, text: string, reading: string}[]} */
function languages(subject) {
  return subject.visits.flatMap(({ path, shape, value }) =>
    shape.kind === "text" && isMap(value)
      ? Object.entries(value).flatMap(([language, text]) =>
          typeof text === "string" ? [{ path: [...path, language], language, text, reading: shape.reading }] : [],
        )
      : [],
  );
}

/** @param {string} code @param {Path} path @param {Record<string, any>} [values] @returns {Problem} */
function problem(code, path, values = {}) {
  return { code, path, values };
}

/** @param {any} value @returns {any[]} */
function list(value) {
  return Array.isArray(value) ? value : [];
}

const BRACKETS = /\[([^[\]]*@[^[\]]*)\](?!\()/g;
const ONE = /^\s*@([a-z0-9]+(?:-[a-z0-9]+)*)(?:\s*,\s*\S[^]*?)?\s*$/;
const BARE = /(?<![\w.@/[;-])@([a-z0-9]+(?:-[a-z0-9]+)*)\b|\[([a-z0-9]+(?:-[a-z0-9]+)*)\](?![([:])/g;

/** @param {Subject} subject @returns {Problem[]} */
function citations(subject) {
  const sources = isMap(subject.root.sources) ? subject.root.sources : {};
  const names = Object.fromEntries(Object.entries(sources).map(([key, source]) => [key, [isMap(source?.title) ? "" : String(source?.title ?? "")]]));
  const cited = new Set();
  for (const { shape, value } of subject.visits) {
    if (shape.ref === "source" && typeof value === "string") cited.add(Object.hasOwn(sources, value) ? value : nearest(value, names));
  }
  /** @type {Problem[]} */
  const found = [];
  for (const { path, text, reading } of languages(subject)) {
    if (reading === "label") {
      if (text.includes("[@")) found.push(problem("E301", path));
      continue;
    }
    for (const bracket of text.matchAll(BRACKETS)) {
      const parts = bracket[1].split(";");
      if (!parts.some((part) => part.trimStart().startsWith("@"))) continue;
      for (const part of parts) {
        const one = ONE.exec(part);
        if (!one) {
          found.push(problem("E302", path, { value: bracket[0] }));
          continue;
        }
        cited.add(one[1]);
        if (!Object.hasOwn(sources, one[1])) {
          const near = nearest(one[1], names);
          cited.add(near);
          found.push(problem("E300", path, { value: one[1], nearest: near }));
        }
      }
    }
    for (const bare of text.replace(BRACKETS, (inside) => " ".repeat(inside.length)).matchAll(BARE)) {
      const key = bare[1] ?? bare[2];
      if (Object.hasOwn(sources, key)) {
        cited.add(key);
        found.push(problem("W406", path, { value: bare[0], key }));
      }
    }
  }
  for (const key of Object.keys(sources)) if (!cited.has(key)) found.push(problem("W400", ["sources", key], { key }));
  return found;
}

/** @param {Subject} subject @returns {Problem[]} */
function addresses({ root }) {
  /** @type {Map<string, string>} */
  const first = new Map();
  return Object.entries(isMap(root.sources) ? root.sources : {}).flatMap(([key, source]) => {
    const url = source?.url;
    if (typeof url !== "string" || !url) return [];
    const other = first.get(url);
    if (other === undefined) first.set(url, key);
    return other === undefined ? [] : [problem("W401", ["sources", key, "url"], { other })];
  });
}

/** @param {any} record @param {string} key @returns {string} */
function realDate(record, key) {
  const text = dateText(record?.[key]);
  return isDate(text, true) ? text : "";
}

/** @param {Subject} subject @returns {Problem[]} */
function newerThanSource(subject) {
  return of(subject, ["Fact", "LabelledFact", "Leader", "Status"]).flatMap(({ path, value }) => {
    const source = subject.root.sources?.[value.source];
    const [seen, published] = [realDate(value, "as_of"), realDate(source, "date")];
    if (!seen || !published) return [];
    let last = lastDay(published);
    if (published.endsWith("~")) last = String(Number(last.slice(0, 4)) + APPROXIMATE).padStart(4, "0") + last.slice(4);
    return firstDay(seen) > last ? [problem("E303", [...path, "as_of"], { value: seen, source: value.source, date: published })] : [];
  });
}

/** @param {Subject} subject @returns {Problem[]} */
function endsBeforeStart(subject) {
  return of(subject, ["Period", "DisputedPeriod", "Leader"]).flatMap(({ path, value }) => {
    const [start, end] = [realDate(value, "from"), realDate(value, "to")];
    return start && end && lastDay(end) < firstDay(start) ? [problem("E304", [...path, "to"], { value: end, start })] : [];
  });
}

/** @param {Subject} subject @returns {Problem[]} */
function newestFirst({ root }) {
  let before = "";
  return list(root.population).flatMap((fact, index) => {
    const date = realDate(fact, "as_of");
    const found = date && before && firstDay(date) > lastDay(before) ? [problem("E318", ["population", index, "as_of"], { value: date, before })] : [];
    before = date || before;
    return found;
  });
}

/** @param {Subject} subject @returns {Problem[]} */
function twice({ root, known }) {
  const cities = list(root.aliases).flatMap((old, index) =>
    Object.hasOwn(known.city, old) ? [problem("E307", ["aliases", index], { value: old, first: 1 })] : [],
  );
  const records = [["strategies", "activities"], ["key_initiatives"], ["series"], ["networks"], ["working_groups"]].flatMap((space) => {
    /** @type {Map<string, number>} */
    const first = new Map();
    /** @type {Problem[]} */
    const found = [];
    const records = space.flatMap((key) => list(root[key]).map((record, index) => /** @type {const} */ ([key, index, record])));
    for (const [key, index, record] of records) {
      const named = typeof record?.id === "string";
      const id = named ? record.id : key === "activities" ? record?.sector : undefined;
      if (typeof id !== "string") continue;
      if (first.has(id)) found.push(problem("E306", [key, index, named ? "id" : "sector"], { value: id, first: first.get(id) }));
      else first.set(id, index + 1);
    }
    for (const [key, index, record] of records) {
      list(record?.aliases).forEach((old, number) => {
        if (first.has(old)) found.push(problem("E307", [key, index, "aliases", number], { value: old, first: first.get(old) }));
      });
    }
    return found;
  });
  return [...cities, ...records];
}

/** @param {Subject} subject @returns {Problem[]} */
function itself(subject) {
  return of(subject, ["Strategy"]).flatMap(({ path, value }) =>
    value.id && value.replaced_by === value.id ? [problem("E321", [...path, "replaced_by"], { value: value.id })] : [],
  );
}

/** @param {Subject} subject @returns {Problem[]} */
function evidence(subject) {
  return of(subject, ["Claim"]).flatMap(({ path, value }) => {
    const source = isMap(subject.root.sources) && Object.hasOwn(subject.root.sources, value.source) ? subject.root.sources[value.source] : null;
    if (!source) return [];
    const found = [];
    if (["e3", "e4"].includes(value.evidence) && source.independent !== true) {
      found.push(problem("E309", [...path, "evidence"], { value: value.evidence, source: value.source }));
    }
    if (source.read === "not-read" && !value.reported_by) found.push(problem("W408", [...path, "source"], { source: value.source }));
    return found;
  });
}

/** @param {Subject} subject @returns {Problem[]} */
function markup(subject) {
  return languages(subject).flatMap(({ path, text, reading }) => {
    if (reading === "label") return [];
    const found = [];
    const html = /<(?:[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?\/?|\/[A-Za-z][^<>]*|!--[^]*?--|![A-Z][^<>]*|\?[^]*?\?)>/.exec(text);
    if (html) found.push(problem("E310", path, { value: html[0].split("\n")[0] }));
    const image = /!\[([^\]]*)\]\(/.exec(text);
    if (image) found.push(problem("E311", path, { value: `![${image[1]}]` }));
    const heading = /(?:^|\n) {0,3}(#{1,6}(?:[ \t][^\n]*)?)(?=\n|$)|(?:^|\n)([^\n]*\S[^\n]*)\n {0,3}(?:=+|-+)[ \t]*(?=\n|$)/.exec(text);
    if (heading) found.push(problem("E312", path, { value: (heading[1] ?? heading[2]).trim() }));
    const targets = [...text.matchAll(/(?<!!)\[[^\]]*\]\(\s*<?((?:[^()\s>]|\([^()\s>]*\))*)/g)].map((link) => link[1]);
    const wrong = targets.filter((target) => !/^(https?|mailto|tel):/i.test(target));
    const script = /\b(javascript|vbscript):(?=\S)|\bdata:text\/html/i.exec(text);
    if (wrong.length) found.push(problem("E313", path, { value: wrong[0] }));
    else if (script) found.push(problem("E313", path, { value: script[0] }));
    return found;
  });
}

/** Return a pattern of Python as one of JavaScript: words end where letters of any alphabet do. @param {string} pattern
 *  @param {string} [flags] */
export function unicode(pattern, flags = "iu") {
  const edges = pattern.replace(/^\\b/, "(?<![\\p{L}\\p{N}_])").replace(/\\b$/, "(?![\\p{L}\\p{N}_])");
  return new RegExp(edges.replaceAll("\\w", "[\\p{L}\\p{N}_]"), flags);
}

/** @param {Subject} subject @returns {Problem[]} */
function smallNumbers(subject) {
  const people = unicode(subject.known.patterns.people);
  return of(subject, ["Series"]).flatMap(({ path, value }) => {
    const words = [value.label, value.unit].flatMap((text) => (isMap(text) ? Object.values(text).map(String) : []));
    if (!words.some((text) => people.test(text)) || words.some((text) => text.includes("%"))) return [];
    return list(value.points).flatMap((point, index) => {
      const count = point?.value;
      return Number.isInteger(count) && count > 0 && count < SMALL ? [problem("W405", [...path, "points", index, "value"], { value: count })] : [];
    });
  });
}

/** @param {Subject} subject @returns {Problem[]} */
function mailboxes(subject) {
  const person = unicode(subject.known.patterns.person, "giu");
  const offices = unicode(subject.known.patterns.offices);
  const personal = (/** @type {string} */ text) => [...text.matchAll(person)].map((found) => found[0]).find((found) => !offices.test(found));
  const texts = languages(subject).map(({ path, text }) => /** @type {const} */ ([path, text]));
  const fields = subject.visits.filter((visit) => visit.shape.kind === "email").map((visit) => /** @type {const} */ ([visit.path, String(visit.value)]));
  return [...fields, ...texts].flatMap(([path, text]) => {
    const found = text.includes("@") && personal(text);
    return found ? [problem("W403", path, { value: found })] : [];
  });
}

/** @param {Subject} subject @returns {Problem[]} */
function wording(subject) {
  return languages(subject).flatMap(({ path, language, text, reading }) => {
    const phrases = reading === "label" ? [] : (subject.known.phrases[language] ?? []);
    return phrases.flatMap(([stem, pattern, instead]) => {
      if (!text.toLowerCase().includes(stem)) return [];
      const found = unicode(`\\b(?:${pattern})\\b`).exec(text);
      return found ? [problem("W402", path, { value: found[0], instead })] : [];
    });
  });
}

/** @param {Subject} subject @returns {Problem[]} */
function quotations(subject) {
  return of(subject, ["Quote"]).flatMap(({ path, value }) =>
    Object.entries(isMap(value.text) ? value.text : {}).flatMap(([language, words]) => {
      const count = String(words ?? "").split(/\s+/).filter(Boolean).length;
      return count > QUOTE_WORDS ? [problem("E314", [...path, "text", language], { count, limit: QUOTE_WORDS })] : [];
    }),
  );
}

/** @param {Subject} subject @returns {Problem[]} */
function keywords({ root, visits }) {
  const carried = new Set([...list(root.key_initiatives), ...list(root.activities)].flatMap((record) => list(record?.keywords)));
  const known = visits.find(({ path, shape }) => path.length === 2 && path[0] === "keywords" && shape.kind === "term")?.shape.choices ?? [];
  return list(root.keywords).flatMap((keyword, index) =>
    known.includes(keyword) && !carried.has(keyword) ? [problem("W404", ["keywords", index], { value: keyword })] : [],
  );
}

/** @param {Subject} subject @returns {Problem[]} */
function reachable(subject) {
  const none = (/** @type {any} */ value) => value === null || value === undefined;
  return [
    ...of(subject, ["HelpLine"]).filter(({ value }) => none(value.phone) && none(value.url)).map(({ path }) => problem("E316", path)),
    ...of(subject, ["Contact"]).filter(({ value }) => none(value.email) && none(value.url)).map(({ path }) => problem("E317", path)),
  ];
}

/** @param {Subject} subject @returns {Problem[]} */
function ranges(subject) {
  return of(subject, ["Range"]).flatMap(({ path, value: { min, max } }) =>
    typeof min === "number" && typeof max === "number" && min > max ? [problem("E305", path, { least: min, most: max })] : [],
  );
}

/** @param {Subject} subject @returns {Problem[]} */
function translations({ root, visits }) {
  const original = root.original_language;
  const said = isMap(root.translation) ? root.translation : {};
  /** @type {Problem[]} */
  const found = Object.hasOwn(said, original) ? [problem("E319", ["translation", original], { language: original })] : [];
  const other = original === "en" ? "fr" : "en";
  if (!LANGUAGES.includes(original) || Object.hasOwn(said, other)) return found;
  const both = visits.some(({ shape, value }) =>
    shape.kind === "text" && shape.reading !== "label" && isMap(value) && LANGUAGES.every((language) => typeof value[language] === "string"),
  );
  return both ? [...found, problem("W407", ["translation"], { language: other })] : found;
}
