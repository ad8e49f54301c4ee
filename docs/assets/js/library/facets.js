// Filters: one fold per facet with checkboxes and live counts; five values, then "more". A fold's file is loaded when
// it is opened.
// @ts-check

const FEW = 5;

/**
 * @typedef {import("./reader.js").FacetValue} FacetValue
 */

export class Facet {
  /**
   * @param {HTMLDetailsElement} element @param {Map<string, string>} words
   * @param {import("./reader.js").Language} language @param {Intl.NumberFormat} numbers
   * @param {(name: string, value: string, chosen: boolean) => void} choose
   */
  constructor(element, words, language, numbers, choose) {
    this.element = element;
    this.name = element.dataset.facet ?? "";
    this.ranked = "ranked" in element.dataset;
    this.words = words;
    this.language = language;
    this.list = /** @type {HTMLUListElement} */ (element.querySelector("ul"));
    this.more = /** @type {HTMLButtonElement} */ (element.querySelector("[data-more]"));
    this.badge = /** @type {HTMLElement} */ (element.querySelector("[data-chosen]"));
    this.expanded = false;
    /** @type {Map<string, HTMLLIElement>} */
    this.items = new Map();
    /** @type {[Map<string, FacetValue>, Map<string, number>, Set<string>] | undefined} */
    this.last = undefined;
    this.numbers = numbers;
    this.list.addEventListener("change", (event) => {
      const box = /** @type {HTMLInputElement} */ (event.target);
      choose(this.name, box.value, box.checked);
    });
    this.more.addEventListener("click", () => {
      this.expanded = !this.expanded;
      if (this.last) this.show(...this.last);
    });
  }

  get label() {
    return this.element.querySelector("summary")?.firstChild?.textContent?.trim() ?? this.name;
  }

  /** @param {Set<string>} chosen */
  showChosen(chosen) {
    this.badge.textContent = chosen.size ? this.numbers.format(chosen.size) : "";
  }

  /** @param {Map<string, FacetValue>} values @param {Map<string, number>} counts @param {Set<string>} chosen */
  show(values, counts, chosen) {
    this.last = [values, counts, chosen];
    const used = [...values.keys()].filter((value) => counts.get(value) || chosen.has(value));
    if (this.ranked) {
      const label = (/** @type {string} */ value) => values.get(value)?.label[this.language] ?? value;
      used.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || label(a).localeCompare(label(b), this.language));
    }
    const shown = this.expanded ? used : used.filter((value, place) => place < FEW || chosen.has(value));
    const focused = document.activeElement;
    const items = shown.map((value) => this.item(value, values, counts.get(value) ?? 0, chosen.has(value)));
    if (items.length !== this.list.children.length || items.some((item, i) => item !== this.list.children[i])) {
      this.list.replaceChildren(...items);
      if (focused instanceof HTMLElement && this.list.contains(focused)) focused.focus();
    }
    this.more.hidden = used.length <= FEW || (!this.expanded && shown.length === used.length);
    this.more.textContent = this.words.get(this.expanded ? "fewer" : "more-values") ?? "";
    this.more.setAttribute("aria-expanded", String(this.expanded));
  }

  /** @param {string} value @param {Map<string, FacetValue>} values @param {number} count @param {boolean} chosen */
  item(value, values, count, chosen) {
    let item = this.items.get(value);
    if (!item) {
      item = document.createElement("li");
      const label = document.createElement("label");
      const box = Object.assign(document.createElement("input"), { type: "checkbox", value });
      const name = document.createElement("span");
      name.textContent = values.get(value)?.label[this.language] ?? value;
      const number = Object.assign(document.createElement("span"), { className: "e-count" });
      label.append(box, name, number);
      item.append(label);
      this.items.set(value, item);
    }
    const box = /** @type {HTMLInputElement} */ (item.querySelector("input"));
    box.checked = chosen;
    /** @type {HTMLElement} */ (item.querySelector(".e-count")).textContent = this.numbers.format(count);
    return item;
  }
}
