// The result set as CSV and JSON: the same columns, and the same words on query, filters, version and licence, as
// `hub search --format csv` and `json` give.
// @ts-check

const LICENCE = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/";
const COLUMNS = ["id", "kind", "title", "city", "country", "year", "evidence", "verdict", "review", "score", "address"];

/**
 * @typedef {import("./reader.js").LibraryReader} LibraryReader
 * @typedef {import("./reader.js").Language} Language
 * @typedef {import("./address.js").State} State
 * @typedef {import("./search.js").Result & {reader: LibraryReader, state: State, language: Language}} Answer
 */

/** @param {Answer} answer */
async function rows({ reader, hits, language }) {
  const cards = await Promise.all(hits.map((hit) => reader.card(hit.number, language)));
  const prefix = language === "en" ? "" : `/${language}`;
  return cards.map((card, place) => {
    /** @type {{[column: string]: unknown}} */
    const values = { ...card, score: hits[place].score, address: prefix + card.path };
    return Object.fromEntries(COLUMNS.map((name) => [name, values[name] ?? null]));
  });
}

/** @param {Answer} answer @returns {Promise<string>} */
export async function asCsv(answer) {
  const filters = [...answer.state.filters].map(([name, values]) => `${name}: ${[...values].sort().join(", ")}`).join("; ");
  const lines = [
    ["# query", answer.state.query],
    ["# filters", filters],
    ["# data version", answer.reader.meta.data],
    ["# licence", LICENCE],
    COLUMNS,
    ...(await rows(answer)).map((row) => COLUMNS.map((name) => row[name])),
  ];
  // the mark at the start tells spreadsheets that this is UTF-8
  return `\ufeff${lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}

/** Quote where needed; a spreadsheet must not take words for a formula. @param {unknown} value */
function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {Answer} answer @returns {Promise<string>} */
export async function asJson(answer) {
  const counted = [...answer.facets].map(([name, counts]) => [name, Object.fromEntries([...counts].filter(([, n]) => n))]);
  const made = {
    query: answer.state.query,
    total: answer.hits.length,
    results: await rows(answer),
    facets: Object.fromEntries(counted),
    suggestion: answer.suggestion,
    filters: Object.fromEntries([...answer.state.filters].map(([name, values]) => [name, [...values].sort()])),
    language: answer.language,
    data_version: answer.reader.meta.data,
    licence: LICENCE,
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}

/** Let the browser save a text as a file. @param {string} name @param {string} type @param {string} text */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
