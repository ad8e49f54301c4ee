/**
 * Search over the library's files: resolve words, score in whole numbers, filter, count.
 * The twin of `hub/library/search.py`: same order, scores and counts for every query.
 */
// @ts-check
import { NAME, WORD, weightOf } from "./reader.js";
import { compare, parse } from "./words.js";

const EXACT = 10;
const RULE = 9;
const CONCEPT = 8;
const TYPO = 7;
const PREFIX = 5;
/** How little the number of words matched counts: the score is multiplied by that number plus this. */
const TOGETHER = 3;
/** What matching more than one word adds: the most that a single word can score, at the highest impact of 15. */
const SEVERAL = 15 * EXACT * (1 + TOGETHER);
const MOST_PREFIX = 8;
/** Words of a query that can name a concept together. */
const MOST_SPAN = 4;

/**
 * @typedef {import("./reader.js").LibraryReader} LibraryReader
 * @typedef {import("./reader.js").Found} Found
 * @typedef {import("./reader.js").Language} Language
 * @typedef {import("./words.js").Item} Item
 * @typedef {import("./words.js").Query} Query
 * @typedef {{word: string, kind: string, form: string, term: number, weight: number}} Way
 * @typedef {{value: number, way: Way}} Match
 * @typedef {{query: string, language: Language, filters: Map<string, Set<string>>, sort: string, events: boolean,
 *   typing: boolean}} Request
 * @typedef {{hits: Hit[], facets: Map<string, Map<string, number>>, suggestion: string | null, hiddenEvents: number}} Result
 * @typedef {{scores: Float64Array, groups: Matches[][], suggestion: string | null}} Scored before filters: by record its
 *   score, or `NONE`
 * @typedef {{entry: Found, kind: string, weight: number}} Meaning
 * @typedef {Map<string, string>} Corrections by misspelt word
 */

const NONE = -1;

/** What an item of a query matches: by record the most that it is worth there, 0 for nothing, and how it was found. */
class Matches {
  /** @param {number} records */
  constructor(records) {
    this.values = new Uint16Array(records);
    this.places = new Uint16Array(records);
    /** @type {Way[]} */
    this.ways = [];
  }

  get any() {
    return this.values.some(Boolean);
  }

  /** @param {import("./reader.js").Postings} postings @param {Way} way */
  add({ numbers, impacts }, way) {
    const { values, places } = this;
    const place = this.ways.push(way) - 1;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i];
      const value = impacts[i] * way.weight;
      if (value > values[number]) {
        values[number] = value;
        places[number] = place;
      }
    }
  }

  /** Keep what the other one matches too, each at its higher worth. @param {Matches} other */
  narrow(other) {
    const before = this.ways.length;
    this.ways.push(...other.ways);
    for (let number = 0; number < this.values.length; number++) {
      if (!other.values[number]) this.values[number] = 0;
      else if (this.values[number] && other.values[number] > this.values[number]) {
        this.values[number] = other.values[number];
        this.places[number] = before + other.places[number];
      }
    }
  }

  /** @param {number} number @returns {Match} */
  at(number) {
    return { value: this.values[number], way: this.ways[this.places[number]] };
  }
}

/** A record that was found. */
export class Hit {
  /** @param {number} number @param {number} score @param {Matches[][]} groups */
  constructor(number, score, groups) {
    this.number = number;
    this.score = score;
    this.groups = groups;
  }

  /** How it was found, for each item of the query. @returns {Match[]} */
  get ways() {
    return this.groups.filter((group) => inAll(group, this.number)).flatMap((group) => group.map((matches) => matches.at(this.number)));
  }
}

/** @param {Matches[]} group @param {number} number */
function inAll(group, number) {
  for (const { values } of group) if (!values[number]) return false;
  return true;
}

/**
 * @param {LibraryReader} reader @param {Request} request @param {string[]} facets those to count
 * @returns {Promise<Result>}
 */
