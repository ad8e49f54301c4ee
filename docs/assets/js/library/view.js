// The library page at work: from the search box, the filters and the address to results, and back into the address.
// Every part of the page is found by its data attribute; every word stands in the page.
// @ts-check
import { linkLanguages, readState, writeState } from "./address.js";
import { Cards, marksOf, throughOf } from "./cards.js";
import { Facet } from "./facets.js";
import { LibraryReader } from "./reader.js";
import { search } from "./search.js";
import { Combobox, suggestionsFor } from "./suggestions.js";

const PAGE = 10;
/** Cards that are waited for before anything is shown: about a screen of them. */
const FIRST = 4;
const PAUSE = 120;
const WIDE = matchMedia("(min-width: 60em)");

/**
 * @typedef {import("./address.js").State} State
 * @typedef {import("./reader.js").Language} Language
 * @typedef {import("./search.js").Hit} Hit
 * @typedef {import("./search.js").Request} Request
 * @typedef {Awaited<ReturnType<View["details"]>>} Details
 */

/** @param {HTMLElement} root @param {Promise<import("./reader.js").Meta>} meta the library's `meta.json` @returns {Promise<View>} */
export async function openView(root, meta) {
  return new View(root, await LibraryReader.open(root.dataset.index ?? "", meta));
}

export class View {
  /** @param {HTMLElement} root @param {LibraryReader} reader */
  constructor(root, reader) {
    this.root = root;
    this.reader = reader;
    this.language = /** @type {Language} */ (root.dataset.language ?? "en");
    this.words = readWords(root);
    this.plurals = new Intl.PluralRules(this.language);
    this.numbers = new Intl.NumberFormat(this.language);
    this.input = /** @type {HTMLInputElement} */ (root.querySelector("input[name=q]"));
    this.sort = /** @type {HTMLSelectElement} */ (this.part("sort"));
    this.events = /** @type {HTMLInputElement} */ (this.part("events"));
    this.sorts = [...this.sort.options].map((option) => option.value);
    this.filters = /** @type {HTMLDetailsElement} */ (this.part("filters"));
    this.lists = /** @type {HTMLElement | null} */ (document.querySelector("[data-library-lists]"));
    this.cards = new Cards(root, this.words);
    const folds = /** @type {NodeListOf<HTMLDetailsElement>} */ (root.querySelectorAll("details[data-facet]"));
    /** @type {Map<string, Facet>} */
    this.facets = new Map();
    for (const fold of folds) {
      const facet = new Facet(fold, this.words, this.language, this.numbers, (...chosen) => this.choose(...chosen));
      this.facets.set(facet.name, facet);
    }
    this.combobox = new Combobox(this.input, /** @type {HTMLElement} */ (root.querySelector("[role=listbox]")), this.words, (query) => this.pick(query));
    this.state = readState(location.search, [...this.facets.keys()], this.sorts);
    this.shown = PAGE;
    this.serial = 0;
    this.timer = 0;
    this.waiting = 0;
    this.ready = false;
    /** @type {Set<HTMLDetailsElement>} folds opened by the page, not by the reader */
    this.opened = new Set();
    /** @type {import("./exports.js").Answer | undefined} */
    this.answer = undefined;
    /** @type {import("./cards.js").Marks} */
    this.marks = { forms: new Set(), runs: [] };
    /** @type {Map<string, string>} */
    this.through = new Map();
    this.listen();
  }

