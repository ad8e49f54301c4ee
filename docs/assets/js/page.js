// Enhances every page: folds open for print, and when a link leads inside one; a button prints the page; Escape closes
// the theme's menu; the links to other languages keep the place.
// Needs from the page: <details>, <button data-print hidden>, the theme's menu, and a.e-languages__link.
// @ts-check

/** Open every fold around an element. @param {Element | null} element */
function unfold(element) {
  for (let fold = element?.closest("details"); fold; fold = fold.parentElement?.closest("details")) {
    fold.open = true;
  }
}

function followAnchor() {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id ? document.getElementById(id) : null;
  unfold(target);
  target?.scrollIntoView();
}

/** @type {HTMLDetailsElement[]} */
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details")].filter((fold) => !fold.open);
  for (const fold of opened) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of opened) fold.open = false;
});

addEventListener("hashchange", followAnchor);
if (location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details")) {
  followAnchor();
}

for (const button of document.querySelectorAll("button[data-print]")) {
  button.removeAttribute("hidden");
  button.addEventListener("click", () => print());
}

// The theme's menu on narrow screens is a check box, which the style sheet puts within the keyboard's reach.
/** @type {HTMLInputElement | null} */
const drawer = document.querySelector("#__drawer");
const menu = document.querySelector(".md-nav--primary");
drawer?.setAttribute("aria-label", menu?.getAttribute("aria-label") ?? "");
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !drawer?.checked) return;
  drawer.click();
  drawer.focus();
});

// The page in another language opens at the same place: ids of data are the same in all languages.
for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.e-languages__link"))) {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
}

// The theme checks neither of its two schemes at first, so that the keyboard would come to the one that is not shown.
addEventListener("load", () => {
  const shown = document.querySelector(`.md-option[data-md-color-scheme="${document.body.dataset.mdColorScheme}"]`);
  if (shown instanceof HTMLInputElement) shown.checked = true;
});
