/**
 * Loads the library's static files, each once and only when it is needed. The twin of `hub/library/reader.py`.
 */
// @ts-check
import { Bytes, unzigzag } from "./bytes.js";
import { compare } from "./words.js";

/**
 * @typedef {{form: string, terms: [number, number, number][], surface: string}} Found
 *   a lexicon entry; terms are (term id, role, bit length of its document frequency)
 */

/** What a form is to a term: a word of texts; a hidden wording of a concept; a concept's name, which answers alone. */
export const WORD = 0;
export const NAME = 2;
const ROLES = 3;

/**
 * @typedef {"en" | "fr"} Language
 * @typedef {{label: Record<Language, string>, numbers: Uint32Array}} FacetValue
 * @typedef {ReturnType<Bytes["postings"]>} Postings
 * @typedef {{en: string, fr: string, keys: string[]}} Concept `keys` are its further names, folded
 * @typedef {{data: string, records: number, block: number, letters: string[], starts: number[], events: number[],
 *   stop: Record<Language, string[]>}} Meta `meta.json`, see `hub/library/export.py`
 * @typedef {{kind: string, id: string, path: string, line: string, title: string, review?: string, summary?: string,
 *   city?: string, country?: string, aim?: string[], status?: string, evidence?: string, verdict?: string,
 *   year?: number, title_lang?: string, lang?: string}} Card see `hub/library/cards.py`
 */

/** How common a form is. @param {Found} entry */
export const weightOf = (entry) => Math.max(...entry.terms.map((term) => term[2]));

/**
 * The last place of `list` that is not greater than `value`, at least 0.
 * @template T @param {T[]} list @param {T} value @param {(one: T, other: T) => number} order
 */
