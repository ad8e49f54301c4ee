// What a profile is made of, read from the JSON Schema: the one description that checks, editors and this form share.
// Twin of hub/reading/shapes.py. Needs nothing from the page.
// @ts-check

/**
 * What a value may be; which of these a shape has follows from its kind.
 * @typedef {object} Shape
 * @property {string} kind record, text, list, map, union, term, link, id, line, string, date, source_date, language,
 *   currency, email, phone, url, choice, number, whole, boolean
 * @property {string} model name of the definition, for records and texts
 * @property {string} reading of a text: label, sentence or prose
 * @property {string} ref of a term: the vocabulary; of a link: the kind of record
 * @property {Record<string, Field>} fields of a record, in the order of the file
 * @property {Shape} item of a list or map
 * @property {string[]} [keys] of a map with fixed keys
 * @property {Shape[]} branches of a union
 * @property {string[]} choices of a choice or a term
 * @property {Record<string, Record<string, string>>} labels of a term: id → language → label
 * @property {number} least @property {number} most items of a list
 * @property {number} [minimum] @property {number} [maximum] of a number
 * @property {number} [longest] characters
 */

/**
 * @typedef {object} Field
 * @property {string} key
 * @property {Shape} shape
 * @property {boolean} required
 * @property {boolean} nullable whether an explicit "not known" belongs to it
 * @property {Record<string, {title: string, help: string}>} words by language
 * @property {unknown[]} examples
 */

const DATE = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";
const SOURCE_DATE = "^\\d{4}(-\\d{2}(-\\d{2})?)?~?$";
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
/** The site's languages. */
export const LANGUAGES = ["en", "fr"];

/** @param {Partial<Shape> & {kind: string}} parts those that belong to the kind @returns {Shape} */
export function made(parts) {
  return /** @type {Shape} */ (parts);
}

/** Return the shape of the whole profile. @param {any} schema @returns {Shape} */
export function shapeOf(schema) {
  /** @type {Map<string, Shape>} */
  const known = new Map();
  return record(schema, "City", schema.$defs, known);
}

/** @param {any} schema @param {string} name @param {any} defs @param {Map<string, Shape>} known @returns {Shape} */
function record(schema, name, defs, known) {
  // without a prototype: a key named "constructor" is no field
  const shape = made({ kind: "record", model: name, fields: Object.create(null) });
  known.set(name, shape);
  const required = new Set(schema.required ?? []);
  for (const [key, value] of Object.entries(schema.properties)) {
    shape.fields[key] = field(key, value, required.has(key), defs, known);
  }
  return shape;
}

/** @returns {Field} @param {string} key @param {any} schema @param {boolean} required @param {any} defs
 *  @param {Map<string, Shape>} known */
function field(key, schema, required, defs, known) {
  const branches = schema.anyOf ?? [schema];
  const nullable = required && branches.some((/** @type {any} */ branch) => branch.type === "null");
  const french = schema["x-fr"] ?? {};
  return {
    key,
    shape: shape(schema, defs, known),
    required,
    nullable,
    words: {
      en: { title: schema.title ?? key, help: schema.description ?? "" },
      fr: { title: typeset(french.title ?? schema.title ?? key), help: typeset(french.description ?? "") },
    },
    examples: schema.examples ?? [],
  };
}

