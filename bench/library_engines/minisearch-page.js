// MiniSearch as it comes: the whole index is fetched with the first query.
let engine;
window.show = async (query) => {
  if (!engine) {
    const [{ default: MiniSearch }, index] = await Promise.all([import("./minisearch.js"), fetch("minisearch.json").then((response) => response.text())]);
    engine = MiniSearch.loadJSON(index, { fields: ["title", "summary", "keywords", "body"], storeFields: ["title", "summary"] });
  }
  const items = engine.search(query).slice(0, 4).map((hit) => Object.assign(document.createElement("li"), { textContent: `${hit.title} ${hit.summary}` }));
  document.querySelector("ul").replaceChildren(...items);
};