function placeOf(list, value, order) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle], value) <= 0) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** @param {Response} response */
async function bytesOf(response) {
  const raw = new Uint8Array(await response.arrayBuffer());
  // some hosts decompress on the way: then the two first bytes are not gzip's
  if (raw[0] !== 0x1f || raw[1] !== 0x8b) return raw;
  // written to directly: a blob would take its bytes through another process first
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  writer.write(raw).catch(() => {});
  writer.close().catch(() => {});
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

export class LibraryReader {
  /** @param {string} folder address of the folder, with a slash at its end */
  constructor(folder) {
    this.folder = folder;
    /** @type {Map<string, Promise<any>>} */
    this.loaded = new Map();
    this.meta = /** @type {Meta} */ ({});
    this.records = 0;
    /** @type {Set<number>} */
    this.events = new Set();
    /** @type {{[language: string]: Set<string>}} folded stop words */
    this.stop = {};
  }

  /** @param {string} folder @param {Promise<Meta>} [meta] its `meta.json`, if it is on its way @returns {Promise<LibraryReader>} */
  static async open(folder, meta) {
    const reader = new LibraryReader(folder);
    if (meta) reader.loaded.set("meta.json", meta);
    reader.meta = await reader.json("meta.json");
    reader.records = reader.meta.records;
    reader.events = new Set(reader.meta.events);
    reader.stop = Object.fromEntries(Object.entries(reader.meta.stop).map(([language, list]) => [language, new Set(list)]));
    return reader;
  }

  /** Load once. @template T @param {string} name @param {(response: Response) => Promise<T>} decode @returns {Promise<T>} */
  once(name, decode) {
    let promise = this.loaded.get(name);
    if (!promise) {
      promise = fetch(this.folder + name).then((response) => {
        if (!response.ok) throw new Error(`${name}: ${response.status}`);
        return decode(response);
      });
      promise.catch(() => this.loaded.delete(name));
      this.loaded.set(name, promise);
    }
    return promise;
  }

  /** @param {string} name @returns {Promise<any>} */
  json(name) {
    return this.once(name, (response) => response.json());
  }

  /** @param {string} word */
  isStop(word) {
    return Object.values(this.stop).some((list) => list.has(word));
  }

  /** @param {string} form @returns {Promise<Map<string, Found>>} the entries that begin like a form */
  async entriesNear(form) {
    if (!this.meta.letters.length) return new Map();
    return this.lexicon(placeOf(this.meta.letters, Array.from(form).slice(0, 3).join(""), compare));
  }

  /** @param {number} number of the lexicon's file @returns {Promise<Map<string, Found>>} */
  lexicon(number) {
    return this.once(`l${number}.bin.gz`, async (response) => readShard(new Bytes(await bytesOf(response))));
  }

  /** Load what the lexicon still lacks, one file after the other: later words are looked up without waiting for it. */
  async completeLexicon() {
    for (let number = 0; number < this.meta.letters.length; number++) await this.lexicon(number);
  }

  /** @param {string} form @returns {Promise<Found | undefined>} */
  async entry(form) {
    return (await this.entriesNear(form)).get(form);
  }

  /** The file that holds a term's postings, and the term's place in it. @param {number} term */
  async postingsShard(term) {
    const { starts } = this.meta;
    const number = placeOf(starts, term, (one, other) => one - other);
    const shard = await this.once(`p${number}.bin.gz`, async (response) => readPostings(new Bytes(await bytesOf(response))));
    return { shard, place: term - starts[number] };
  }

  /** @param {number} term @returns {Promise<Postings>} */
  async postings(term) {
    const { shard, place } = await this.postingsShard(term);
    let list = shard.lists.get(place);
    if (!list) {
      list = new Bytes(shard.data, shard.starts[place]).postings();
      shard.lists.set(place, list);
    }
    return list;
  }

  /** A concept's names; undefined for a plain term. @param {number} term @returns {Promise<Concept | undefined>} */
  async concept(term) {
    if (term < 0) return undefined;
    const { shard, place } = await this.postingsShard(term);
    return shard.concepts.get(place);
  }

  /** @param {string} name @returns {Promise<Map<string, FacetValue>>} a facet's values in its own order, by id */
  facet(name) {
    return this.once(`f-${name}.bin.gz`, async (response) => {
      const data = new Bytes(await bytesOf(response));
      const values = new Map();
      while (!data.ended) values.set(data.text(), { label: { en: data.text(), fr: data.text() }, numbers: data.gaps() });
      return values;
    });
  }

  /** @param {number} number @param {Language} language @returns {Promise<Card>} */
  async card(number, language) {
    const { block } = this.meta;
    return (await this.json(`c${Math.floor(number / block)}-${language}.json`))[number % block];
  }

  /** @param {number} number @returns {Promise<string[]>} a record's whole text, folded */
  async texts(number) {
    const { block } = this.meta;
    return (await this.json(`t${Math.floor(number / block)}.json`))[number % block];
  }
}

/** @param {Bytes} data */
function readPostings(data) {
  const lengths = Array.from({ length: data.varint() }, () => data.varint());
  const starts = [data.place];
  for (const length of lengths) starts.push(starts[starts.length - 1] + length);
  /** @type {Map<number, Concept>} */
  const concepts = new Map();
  data.place = starts[starts.length - 1];
  while (!data.ended) {
    const place = data.varint();
    const count = data.varint();
    concepts.set(place, { en: data.text(), fr: data.text(), keys: Array.from({ length: count }, () => data.text()) });
  }
  /** @type {Map<number, Postings>} */
  const lists = new Map();
  return { data: data.data, starts, concepts, lists };
}

/** @param {Bytes} data @returns {Map<string, Found>} */
function readShard(data) {
  const decoder = new TextDecoder();
  const entries = new Map();
  let raw = new Uint8Array(0);
  let term = 0;
  while (!data.ended) {
    const shared = data.varint();
    const suffix = data.take(data.varint());
    const whole = new Uint8Array(shared + suffix.length);
    whole.set(raw.subarray(0, shared));
    whole.set(suffix, shared);
    raw = whole;
    const count = data.varint();
    /** @type {[number, number, number][]} */
    const terms = [];
    for (let i = 0; i < count >> 1; i++) {
      const value = data.varint();
      term += unzigzag(Math.floor(value / ROLES));
      terms.push([term, value % ROLES, data.varint()]);
    }
    const form = decoder.decode(raw);
    entries.set(form, { form, terms, surface: count % 2 ? data.text() : form });
  }
  return entries;
}