export async function search(reader, request, facets = []) {
  // all that will be needed is asked for at once
  for (const name of [...facets, ...request.filters.keys()]) prepare(reader.facet(name));
  const { scores, groups, suggestion } = await match(reader, request);
  const all = await passing(reader, request.filters, null);
  let hiddenEvents = 0;
  if (!request.events && !request.filters.get("form")?.has("event")) {
    for (const number of reader.events) {
      if (scores[number] !== NONE && all[number]) hiddenEvents++;
      scores[number] = NONE;
    }
  }
  /** @type {Hit[]} */
  const hits = [];
  for (const [number, score] of scores.entries()) if (score !== NONE && all[number]) hits.push(new Hit(number, score, groups));
  hits.sort(await order(reader, request.sort));
  const counts = new Map();
  for (const name of facets) {
    const pass = await passing(reader, request.filters, name);
    const count = (/** @type {Uint32Array} */ numbers) => numbers.reduce((sum, number) => sum + (scores[number] !== NONE ? pass[number] : 0), 0);
    counts.set(name, new Map([...(await reader.facet(name))].map(([value, { numbers }]) => [value, count(numbers)])));
  }
  return { hits, facets: counts, suggestion, hiddenEvents };
}

/** Let a file be loaded meanwhile; if that fails, whoever needs it will notice. @param {Promise<unknown>} loading */
function prepare(loading) {
  loading.catch(() => {});
}

/** @param {LibraryReader} reader @param {string} sort @returns {Promise<(a: Hit, b: Hit) => number>} */
async function order(reader, sort) {
  if (sort === "relevance") return (a, b) => b.score - a.score || a.number - b.number;
  const sign = sort === "city" ? 1 : -1;
  /** @type {number[]} */
  const keys = (await reader.json("order.json"))[sort];
  return (a, b) => sign * (keys[a.number] - keys[b.number]) || b.score - a.score || a.number - b.number;
}

/**
 * By record 1 if it passes the filters, those of one facet left aside, else 0.
 * @param {LibraryReader} reader @param {Request["filters"]} filters @param {string | null} without
 * @returns {Promise<Uint8Array>}
 */
async function passing(reader, filters, without) {
  const pass = new Uint8Array(reader.records).fill(1);
  for (const [name, values] of filters) {
    if (!values.size || name === without) continue;
    const known = await reader.facet(name);
    const chosen = new Uint8Array(reader.records);
    for (const value of values) for (const number of known.get(value)?.numbers ?? []) chosen[number] = 1;
    for (let number = 0; number < pass.length; number++) pass[number] &= chosen[number];
  }
  return pass;
}

/**
 * The hits of a query before filters, and a suggested spelling.
 * @param {LibraryReader} reader @param {Request} request @returns {Promise<Scored>}
 */
export async function match(reader, request) {
  const query = parse(request.query);
  for (const item of [...query.groups.flat(), ...query.excluded]) prepare(reader.entriesNear(item.words[0]));
  if (!query.groups.length && !query.excluded.length) {
    return { scores: new Float64Array(reader.records), groups: [], suggestion: null };
  }
  if (query.name && !(request.typing && !query.name.includes(" "))) {
    const found = await nameMatches(reader, query, request.language);
    if (found.any) {
      return { scores: Float64Array.from(found.values, (value) => (value ? value * 2 : NONE)), groups: [[found]], suggestion: null };
    }
  }
  return matchGroups(reader, query, request);
}

/**
 * The matches of a query that is a concept's name, as it stands or less its stop words.
 * @param {LibraryReader} reader @param {Query} query @param {Language} language
 */
async function nameMatches(reader, query, language) {
  const names = [query.name ?? ""];
  if (!query.operators) {
    const kept = [];
    for (const item of query.groups.flat()) if (!(await stopped(reader, item, language))) kept.push(item.words[0]);
    names.push(kept.join(" "));
  }
  const matches = new Matches(reader.records);
  for (const key of names) {
    const entry = key ? await reader.entry(key) : undefined;
    for (const [term, role] of entry?.terms ?? []) {
      if (role === NAME) matches.add(await reader.postings(term), { word: key, kind: "concept", form: key, term, weight: EXACT });
    }
    if (matches.any) break;
  }
  return matches;
}

/**
 * The concepts that several words of the query in a row name, by place of the group. From the left, the longest name
 * first; a word belongs to one name.
 * @param {LibraryReader} reader @param {Item[][]} groups
 */
