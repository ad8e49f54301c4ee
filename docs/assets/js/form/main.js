// The form at /contribute/profile/: asks, checks, keeps, shows and hands over a city's profile. Nothing leaves the browser.
// Needs from the page: <div id="profile-form">, whose content it replaces; `start.js` has asked for the data.
// @ts-check

import { VOCABULARIES, knownFrom } from "./checks.js";
import { drawProblems, problemList, revealPath } from "./problems.js";
import { button, fresh, h, reveal, whileShown } from "./dom.js";
import * as drafts from "./drafts.js";
import { exits } from "./exits.js";
import { HIDDEN, renderField } from "./fields.js";
import { Profile } from "./profile.js";
import { questions, sections } from "./questions.js";
import { LANGUAGES, isMap, shapeOf } from "./shapes.js";
import { sourceDialogue } from "./sources.js";
import { data as asked, json } from "./start.js";

const ROOT = new URL("../../../", import.meta.url);
const root = /** @type {HTMLElement} */ (document.getElementById("profile-form"));
const lang = LANGUAGES.includes(document.documentElement.lang) ? document.documentElement.lang : "en";

const [schema, data, messages] = await asked;
Object.assign(VOCABULARIES, data.vocabularies);

/** Return the words of a language. @param {string} language @returns {import("./fields.js").T} */
function wordsIn(language) {
  return (words, values = {}) =>
    (data.words[language][words] ?? words).replace(/%\((\w+)\)s/g, (/** @type {string} */ _, /** @type {string} */ name) => String(values[name]));
}
const t = wordsIn(lang);

const profile = new Profile(shapeOf(schema), knownFrom(data.names, data.rules));
const live = h("p", { class: "f-live", role: "status" });
/** @type {Promise<void> | null} */
let practices = null;

/** @type {import("./fields.js").Desk} */
const desk = {
  profile,
  lang,
  writing: [lang],
  t,
  wordsIn,
  data,
  say: (words) => {
    live.textContent = words;
  },
  askSource: () => undefined,
  needPractices: () => {
    practices ??= json("schema/practices.json").then((found) => {
      data.names.practice = found;
      profile.known = knownFrom(data.names, data.rules);
      profile.changed();
    });
    return practices;
  },
};

// --- the parts of the form ---

const list = h("ol", { class: "f-questions" });
const folds = h("div", { class: "f-sections" });

function drawQuestions() {
  list.replaceChildren(
    ...questions(t).map((question, number) => {
      const fields = question.paths.map((path, index) => {
        const last = path[path.length - 1];
        const holder = path.length > 1 ? profile.shape.fields.key_initiatives.shape.item : profile.shape;
        const field = holder.fields[last];
        return renderField(desk, { ...field, required: true }, path, question.words[index]);
      });
      return h("li", { class: "f-question" }, h("h3", { id: `question-${number + 1}` }, question.title), ...(fields.length ? fields : [languageQuestion()]));
    }),
  );
}

function languageQuestion() {
  const name = fresh("language");
  const names = new Intl.DisplayNames([lang], { type: "language" });
  const both = h("input", { type: "checkbox", checked: desk.writing.length > 1, onchange: () => choose(profile.value.original_language) });
  const choose = (/** @type {string} */ code) => {
    profile.value.original_language = code;
    desk.writing = both.checked ? [code, ...LANGUAGES.filter((other) => other !== code)] : [code];
    profile.changed();
    redraw("language");
  };
  const options = LANGUAGES.map((code) =>
    h("label", { class: "f-check" }, h("input", { type: "radio", name, checked: profile.value.original_language === code, onchange: () => choose(code) }), " ", names.of(code)),
  );
  return h("fieldset", { class: "f-either", id: "f-language" },
    h("legend", { class: "f-label" }, t("Language of the profile")),
    h("p", { class: "f-help" }, t("One is enough. The page shows readers of the other that it is not translated yet.")),
    h("div", { class: "f-row" }, ...options),
    h("label", { class: "f-check" }, both, " ", t("Write both, side by side")));
}

function drawSections() {
  const listed = sections(t);
  const named = new Set([...listed.flatMap((section) => section.fields), ...questions(t).flatMap(({ paths }) => paths.map((path) => path[0])), ...HIDDEN]);
  listed[listed.length - 1].fields.push(...Object.keys(profile.shape.fields).filter((key) => !named.has(key)));
  folds.replaceChildren(
    ...listed.map((section) => {
      const place = h("div");
      const fold = h("details", { class: "f-section", "data-fields": JSON.stringify(section.fields) }, h("summary", {}, section.title, " ", h("span", { class: "f-count" })), section.help ? h("p", { class: "f-help" }, section.help) : null, place);
      const draw = () => {
        if (!place.childElementCount) place.append(...section.fields.map((key) => renderField(desk, profile.shape.fields[key], [key])));
      };
      fold.addEventListener("toggle", draw);
      fold.addEventListener("f-draw", draw);
      const count = () => {
        const filled = section.fields.reduce((sum, key) => sum + filledIn(profile.value[key]), 0);
        /** @type {HTMLElement} */ (fold.querySelector(".f-count")).textContent = filled ? `(${filled})` : "";
      };
      count();
      whileShown(profile, fold, count);
      return fold;
    }),
  );
}

