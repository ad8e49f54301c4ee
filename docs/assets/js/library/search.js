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
 * @typedef {Map<number, Match>} Matches
 * @typedef {{number: number, score: number, ways: Match[]}} Hit
 * @typedef {{query: string, language: Language, filters: Map<string, Set<string>>, sort: string, events: boolean,
 *   typing: boolean}} Request
 * @typedef {{hits: Hit[], facets: Map<string, Map<string, number>>, suggestion: string | null, hiddenEvents: number}} Result
 * @typedef {{hits: Map<number, Hit>, suggestion: string | null}} Scored before filters
 * @typedef {{entry: Found, kind: string, weight: number}} Meaning
 * @typedef {Map<string, string>} Corrections by misspelt word
 */

/**
 * @param {LibraryReader} reader @param {Request} request @param {string[]} facets those to count
 * @returns {Promise<Result>}
 */
export async function search(reader, request, facets = []) {
  // all that will be needed is asked for at once
  for (const name of [...facets, ...request.filters.keys()]) prepare(reader.facet(name));
  const { hits: scored, suggestion } = await match(reader, request);
  const all = await passes(reader, request.filters, null);
  let hiddenEvents = 0;
  if (!request.events && !request.filters.get("form")?.has("event")) {
    for (const number of reader.events) {
      if (scored.has(number) && all(number)) hiddenEvents++;
      scored.delete(number);
    }
  }
  const hits = [...scored.values()].filter((hit) => all(hit.number));
  hits.sort(await order(reader, request.sort));
  const counts = new Map();
  for (const name of facets) {
    const pass = await passes(reader, request.filters, name);
    const values = await reader.facet(name);
    const base = [...scored.keys()].filter(pass);
    const within = new Set(base);
    counts.set(name, new Map([...values].map(([value, { numbers }]) => [value, overlap(numbers, within)])));
  }
  return { hits, facets: counts, suggestion, hiddenEvents };
}

/** Let a file be loaded meanwhile; if that fails, whoever needs it will notice. @param {Promise<unknown>} loading */
function prepare(loading) {
  loading.catch(() => {});
}

/** @param {Set<number>} one @param {Set<number>} other */
function overlap(one, other) {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const number of small) if (large.has(number)) count++;
  return count;
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
 * A test of record numbers against the filters, those of one facet left aside.
 * @param {LibraryReader} reader @param {Request["filters"]} filters @param {string | null} without
 * @returns {Promise<(number: number) => boolean>}
 */
async function passes(reader, filters, without) {
  /** @type {((number: number) => boolean)[]} */
  const tests = [];
  for (const [name, values] of filters) {
    if (!values.size || name === without) continue;
    const known = await reader.facet(name);
    const sets = [...values].flatMap((value) => known.get(value)?.numbers ?? []);
    tests.push((number) => sets.some((set) => set.has(number)));
  }
  return (number) => tests.every((test) => test(number));
}

/**
 * The hits of a query before filters, and a suggested spelling.
 * @param {LibraryReader} reader @param {Request} request @returns {Promise<Scored>}
 */
export async function match(reader, request) {
  const query = parse(request.query);
  for (const item of [...query.groups.flat(), ...query.excluded]) prepare(reader.entriesNear(item.words[0]));
  if (!query.groups.length && !query.excluded.length) {
    return { hits: everything(reader), suggestion: null };
  }
  if (query.name && !(request.typing && !query.name.includes(" "))) {
    const found = await nameMatches(reader, query, request.language);
    if (found.size) {
      const hits = new Map();
      for (const [number, match] of found) hits.set(number, { number, score: match.value * 2, ways: [match] });
      return { hits, suggestion: null };
    }
  }
  return matchGroups(reader, query, request);
}