/** Put French apostrophes and narrow spaces into plain words, as hub/language/typography.py does. @param {string} text */
export function typeset(text) {
  return text.replace(/'/g, "’").replace(/(?<=\d) (?=\d{3}(?!\d))/g, "\u202f").replace(/ (?=[;:!?»])/g, "\u202f").replace(/« /g, "«\u202f");
}

/** @returns {Shape} @param {any} schema @param {any} defs @param {Map<string, Shape>} known */
function shape(schema, defs, known) {
  if (schema.$ref) return definition(schema.$ref.replace("#/$defs/", ""), defs, known);
  if (schema.anyOf) {
    const branches = schema.anyOf.filter((/** @type {any} */ branch) => branch.type !== "null");
    const patterns = branches.map((/** @type {any} */ branch) => branch.pattern);
    if (patterns.includes(DATE)) return made({ kind: "date" });
    if (patterns.includes(SOURCE_DATE)) return made({ kind: "source_date" });
    if (branches.length === 1) return shape(branches[0], defs, known);
    return made({ kind: "union", branches: branches.map((/** @type {any} */ branch) => shape(branch, defs, known)) });
  }
  if (schema.type === "array") {
    const item = shape(schema.items, defs, known);
    return made({ kind: "list", item, least: schema.minItems ?? 0, most: schema.maxItems ?? Infinity });
  }
  if (schema.patternProperties) return made({ kind: "map", item: shape(Object.values(schema.patternProperties)[0], defs, known) });
  if (schema.additionalProperties && typeof schema.additionalProperties === "object") {
    return made({ kind: "map", item: shape(schema.additionalProperties, defs, known), keys: schema.propertyNames?.enum });
  }
  return scalar(schema);
}

/** @returns {Shape} @param {string} name @param {any} defs @param {Map<string, Shape>} known */
function definition(name, defs, known) {
  const found = known.get(name);
  if (found) return found;
  const schema = defs[name];
  if (!schema["x-reading"] && !schema.enum) return record(schema, name, defs, known);
  const shape = schema.enum
    ? made({ kind: "term", ref: name, choices: schema.enum, labels: labelsOf(schema["x-labels"]) })
    : made({ kind: "text", model: name, reading: schema["x-reading"] });
  known.set(name, shape);
  return shape;
}

/** @param {Record<string, Record<string, string>>} labels by id and language */
function labelsOf(labels) {
  return Object.fromEntries(Object.entries(labels).map(([id, said]) => [id, { ...said, fr: typeset(said.fr) }]));
}

/** @returns {Shape} @param {any} schema */
function scalar(schema) {
  const longest = schema.maxLength;
  if (schema["x-ref"]) return made({ kind: "link", ref: schema["x-ref"] });
  if (schema.const !== undefined) return made({ kind: "choice", choices: [schema.const] });
  if (schema.enum) return made({ kind: "choice", choices: schema.enum });
  if (schema.type === "number") return made({ kind: "number", minimum: schema.minimum, maximum: schema.maximum });
  if (schema.type === "integer") return made({ kind: "whole" });
  if (schema.type === "boolean") return made({ kind: "boolean" });
  const pattern = schema.pattern ?? "";
  const choices = /^\^\(([a-z|-]+)\)\$$/.exec(pattern);
  if (choices) return made({ kind: "choice", choices: choices[1].split("|") });
  const kinds = [
    ["url", /^\^\[Hh\]/],
    ["email", /@/],
    ["phone", /^\^\\\+/],
    ["currency", /^\^\[A-Z\]\{3\}\$$/],
    ["language", /^\^\[a-z\]\{2,3\}/],
    ["id", /^\^\[a-z0-9\]\+\(-/],
    ["line", /\[\^\\n\]/],
  ];
  const kind = kinds.find(([, test]) => /** @type {RegExp} */ (test).test(pattern));
  return made({ kind: kind ? String(kind[0]) : "string", longest });
}

/** Return the branch of a union that a value is meant for, by its outer form. @param {Shape} shape @param {unknown} value
 *  @returns {Shape} */
export function fitting(shape, value) {
  if (shape.kind !== "union") return shape;
  const wantsMap = isMap(value);
  return shape.branches.find((branch) => ["record", "text", "map"].includes(branch.kind) === wantsMap) ?? shape.branches[0];
}

/** Return the shape below a key or position. @param {Shape} shape @param {string | number} step
 *  @returns {Shape | undefined} */
export function below(shape, step) {
  if (shape.kind === "record") return shape.fields[step]?.shape;
  if (shape.kind === "text") return made({ kind: shape.reading });
  return shape.item;
}

/** @param {unknown} value @returns {value is Record<string, any>} */
export function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Return the shape at a path in a value. @param {Shape} shape @param {any} value @param {(string | number)[]} path
 *  @returns {Shape | undefined} */
export function shapeAt(shape, value, path) {
  /** @type {Shape | undefined} */
  let here = fitting(shape, value);
  for (const step of path) {
    value = value?.[step];
    here = here && below(here, step);
    here = here && fitting(here, value);
  }
  return here;
}
