// What is asked for, as it stands in the page's address: `?q=…&sector=a&sector=b&sort=year&events=1`.
// Ids are language-neutral, so the address serves in every language of the site.
// @ts-check

/**
 * @typedef {{query: string, filters: Map<string, Set<string>>, sort: string, events: boolean}} State
 */

/** @param {string} search @param {string[]} facets @param {string[]} sorts @returns {State} */
export function readState(search, facets, sorts) {
  const asked = new URLSearchParams(search);
  const filters = new Map();
  for (const name of facets) {
    const values = asked.getAll(name).filter(Boolean);
    if (values.length) filters.set(name, new Set(values));
  }
  const sort = asked.get("sort") ?? "";
  return {
    query: asked.get("q") ?? "",
    filters,
    sort: sorts.includes(sort) ? sort : sorts[0],
    events: asked.get("events") === "1",
  };
}

/** @param {State} state @param {string} usualSort @returns {string} empty, or beginning with a question mark */
export function writeState(state, usualSort) {
  const asked = new URLSearchParams();
  if (state.query.trim()) asked.set("q", state.query);
  for (const [name, values] of state.filters) for (const value of [...values].sort()) asked.append(name, value);
  if (state.sort !== usualSort) asked.set("sort", state.sort);
  if (state.events) asked.set("events", "1");
  const text = asked.toString();
  return text ? `?${text}` : "";
}

/** Let the links to the page's other languages keep what is asked for. @param {string} search */
export function linkLanguages(search) {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.e-languages__link"))) {
    link.search = search;
  }
}