/** @param {LibraryReader} reader @returns {Map<number, Hit>} */
function everything(reader) {
  const hits = new Map();
  for (let number = 0; number < reader.records; number++) hits.set(number, { number, score: 0, ways: [] });
  return hits;
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
  /** @type {Matches} */
  const matches = new Map();
  for (const key of names) {
    const entry = key ? await reader.entry(key) : undefined;
    for (const [term, role] of entry?.terms ?? []) {
      if (role === NAME) merge(matches, await reader.postings(term), { word: key, kind: "concept", form: key, term, weight: EXACT });
    }
    if (matches.size) break;
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
  /** @type {Map<number, {score: number, count: number, ways: Match[]}>} */
  const totals = new Map();
  // the words' files are asked for together, then matched in order
  const naming = namedSpans(reader, groups);
  const matched = await Promise.all(
    groups.map((group) => Promise.all(group.map((item) => itemMatches(reader, item, item === last, corrections, false)))),
  );
  const named = await naming;
  for (const [place, group] of matched.entries()) {
    const { key, terms } = named.get(place) ?? { key: "", terms: [] };
    for (const term of terms) merge(group[0], await reader.postings(term), { word: key, kind: "concept", form: key, term, weight: CONCEPT });
    for (const number of group[0].keys()) {
      if (!group.every((matches) => matches.has(number))) continue;
      const total = totals.get(number) ?? { score: 0, count: 0, ways: [] };
      for (const matches of group) {
        const match = /** @type {Match} */ (matches.get(number));
        total.score += match.value;
        total.ways.push(match);
      }
      total.count += group.length;
      totals.set(number, total);
    }
  }
  if (!groups.length) {
    for (let number = 0; number < reader.records; number++) totals.set(number, { score: 0, count: 0, ways: [] });
  }
  for (const item of query.excluded) {
    if (await stopped(reader, item, request.language)) continue;
    for (const number of (await itemMatches(reader, item, false, new Map(), true)).keys()) totals.delete(number);
  }
  const hits = new Map();
  for (const [number, { score, count, ways }] of totals) {
    hits.set(number, { number, score: score * (count + TOGETHER) + (count > 1 ? SEVERAL : 0), ways });
  }
  return { hits, suggestion: suggestion(query, corrections) };
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
  /** @type {Matches} */
  const matches = new Map();
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
      merge(matches, await reader.postings(term), way);
    }
  }
  return matches;
}

/** @param {Matches} matches @param {[number, number][]} postings @param {Way} way */
function merge(matches, postings, way) {
  for (const [number, impact] of postings) {
    const value = impact * way.weight;
    const known = matches.get(number);
    if (!known || value > known.value) matches.set(number, { value, way });
  }
}

/** Records that hold the words in a row, as written, in one field. @param {LibraryReader} reader @param {Item} item */
async function phraseMatches(reader, item) {
  const phrase = item.words.join(" ");
  /** @type {Matches | null} */
  let matches = null;
  for (const word of item.words) {
    const entry = await reader.entry(word);
    for (const [term] of entry?.terms ?? []) prepare(reader.postings(term));
    if (!entry && !reader.isStop(word)) return new Map();
    // a stop word of one language can be a word of the other: it must not narrow the candidates
    if (!entry || reader.isStop(word)) continue;
    /** @type {Matches} */
    const found = new Map();
    for (const [term, role] of entry.terms) {
      if (role !== WORD) continue;
      merge(found, await reader.postings(term), { word: phrase, kind: "exact", form: entry.form, term, weight: EXACT });
    }
    if (!matches) matches = found;
    else {
      for (const [number, known] of matches) {
        const other = found.get(number);
        if (!other) matches.delete(number);
        else if (other.value > known.value) matches.set(number, other);
      }
    }
  }
  if (!matches) {
    const way = { word: phrase, kind: "exact", form: phrase, term: -1, weight: EXACT };
    matches = new Map(Array.from({ length: reader.records }, (_, number) => [number, { value: EXACT, way }]));
  }
  const wanted = ` ${phrase} `;
  const numbers = [...matches.keys()];
  const holding = await Promise.all(numbers.map(async (number) => (await reader.texts(number)).some((text) => text.includes(wanted))));
  return new Map([...matches].filter((_, place) => holding[place]));
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
