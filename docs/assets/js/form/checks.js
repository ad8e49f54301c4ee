// What the schema and the lists of ids say about a profile, told with the codes of `hub check`.
// Twin of hub/reading/structure.py and references.py. Needs nothing from the page.
// @ts-check

import { dateProblem, dateText, isDate } from "./dates.js";
import { nearest, slug } from "./nearest.js";
import { rules } from "./rules.js";
import { ID, LANGUAGE, LANGUAGES, fitting, isMap } from "./shapes.js";

/** @typedef {import("./shapes.js").Shape} Shape */
/** @typedef {import("./shapes.js").Field} Field */
/** @typedef {(string | number)[]} Path */
/** @typedef {{code: string, path: Path, values: Record<string, any>, line?: number}} Problem */
/** @typedef {Record<string, string[]>} Names ids and their names in any language */
/**
 * @typedef {object} Known what a profile may refer to
 * @property {Names} network @property {Names} working_group @property {Names} city
 * @property {Names | null} practice null while the list is not there
 * @property {Record<string, Names>} strategies by lower-case code of the country
 * @property {Record<string, string[]>} historical regions and what replaced them
 * @property {Record<string, string>} patterns @property {Record<string, [string, string, string][]>} phrases
 */

const TEXT_LIMIT = 20_000;
/** @type {Record<string, string>} */
const CODES = {
  record: "E103", map: "E103", list: "E104", number: "E105", whole: "E106", boolean: "E107", id: "E115", url: "E116",
  email: "E117", phone: "E118", language: "E119", choice: "E126", currency: "E128", line: "E102", string: "E102",
};
/** @type {Record<string, string>} */
const LINKS = {
  source: "E200", initiative: "E201", strategy: "E202", practice: "E203", city: "E204", network: "E205",
  working_group: "E206",
};
/** @type {Record<string, RegExp>} */
const FORMS = {
  id: ID,
  language: LANGUAGE,
  currency: /^[A-Z]{3}$/,
  email: /^[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+$/,
  phone: /^\+?[0-9][0-9 ()./-]{2,24}$/,
};

/** Return every problem of a profile, in the order of its fields. @param {Record<string, any>} value
 *  @param {Shape} shape @param {Known} known @returns {Problem[]} */
export function check(value, shape, known) {
  /** @type {Problem[]} */
  const problems = [];
  /** @type {Visit[]} */
  const visits = [];
  structure(value, shape, [], null, problems, visits);
  problems.push(...links(visits, value, known), ...rules(visits, value, known));
  const order = new Map(visits.map((visit, index) => [JSON.stringify(visit.path), index]));
  const place = (/** @type {Problem} */ problem) => {
    for (let path = problem.path; ; path = path.slice(0, -1)) {
      const found = order.get(JSON.stringify(path));
      if (found !== undefined || !path.length) return found ?? 0;
    }
  };
  return problems
    .map((problem) => /** @type {const} */ ([place(problem), problem]))
    .sort(([one], [other]) => one - other)
    .map(([, problem]) => problem);
}

/** @typedef {{path: Path, shape: Shape, value: any}} Visit a value where the schema expects one */

/** @param {any} value @param {Shape} outer @param {Path} path @param {Field | null} field @param {Problem[]} problems
 *  @param {Visit[]} visits */
function structure(value, outer, path, field, problems, visits) {
  const shape = fitting(outer, value);
  const tell = (/** @type {string} */ code, values = {}, /** @type {Path} */ at = path) =>
    problems.push({ code, path: at, values });
  visits.push({ path, shape, value });
  if (shape.kind === "record") {
    if (!isMap(value)) return tell("E103", { found: shown(value), fields: required(shape).join(", ") });
    for (const [key, item] of Object.entries(value)) {
      const known = shape.fields[key];
      if (!known) unknownKey(key, shape, [...path, key], tell);
      else if (item !== null) structure(item, known.shape, [...path, key], known, problems, visits);
      else if (known.required && !known.nullable) missing(known, [...path, key], tell);
    }
    for (const known of Object.values(shape.fields)) {
      if (known.required && !Object.hasOwn(value, known.key)) missing(known, [...path, known.key], tell);
    }
  } else if (shape.kind === "text") text(value, path, tell);
  else if (shape.kind === "list") {
    if (!Array.isArray(value)) return tell("E104", { found: shown(value) });
    if (value.length > shape.most) tell("E124", { count: value.length, limit: shape.most });
    if (value.length < shape.least) tell("E125", { count: value.length, limit: shape.least });
    value.forEach((item, number) => structure(item, shape.item, [...path, number], null, problems, visits));
  } else if (shape.kind === "map") {
    if (!isMap(value)) return tell("E103", { found: shown(value), fields: required(shape.item).join(", ") });
    for (const [key, item] of Object.entries(value)) {
      if (shape.keys && !shape.keys.includes(key)) tell("E126", { value: key, choices: shape.keys.join(", "), nearest: "" }, [...path, key]);
      else if (!shape.keys && !ID.test(key)) tell("E115", { value: key, nearest: slug(key) }, [...path, key]);
      structure(item, shape.item, [...path, key], null, problems, visits);
    }
  } else single(value, shape, path, tell);
  return undefined;
}

/** @typedef {(code: string, values?: Record<string, any>, at?: Path) => unknown} Tell */

/** @param {any} value @param {Shape} shape @param {Path} path @param {Tell} tell */
function single(value, shape, path, tell) {
  if (shape.kind === "date" || shape.kind === "source_date") {
    const approximate = shape.kind === "source_date";
    if (!isDate(dateText(value), approximate)) tell(...dateProblem(value, approximate));
  } else if (shape.kind === "term" || shape.kind === "link") {
    if (typeof value === "object") tell("E102", { found: shown(value), sample: '"…"' });
  } else if (shape.kind === "number" || shape.kind === "whole") {
    if (typeof value !== "number" || (shape.kind === "whole" && !Number.isInteger(value))) {
      tell(CODES[shape.kind], { found: shown(value), value, nearest: numberIn(String(value)) });
    } else if (shape.minimum !== undefined && value < shape.minimum) {
      tell("E123", { value, limit: shape.minimum, bound: { en: "at least", fr: "au moins" } });
    } else if (shape.maximum !== undefined && value > shape.maximum) {
      tell("E123", { value, limit: shape.maximum, bound: { en: "at most", fr: "au plus" } });
    }
  } else if (shape.kind === "boolean") {
    if (typeof value !== "boolean") tell("E107", { found: shown(value), nearest: "" });
  } else if (shape.kind === "choice") {
    if (!shape.choices.includes(value)) {
      const names = Object.fromEntries(shape.choices.map((choice) => [choice, []]));
      tell("E126", { value: String(value), choices: shape.choices.join(", "), nearest: nearest(String(value), names) });
    }
  } else if (typeof value !== "string") tell(CODES[shape.kind] ?? "E102", { found: shown(value), value: String(value), sample: JSON.stringify(String(value)), nearest: "" });
  else if (shape.kind === "line" && !value.trim()) tell("E121", { key: String(path[path.length - 1]) });
  else if (value.length > (shape.longest ?? Infinity)) tell("E122", { length: value.length, limit: shape.longest });
  else if (shape.kind === "line" && value.trim().includes("\n")) tell("E127", { value });
  else if (shape.kind === "url" ? !isWebAddress(value) : FORMS[shape.kind] && !FORMS[shape.kind].test(value)) {
    tell(CODES[shape.kind], { value, found: shown(value), nearest: shape.kind === "id" ? slug(value) : "" });
  }
}

/** @param {any} value @param {Path} path @param {Tell} tell */
function text(value, path, tell) {
  if (!isMap(value)) return tell("E108", { found: shown(value), sample: JSON.stringify(String(value).slice(0, 50)) });
  for (const [language, words] of Object.entries(value)) {
    const at = [...path, language];
    if (!LANGUAGE.test(language)) tell(words === null ? "E131" : "E119", { value: language, nearest: "" }, at);
    else if (words === null) continue;
    else if (typeof words !== "string") tell("E102", { found: shown(words), sample: JSON.stringify(String(words)) }, at);
    else if (!words.trim()) tell("E121", { key: language }, at);
    else if ([...words].length > TEXT_LIMIT) tell("E122", { length: [...words].length, limit: TEXT_LIMIT }, at);
  }
  if (!LANGUAGES.some((language) => value[language] !== undefined && value[language] !== null)) tell("E120");
  return undefined;
}

/** @param {string} key @param {Shape} shape @param {Path} path @param {Tell} tell */
function unknownKey(key, shape, path, tell) {
  if (["evidence_level", "verdict"].includes(key) && ["Practice", "Claim"].includes(shape.model)) {
    tell("E308", { key }, path);
    return;
  }
  const names = Object.fromEntries(Object.values(shape.fields).map((field) => [field.key, [field.words.en.title, field.words.fr.title]]));
  tell("E100", { key, fields: Object.keys(names).join(", "), nearest: nearest(key, names) }, path);
}

/** @param {Field} field @param {Path} path @param {Tell} tell */
function missing(field, path, tell) {
  const title = { en: field.words.en.title, fr: field.words.fr.title };
  const sample = field.examples.length ? JSON.stringify(field.examples[0]) : "…";
  tell("E101", { key: field.key, title, sample: `${field.key}: ${sample}` }, path);
}

/** @param {Shape} shape */
function required(shape) {
  const fields = Object.values(shape?.fields ?? {});
  const needed = fields.filter((field) => field.required);
  return (needed.length ? needed : fields).map((field) => field.key);
}

/** @param {unknown} value @returns {string | Record<string, string>} */
function shown(value) {
  if (Array.isArray(value)) return { en: "a list", fr: "une liste" };
  if (isMap(value)) return { en: "several values", fr: "plusieurs valeurs" };
  return value === null || value === undefined ? { en: "nothing", fr: "rien" } : `\`${value}\``;
}

/** @param {string} text */
export function isWebAddress(text) {
  // eslint-disable-next-line no-control-regex
  return /^https?:\/\/[^/?#\s]/i.test(text) && URL.canParse(text) && !/[\s<>"\\^`{}|\x00-\x20\x7f]/.test(text);
}

/** Return the number that somebody wrote with spaces, points or commas; empty if it is none. @param {string} text */
export function numberIn(text) {
  let bare = text.trim().replace(/(\d)[ \u00a0\u202f_'](?=\d{3}(\D|$))/g, "$1");
  if (/^(\d{1,3}(,\d{3})+|\d{1,3}(\.\d{3}){2,})$/.test(bare)) bare = bare.replace(/[,.]/g, "");
  bare = bare.replace(/^(\d+),(\d{1,2})$/, "$1.$2");
  return /^-?(0|[1-9]\d{0,17})(\.\d+)?$/.test(bare) ? bare : "";
}

/** @param {Visit[]} visits @param {Record<string, any>} root @param {Known} known @returns {Problem[]} */
function links(visits, root, known) {
  const country = typeof root.country === "string" ? root.country.toLowerCase() : "";
  const hasCountry = visits.some(({ path, shape, value }) => path.length === 1 && path[0] === "country" && shape.choices?.includes(value));
  const national = known.strategies[country] ?? {};
  /** @type {Record<string, Names | null>} */
  const lists = {
    network: known.network, working_group: known.working_group, city: known.city, practice: known.practice,
    source: isMap(root.sources) ? Object.fromEntries(Object.entries(root.sources).map(([key, source]) => [key, [isMap(source?.title) ? "" : String(source?.title ?? "")]])) : {},
    initiative: namesOf(root.key_initiatives),
    strategy: {
      ...namesOf(root.strategies),
      ...Object.fromEntries(Object.entries(national).map(([key, names]) => [`${country}/${key}`, names])),
    },
  };
  return visits.flatMap(({ path, shape, value }) => /** @type {Problem[]} */ (told(path, shape, value)));

  /** @param {Path} path @param {Shape} shape @param {any} value */
  function told(path, shape, value) {
    if ((shape.kind !== "term" && shape.kind !== "link") || typeof value === "object") return [];
    const said = String(value);
    if (shape.kind === "link") {
      const names = lists[shape.ref];
      // of a country that is itself wrong, nobody can say which strategies it has
      const isLost = shape.ref === "strategy" && said.includes("/") && !hasCountry;
      if (!names || isLost || Object.hasOwn(names, said)) return [];
      return [{ code: LINKS[shape.ref], path, values: { value: said, nearest: nearest(said, names) } }];
    }
    if (shape.choices.includes(said) && said === value) return [];
    if (shape.ref === "regions" && Object.hasOwn(known.historical, said)) {
      return [{ code: "E208", path, values: { value: said, regions: known.historical[said].join(", ") } }];
    }
    if (shape.ref === "evidence_levels" && said === "e0") return [{ code: "E315", path, values: {} }];
    const names = Object.fromEntries(shape.choices.map((id) => [id, Object.values(shape.labels?.[id] ?? {})]));
    const near = nearest(said, names);
    if (shape.ref === "country") {
      const nearCountry = near && { en: `${near} (${shape.labels[near].en})`, fr: `${near} (${shape.labels[near].fr})` };
      return [{ code: "E111", path, values: { value: said, nearest: nearCountry } }];
    }
    const vocabulary = VOCABULARIES[shape.ref] ?? { en: shape.ref, fr: shape.ref };
    return [{ code: "E110", path, values: { value: said, nearest: near, vocabulary, list: shape.ref } }];
  }
}

/** What a message calls a term of each vocabulary; filled from the exported data. @type {Record<string, Record<string, string>>} */
export const VOCABULARIES = {};

/** @param {any} list @returns {Names} */
function namesOf(list) {
  const items = Array.isArray(list) ? list.filter((item) => isMap(item) && typeof item.id === "string") : [];
  // one that is told to be wrong counts as it should be written
  return Object.fromEntries(items.flatMap((item) => [item.id, slug(item.id)].map((id) => [id, Object.values(item.title ?? {}).map(String)])));
}

/**
 * Return what a profile may refer to, from the exported names and rules.
 * @param {any} names by kind, then by id, then by language @param {any} rules @returns {Known}
 */
export function knownFrom(names, rules) {
  const spellings = (/** @type {Record<string, Record<string, string>>} */ listed) =>
    Object.fromEntries(Object.entries(listed).map(([id, labels]) => [id, Object.values(labels)]));
  const strategies = Object.fromEntries(Object.entries(names.strategies).map(([code, listed]) => [code, spellings(/** @type {any} */ (listed))]));
  return {
    network: spellings(names.network),
    working_group: spellings(names.working_group),
    city: spellings(names.city),
    practice: names.practice ? spellings(names.practice) : null,
    strategies,
    ...rules,
  };
}

/** Return the value at a path, undefined if there is none. @param {any} value @param {Path} path */
export function at(value, path) {
  return path.reduce((/** @type {any} */ here, step) => (here === null || here === undefined ? undefined : here[step]), value);
}