  /** @param {string} name @returns {HTMLElement} */
  part(name) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`[data-${name}]`));
  }

  listen() {
    this.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.type(), PAUSE);
    });
    this.sort.addEventListener("change", () => this.change({ sort: this.sort.value }));
    this.events.addEventListener("change", () => this.change({ events: this.events.checked }));
    for (const fold of [this.filters, ...[...this.facets.values()].map((facet) => facet.element)]) {
      fold.addEventListener("toggle", () => {
        if (fold.open && !this.opened.delete(fold)) this.run({ keep: true });
      });
    }
    this.part("suggestion").querySelector("button")?.addEventListener("click", (event) => {
      this.pick(/** @type {HTMLElement} */ (event.target).textContent ?? "");
    });
    this.part("more-results").addEventListener("click", () => this.showMore());
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll("[data-export]"))) {
      button.addEventListener("click", () => this.export(button.dataset.export ?? ""));
    }
    addEventListener("popstate", () => {
      this.state = readState(location.search, [...this.facets.keys()], this.sorts);
      this.input.value = this.state.query;
      linkLanguages(location.search);
      this.run();
    });
  }

  /** Take over what the address asks for, or what was typed before all was loaded. @param {boolean} sent */
  async begin(sent) {
    if (this.state.query && !this.input.value) this.input.value = this.state.query;
    for (const name of this.state.filters.keys()) {
      const facet = this.facets.get(name);
      if (facet) this.open(facet.element);
    }
    if (sent) return;
    if (this.input.value && this.input.value !== this.state.query) await this.type();
    else await this.run();
  }

  /** Open a fold for a search that follows. @param {HTMLDetailsElement} fold */
  open(fold) {
    if (fold.open) return;
    this.opened.add(fold);
    fold.open = true;
  }

  submit() {
    clearTimeout(this.timer);
    this.combobox.close();
    return this.change({ query: this.input.value });
  }

  /** @param {string} query */
  pick(query) {
    this.input.value = query;
    this.input.focus();
    return this.change({ query });
  }

  async type() {
    const query = this.input.value;
    this.state = { ...this.state, query };
    const suggesting = suggestionsFor(this.reader, query).then((found) => {
      if (query === this.input.value) this.combobox.show(found);
    });
    await Promise.all([suggesting, this.run({ typing: true, note: "replace" })]);
  }

  /** @param {Partial<State>} change @param {string} [said] what to tell beside the number of results */
  change(change, said) {
    this.state = { ...this.state, ...change };
    return this.run({ said, note: "push" });
  }

  /** @param {string} name @param {string} value @param {boolean} chosen */
  choose(name, value, chosen) {
    const filters = new Map([...this.facets.keys()].flatMap((key) => {
      const values = new Set(this.state.filters.get(key));
      if (key === name && chosen) values.add(value);
      if (key === name && !chosen) values.delete(value);
      return values.size ? [[key, values]] : [];
    }));
    return this.labelOf(name, value).then((label) => this.change({ filters }, this.say(chosen ? "added" : "removed", { name: label })));
  }

  /** @param {string} name @param {string} value */
  async labelOf(name, value) {
    const values = await this.reader.facet(name);
    return this.say("chip", { facet: this.facets.get(name)?.label ?? name, value: values.get(value)?.label[this.language] ?? value });
  }

  /** Put the state into the address. @param {"push" | "replace"} how in place of the last one if it goes on from it */
  note(how) {
    const search = writeState(this.state, this.sorts[0]);
    if (search !== location.search) history[`${how}State`](null, "", search || location.pathname);
    linkLanguages(search);
  }

  get active() {
    const { query, filters, sort, events } = this.state;
    return Boolean(query.trim() || filters.size || sort !== this.sorts[0] || events);
  }

  /**
   * Search and show; what is asked for is then noted in the address.
   * @param {{typing?: boolean, said?: string, keep?: boolean, note?: "push" | "replace"}} [options]
   */
  async run({ typing = false, said = "", keep = false, note } = {}) {
    const serial = ++this.serial;
    if (!keep) this.shown = PAGE;
    // what stays on the screen must not get shorter meanwhile
    const first = keep ? this.shown : FIRST;
    this.part("results").setAttribute("aria-busy", "true");
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.wait(), PAUSE);
    try {
      const open = this.filters.open || this.unfolds ? [...this.facets.values()].filter((facet) => facet.element.open).map((facet) => facet.name) : [];
      const request = { ...this.state, language: this.language, typing };
      const result = await search(this.reader, request, open);
      const details = this.active ? await this.details(result, request, first) : null;
      const values = new Map(await Promise.all(open.map(async (name) => /** @type {const} */ ([name, await this.reader.facet(name)]))));
      if (serial !== this.serial) return;
      this.makeRoom();
      this.answer = { reader: this.reader, state: this.state, language: this.language, ...result };
      for (const facet of this.facets.values()) {
        const chosen = this.state.filters.get(facet.name) ?? new Set();
        facet.showChosen(chosen);
        const known = values.get(facet.name);
        if (known) facet.show(known, result.facets.get(facet.name) ?? new Map(), chosen);
      }
      this.showChosen();
      if (!details) return;
      this.show(result, details, said);
      // the first cards are painted before the rest is asked for
      await new Promise((resolve) => setTimeout(resolve));
      await this.append(first, this.shown);
      if (serial !== this.serial) return;
      this.showRest(result.hits.length);
      this.goOn();
    } catch (error) {
      if (serial !== this.serial) return;
      this.makeRoom();
      this.part("results").hidden = false;
      this.part("failed").hidden = false;
      if (this.lists) this.lists.hidden = false;
      console.warn(error);
    } finally {
      if (serial === this.serial) {
        this.part("results").removeAttribute("aria-busy");
        if (note) this.note(note);
      }
    }
  }

  /** Whether the filters unfold: beside the first results there is room; before, they would push the lists down. */
  get unfolds() {
    return this.active && this.part("results").hidden && WIDE.matches;
  }

  /** Make room for results, or for the lists of everything. */
  makeRoom() {
    clearTimeout(this.waiting);
    if (this.unfolds) this.open(this.filters);
    this.part("failed").hidden = true;
    this.part("results").classList.remove("e-library__results--late");
    this.part("results").hidden = !this.active;
    if (this.lists) this.lists.hidden = this.active;
  }

  /** Show that results take a while: only then, or the page would be drawn twice for each search. */
  wait() {
    this.makeRoom();
    this.part("results").classList.add("e-library__results--late");
  }

  /** Once there are results, get ready for the next words, unless the reader's line is to be spared. */
  goOn() {
    const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
    if (this.ready || connection?.saveData) return;
    this.ready = true;
    setTimeout(() => void this.reader.completeLexicon().catch(() => {}), PAUSE);
  }

  /**
   * All that the first screen of results shows, loaded before any of it is, so that nothing jumps.
   * @param {import("./search.js").Result} result @param {Request} request @param {number} first number of cards
   */
  async details({ hits }, request, first) {
    const shown = hits.slice(0, this.shown);
    const [cards, marks, through, chips, advice] = await Promise.all([
      this.cardsOf(shown.slice(0, first)),
      marksOf(this.reader, shown),
      throughOf(this.reader, shown, this.state.query, this.language),
      Promise.all([...this.state.filters].flatMap(([name, values]) => [...values].map(async (value) => ({ name, value, label: await this.labelOf(name, value) })))),
      hits.length ? [] : this.advice(request),
    ]);
    return { cards, marks, through, chips, advice };
  }

  /** @param {Hit[]} hits */
  cardsOf(hits) {
    return Promise.all(hits.map((hit) => this.reader.card(hit.number, this.language)));
  }

  /** What to leave out so that something is found, and how much that would be. @param {Request} request */
  async advice(request) {
    /** @type {{label: string, change: Partial<State>}[]} */
    const tries = [...request.filters.keys()].map((name) => ({
      label: this.facets.get(name)?.label ?? name,
      change: { filters: new Map([...request.filters].filter(([key]) => key !== name)) },
    }));
    if (request.query.trim() && request.filters.size) tries.push({ label: this.words.get("the-words") ?? "", change: { query: "" } });
    const counted = await Promise.all(tries.map(async (item) => ({ ...item, count: (await search(this.reader, { ...request, ...item.change })).hits.length })));
    return counted.filter(({ count }) => count > 0);
  }

  /** @param {import("./search.js").Result} result @param {Details} details @param {string} said */
  show({ hits, suggestion, hiddenEvents }, { cards, marks, through, chips, advice }, said) {
    const total = this.count("results", hits.length);
    this.part("total").textContent = total;
    this.part("status").textContent = [said, total].filter(Boolean).join(" ");
    this.part("suggestion").hidden = !suggestion;
    /** @type {HTMLElement} */ (this.part("suggestion").querySelector("button")).textContent = suggestion ?? "";
    this.part("through").hidden = !through.size;
    /** @type {HTMLElement} */ (this.part("through").querySelector("span")).textContent = [...through.values()].join(", ");
    this.sort.value = this.state.sort;
    this.events.checked = this.state.events;
    this.part("events-switch").hidden = !hiddenEvents && !this.state.events;
    /** @type {HTMLElement} */ (this.part("events-switch").querySelector("span")).textContent = this.state.events ? this.words.get("events-shown") ?? "" : this.count("events", hiddenEvents);
    this.showChips(chips);
    this.showNone(hits.length === 0, advice);
    this.marks = marks;
    this.through = through;
    this.part("cards").replaceChildren(...cards.map((card, place) => this.cards.make(card, hits[place], marks, through)));
    this.part("more-results").hidden = true;
  }

  showChosen() {
    const chosen = [...this.state.filters.values()].reduce((sum, values) => sum + values.size, 0);
    /** @type {HTMLElement} */ (this.filters.querySelector("summary [data-chosen]")).textContent = chosen ? this.numbers.format(chosen) : "";
  }

  /** @param {Details["chips"]} chips */
  showChips(chips) {
    const list = this.part("chips");
    const focused = list.contains(document.activeElement);
    const buttons = chips.map(({ name, value, label }) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
      button.setAttribute("aria-label", this.say("remove", { name: label }));
      button.addEventListener("click", () => this.choose(name, value, false));
      return button;
    });
    if (chips.length > 1) {
      const clear = Object.assign(document.createElement("button"), { type: "button", textContent: this.words.get("clear"), className: "e-chips__clear" });
      clear.addEventListener("click", () => this.change({ filters: new Map() }));
      buttons.push(clear);
    }
    list.replaceChildren(...buttons.map(listItem));
    list.hidden = !buttons.length;
    if (focused) (list.querySelector("button") ?? this.part("total")).focus();
  }

  /** @param {boolean} none @param {Details["advice"]} advice */
  showNone(none, advice) {
    this.part("none").hidden = !none;
    if (!none) return;
    this.part("none-advice").textContent = this.words.get(advice.length ? "drop" : "respell") ?? "";
    this.part("none-filters").replaceChildren(...advice.map(({ label, change, count }) => {
      const item = document.createElement("li");
      const button = Object.assign(document.createElement("button"), { type: "button", className: "e-link" });
      button.textContent = this.count("without", count).replace("{name}", label);
      button.addEventListener("click", () => {
        if ("query" in change) this.input.value = "";
        this.change(change);
      });
      item.append(button);
      return item;
    }));
  }

  /** @param {number} total */
  showRest(total) {
    const rest = Math.min(PAGE, total - this.shown);
    const button = this.part("more-results");
    button.hidden = rest <= 0;
    button.textContent = this.count("more", rest);
  }

  /** Show the cards of some more hits, unless another search begins meanwhile. @param {number} from @param {number} to */
  async append(from, to) {
    const { serial } = this;
    const next = this.answer?.hits.slice(from, to) ?? [];
    const cards = await this.cardsOf(next);
    if (serial !== this.serial) return [];
    const made = cards.map((card, place) => this.cards.make(card, next[place], this.marks, this.through));
    this.part("cards").append(...made);
    return made;
  }

  async showMore() {
    const made = await this.append(this.shown, this.shown + PAGE);
    if (!made.length) return;
    this.shown += PAGE;
    this.showRest(this.answer?.hits.length ?? 0);
    made[0].querySelector("a")?.focus({ preventScroll: true });
  }

  /** @param {string} form `csv` or `json` */
  async export(form) {
    if (!this.answer) return;
    const { asCsv, asJson, save } = await import("./exports.js");
    const text = await (form === "csv" ? asCsv : asJson)(this.answer);
    save(`ensemble-${this.reader.meta.data}.${form}`, form === "csv" ? "text/csv" : "application/json", text);
  }

  /** @param {string} word @param {{[name: string]: string}} values */
  say(word, values) {
    return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), this.words.get(word) ?? "");
  }

  /** @param {string} word @param {number} number */
  count(word, number) {
    const text = this.words.get(`${word} ${this.plurals.select(number)}`) ?? this.words.get(`${word} other`) ?? "";
    return text.replace("{n}", this.numbers.format(number));
  }
}

/** @param {Node} content */
function listItem(content) {
  const item = document.createElement("li");
  item.append(content);
  return item;
}

/** @param {HTMLElement} root @returns {Map<string, string>} */
function readWords(root) {
  const template = /** @type {HTMLTemplateElement} */ (root.querySelector("template[data-words]"));
  const words = /** @type {NodeListOf<HTMLElement>} */ (template.content.querySelectorAll("[data-word]"));
  return new Map([...words].map((word) => [word.dataset.word ?? "", word.textContent ?? ""]));
}