async function namedSpans(reader, groups) {
  /** @type {Map<number, {key: string, terms: number[]}>} */
  const found = new Map();
  for (let start = 0; start < groups.length; start++) {
    for (let length = Math.min(MOST_SPAN, groups.length - start); length > 1; length--) {
      const span = groups.slice(start, start + length);
      if (span.some((group) => group.length > 1 || group[0].phrase)) continue;
      const key = span.map((group) => group[0].words[0]).join(" ");
      const terms = ((await reader.entry(key))?.terms ?? []).filter(([, role]) => role !== WORD).map(([term]) => term);
      if (!terms.length) continue;
      for (const term of terms) prepare(reader.postings(term));
      for (let place = start; place < start + length; place++) found.set(place, { key, terms });
      start += length - 1;
      break;
    }
  }
  return found;
}

/** @param {LibraryReader} reader @param {Query} query @param {Request} request @returns {Promise<Scored>} */
async function matchGroups(reader, query, request) {
  let groups = [];
  for (const group of query.groups) {
    const kept = [];
    for (const item of group) if (!(await stopped(reader, item, request.language))) kept.push(item);
    if (kept.length) groups.push(kept);
  }
  if (!groups.length && query.groups.length) groups = query.groups;
  const last = groups.length && request.typing ? groups[groups.length - 1][groups[groups.length - 1].length - 1] : null;
  /** @type {Corrections} */
  const corrections = new Map();
  // the words' files are asked for together, then matched in order
  const naming = namedSpans(reader, groups);
  const matched = await Promise.all(
    groups.map((group) => Promise.all(group.map((item) => itemMatches(reader, item, item === last, corrections, false)))),
  );
  const named = await naming;
  const sums = new Float64Array(reader.records);
  const counts = new Uint16Array(reader.records);
  for (const [place, group] of matched.entries()) {
    const { key, terms } = named.get(place) ?? { key: "", terms: [] };
    for (const term of terms) group[0].add(await reader.postings(term), { word: key, kind: "concept", form: key, term, weight: CONCEPT });
    for (let number = 0; number < counts.length; number++) {
      if (!inAll(group, number)) continue;
      for (const { values } of group) sums[number] += values[number];
      counts[number] += group.length;
    }
  }
  const scores = sums.map((sum, number) => {
    const count = counts[number];
    if (!count && groups.length) return NONE;
    return sum * (count + TOGETHER) + (count > 1 ? SEVERAL : 0);
  });
  for (const item of query.excluded) {
    if (await stopped(reader, item, request.language)) continue;
    const { values } = await itemMatches(reader, item, false, new Map(), true);
    for (let number = 0; number < scores.length; number++) if (values[number]) scores[number] = NONE;
  }
  return { scores, groups: matched, suggestion: suggestion(query, corrections) };
}

/** @param {LibraryReader} reader @param {Item} item @param {Language} language */
async function stopped(reader, item, language) {
  if (item.phrase) return false;
  const word = item.words[0];
  if (reader.stop[language].has(word)) return true;
  return reader.isStop(word) && !(await reader.entry(word));
}

/**
 * @param {LibraryReader} reader @param {Item} item @param {boolean} typing @param {Corrections} corrections
 * @param {boolean} exact @returns {Promise<Matches>}
 */
async function itemMatches(reader, item, typing, corrections, exact) {
  if (item.phrase) return phraseMatches(reader, item);
  const matches = new Matches(reader.records);
  const word = item.words[0];
  const ways = await resolve(reader, word, typing, exact);
  for (const { entry } of ways) for (const [term] of entry.terms) prepare(reader.postings(term));
  for (const { entry, kind, weight } of ways) {
    if (kind === "typo") corrections.set(word, entry.surface);
    for (const [term, role] of entry.terms) {
      if (role !== WORD && kind === "prefix") continue;
      const way = role === WORD
        ? { word, kind, form: entry.form, term, weight }
        : { word, kind: kind === "exact" ? "concept" : kind, form: entry.form, term, weight: Math.min(CONCEPT, weight) };
      matches.add(await reader.postings(term), way);
    }
  }
  return matches;
}

