// Pagefind as it comes: its own loader, the first screen of results with their data.
let engine;
window.show = async (query) => {
  engine ??= await import("./pagefind/pagefind.js");
  const found = await engine.search(query);
  const shown = await Promise.all(found.results.slice(0, 4).map((result) => result.data()));
  const items = shown.map((data) => Object.assign(document.createElement("li"), { textContent: `${data.meta.title} ${data.excerpt}` }));
  document.querySelector("ul").replaceChildren(...items);
};