/** @param {any} value @returns {number} */
function filledIn(value) {
  if (Array.isArray(value)) return value.filter((item) => !isMap(item) || Object.keys(item).length).length;
  return value === undefined || value === null || (isMap(value) && !Object.keys(value).length) ? 0 : 1;
}

/** Draw every field anew. @param {"language" | "all"} what */
function redraw(what) {
  const open = [...folds.querySelectorAll("details.f-section[open]")].map((fold) => fold.getAttribute("data-fields"));
  drawQuestions();
  drawSections();
  for (const fold of folds.querySelectorAll("details.f-section")) {
    if (what === "language" && open.includes(fold.getAttribute("data-fields"))) /** @type {HTMLDetailsElement} */ (fold).open = true;
  }
  if (what === "language") /** @type {HTMLElement | null} */ (document.querySelector("#f-language input:checked"))?.focus();
}

// --- beginning, opening ---

/** @param {string} text @param {string | null} name */
async function openText(text, name) {
  // what reads files is fetched only when somebody opens one
  const [YAML, { readProfile }] = await Promise.all([import(new URL("assets/vendor/yaml/index.js", ROOT).href), import("./reading.js")]);
  const read = readProfile(text, YAML);
  const words = read.problems.map((problem) => t("Line %(line)s: %(message)s", { line: problem.line ?? 1, message: `${said(problem).message} ${said(problem).hint}` }));
  if (!("value" in read)) {
    openingProblem.textContent = [t("This file could not be opened."), ...words.slice(0, 5)].join(" ");
    return;
  }
  openingProblem.textContent = words.slice(0, 5).join(" ");
  profile.open(read.value, read.comments, name);
  const used = LANGUAGES.filter((code) => JSON.stringify(read.value).includes(`"${code}":`));
  const first = LANGUAGES.includes(read.value.original_language) ? read.value.original_language : lang;
  desk.writing = [first, ...used.filter((code) => code !== first)];
  changedSince = false;
  problems.showAll();
  redraw("all");
  desk.say(t("Opened: %(file)s", { file: profile.fileName }));
}

/** @param {string} id of a city of this site */
async function openCity(id) {
  const answer = await fetch(new URL(`cities/${id}/profile.yml`, ROOT));
  if (answer.ok) await openText(await answer.text(), id);
  else openingProblem.textContent = t("This file could not be opened.");
}

const openingProblem = h("p", { class: "f-problem", role: "alert" });

function openingPart() {
  const cities = Object.entries(data.names.city).map(([id, label]) => [id, String(/** @type {any} */ (label)[lang] ?? id)]).sort(([, one], [, other]) => one.localeCompare(other, lang));
  const choice = h("select", { class: "f-input", id: fresh() }, h("option", { value: "" }, t("Choose …")), ...cities.map(([id, label]) => h("option", { value: id }, label)));
  const file = h("input", { type: "file", class: "f-input", id: fresh(), accept: ".yml,.yaml,text/yaml" });
  const mayReplace = () => !changedSince || confirm(t("What you have written so far will be replaced. Go on?"));
  const fetchCity = () => (choice.value && mayReplace() ? openCity(choice.value) : undefined);
  file.addEventListener("change", async () => {
    const chosen = file.files?.[0];
    if (!chosen || !mayReplace()) return;
    if (chosen.size > 1_000_000) openingProblem.textContent = said({ code: "E004", path: [], values: { megabytes: (chosen.size / 1e6).toFixed(1) } }).message;
    else await openText(await chosen.text(), /^_|profile\.ya?ml$/.test(chosen.name) ? null : chosen.name.replace(/\.ya?ml$/i, ""));
    file.value = "";
  });
  return h("details", { class: "f-start" },
    h("summary", {}, t("Correct a profile that is there already, or go on with a file")),
    h("div", { class: "f-row" },
      h("p", {}, h("label", { for: choice.id, class: "f-label" }, t("A profile of this site")), choice, " ", button(t("Open"), fetchCity)),
      h("p", {}, h("label", { for: file.id, class: "f-label" }, t("A file on this device")), file)),
    openingProblem);
}

// --- keeping a draft ---

let changedSince = false;