/** Records that hold the words in a row, as written, in one field. @param {LibraryReader} reader @param {Item} item */
async function phraseMatches(reader, item) {
  const phrase = item.words.join(" ");
  /** @type {Matches | null} */
  let matches = null;
  for (const word of item.words) {
    const entry = await reader.entry(word);
    for (const [term] of entry?.terms ?? []) prepare(reader.postings(term));
    if (!entry && !reader.isStop(word)) return new Matches(reader.records);
    // a stop word of one language can be a word of the other: it must not narrow the candidates
    if (!entry || reader.isStop(word)) continue;
    const found = new Matches(reader.records);
    for (const [term, role] of entry.terms) {
      if (role !== WORD) continue;
      found.add(await reader.postings(term), { word: phrase, kind: "exact", form: entry.form, term, weight: EXACT });
    }
    if (matches) matches.narrow(found);
    else matches = found;
  }
  if (!matches) {
    matches = new Matches(reader.records);
    matches.values.fill(EXACT);
    matches.ways.push({ word: phrase, kind: "exact", form: phrase, term: -1, weight: EXACT });
  }
  const { values } = matches;
  const wanted = ` ${phrase} `;
  await Promise.all([...values.keys()].filter((number) => values[number]).map(async (number) => {
    if (!(await reader.texts(number)).some((text) => text.includes(wanted))) values[number] = 0;
  }));
  return matches;
}

/**
 * What a word may stand for; several only for a prefix.
 * @param {LibraryReader} reader @param {string} word @param {boolean} typing @param {boolean} exact
 * @returns {Promise<Meaning[]>}
 */
export async function resolve(reader, word, typing, exact) {
  const near = await reader.entriesNear(word);
  const found = near.get(word);
  const ways = found ? [{ entry: found, kind: "exact", weight: EXACT }] : [];
  if (typing && Array.from(word).length >= 2) {
    for (const entry of completions(near, word).slice(0, MOST_PREFIX)) ways.push({ entry, kind: "prefix", weight: PREFIX });
  }
  if (ways.length || exact) return ways;
  for (const [one, other] of /** @type {[string, string][]} */ (await reader.json("rules.json"))) {
    if (!word.endsWith(one)) continue;
    const stem = word.slice(0, word.length - one.length);
    const entry = Array.from(stem).length >= 4 ? near.get(stem + other) : undefined;
    if (entry) return [{ entry, kind: "rule", weight: RULE }];
  }
  const letters = Array.from(word);
  for (const [most, shortest] of [[1, 4], [2, 8]]) {
    if (letters.length < shortest) continue;
    let best = null;
    for (const [form, entry] of near) {
      if (form.includes(" ")) continue;
      const apart = distance(letters, Array.from(form), most);
      if (apart > most) continue;
      if (!best || apart < best.apart || (apart === best.apart && closer(entry, best.entry))) best = { apart, entry };
    }
    if (best) return [{ entry: best.entry, kind: "typo", weight: TYPO }];
  }
  return [];
}

/** Forms that begin like a word, most common first. @param {Map<string, Found>} near @param {string} word */
export function completions(near, word) {
  return [...near.values()]
    .filter(({ form }) => form.startsWith(word) && form !== word && !form.includes(" "))
    .sort((a, b) => weightOf(b) - weightOf(a) || compare(a.form, b.form));
}

/** @param {Found} one @param {Found} other */
function closer(one, other) {
  return weightOf(one) > weightOf(other) || (weightOf(one) === weightOf(other) && compare(one.form, other.form) < 0);
}

/**
 * Optimal string alignment distance of two lists of letters, or `most` + 1 if it is greater.
 * @param {string[]} one @param {string[]} other @param {number} most
 */
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  /** @type {number[]} */
  let earlier = [];
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    earlier = before;
    before = row;
    row = [i];
    for (let j = 1; j <= other.length; j++) {
      let cost = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, earlier[j - 2] + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return row[row.length - 1];
}

/** @param {Query} query @param {Corrections} corrections */
function suggestion(query, corrections) {
  if (!corrections.size) return null;
  return query.groups.flat().flatMap((item) => item.words).map((word) => corrections.get(word) ?? word).join(" ");
}