function draftPart() {
  const state = h("p", { class: "f-said", role: "status" });
  const box = h("input", { type: "checkbox", id: fresh(), checked: drafts.kept() !== null });
  const forget = button(t("Erase the draft"), () => {
    drafts.erase();
    box.checked = false;
    tell(t("The draft was erased from this device."));
  });
  const tell = (/** @type {string} */ words) => {
    state.textContent = words;
    forget.hidden = drafts.kept() === null;
  };
  const save = () => {
    if (!box.checked || !changedSince) return;
    const saved = new Date().toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit" });
    const done = drafts.keep({ text: profile.text, opened: profile.opened, writing: desk.writing, saved });
    tell(done ? t("Draft kept on this device at %(time)s.", { time: saved }) : t("This device does not allow a draft to be kept."));
  };
  box.addEventListener("change", () => {
    if (box.checked) {
      changedSince = true;
      save();
    } else {
      drafts.erase();
      tell(t("The draft was erased from this device."));
    }
  });
  profile.listeners.add(later(save, 600));
  tell(drafts.kept() ? t("A draft is kept on this device.") : t("No draft is kept."));
  return h("section", { class: "f-draft", "aria-label": t("Draft") },
    h("label", { class: "f-check" }, box, " ", t("Keep a draft on this device")),
    h("p", { class: "f-help" }, t("Only in this browser, until you erase it. Do not do this on a device that others use.")),
    state, forget);
}

/** @param {() => unknown} action @param {number} wait milliseconds */
function later(action, wait) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  };
}

// --- checking, showing, sending ---

/** @param {import("./checks.js").Problem} problem */
function said(problem) {
  return drawProblems.words(problem, messages, lang);
}

const problems = problemList({ root, desk, messages, reveal: (path) => revealPath(root, path) });

function previewPart() {
  const place = h("div");
  /** @type {string | null} */
  let shown = null;
  const draw = async () => {
    // fetched only when somebody wants to look
    const { preview } = await import("./preview.js");
    place.replaceChildren(...(shown ? [preview(desk, shown)] : []));
  };
  const names = new Intl.DisplayNames([lang], { type: "language" });
  const show = LANGUAGES.map((code) => button(t("Show the page in %(language)s", { language: names.of(code) ?? code }), () => {
    shown = code;
    printing.hidden = false;
    draw().then(() => desk.say(t("The preview is shown below.")));
  }));
  const printing = button(t("Print for approval"), () => {
    document.body.classList.add("f-printing");
    print();
    document.body.classList.remove("f-printing");
  });
  printing.hidden = true;
  profile.listeners.add(later(() => shown && draw(), 400));
  return h("section", { class: "f-part", "aria-labelledby": "f-preview-title" }, h("h2", { id: "f-preview-title" }, t("Look at it")), h("p", {}, t("This is how the page will read. It is a draft and not published.")), h("div", { class: "f-row" }, ...show, printing), place);
}

function sendingPart() {
  const { place, draw } = exits(desk, desk.say);
  profile.listeners.add(later(draw, 400));
  draw();
  return h("section", { class: "f-part", "aria-labelledby": "f-send-title" }, h("h2", { id: "f-send-title" }, t("Hand it over")), place);
}

const form = h("form", { class: "f-form", novalidate: true, onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
  openingPart(), draftPart(),
  h("section", { class: "f-part", "aria-labelledby": "f-questions-title" }, h("h2", { id: "f-questions-title" }, t("Ten questions")), h("p", {}, t("Fields with * must be filled. Everything else may stay empty: the page then says that it is not recorded.")), list),
  h("section", { class: "f-part", "aria-labelledby": "f-more-title" }, h("h2", { id: "f-more-title" }, t("Whatever else you know")), h("p", {}, t("Open what you want to fill in. Nothing here has to be filled.")), folds),
  problems.element, previewPart(), sendingPart());

const draft = drafts.kept();
profile.begin(lang, new Date().toISOString().slice(0, 10));
desk.askSource = sourceDialogue(root, desk);
drawQuestions();
drawSections();
root.replaceChildren(...root.querySelectorAll("link"), live, form, .../** @type {HTMLElement[]} */ ([...root.querySelectorAll("dialog")]));
if (draft) {
  await openText(draft.text, draft.opened);
  desk.writing = draft.writing.length ? draft.writing : desk.writing;
  redraw("all");
  desk.say(t("Your draft of %(time)s was opened.", { time: draft.saved }));
}
const wanted = new URLSearchParams(location.search).get("city");
if (wanted && !draft && Object.hasOwn(data.names.city, wanted)) await openCity(wanted);
profile.listeners.add(() => {
  changedSince = true;
  const region = data.regions[profile.value.country];
  if (region && profile.value.region === undefined) profile.set(["region"], region);
});
root.dataset.ready = "";
const begun = root.dataset.begun;
if (begun === "open") reveal(/** @type {HTMLElement} */ (root.querySelector(".f-start select")));
else if (begun === "new") {
  const first = /** @type {HTMLElement} */ (root.querySelector("#f-questions-title"));
  first.tabIndex = -1;
  first.focus();
}
addEventListener("beforeunload", (event) => {
  if (changedSince && drafts.kept() === null) event.preventDefault();
});
