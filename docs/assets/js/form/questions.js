// The order in which the form asks: ten questions that make a valid profile, then sections for everything else.
// A field that no section names stands in the last one, so a new field of the model needs nothing here.
// @ts-check

/** @typedef {(words: string) => string} T */
/** @typedef {(string | number)[]} Path */

/** Return the first questions: the fields that each sets, with words plainer than the schema's.
 *  @param {T} t @returns {{title: string, paths: Path[], words: {title: string, help: string}[]}[]} */
export function questions(t) {
  const initiative = ["key_initiatives", 0];
  return [
    { title: t("In which language will you write?"), paths: [], words: [] },
    {
      title: t("What is your city called?"),
      paths: [["name"]],
      words: [{ title: t("Name of the city"), help: t("As people call it, without the country.") }],
    },
    {
      title: t("What kind of place is it?"),
      paths: [["type"]],
      words: [{ title: t("Kind of place"), help: "" }],
    },
    {
      title: t("Where is it?"),
      paths: [["country"], ["region"]],
      words: [
        { title: t("Country"), help: "" },
        { title: t("Region of the world"), help: t("Filled in from the country where another city of it is here.") },
      ],
    },
    {
      title: t("Why does the city act?"),
      paths: [["background"]],
      words: [{ title: t("Background"), help: t("A few sentences about the city and what it faces. Figures need a source: use the button.") }],
    },
    {
      title: t("Name one thing that the city does."),
      paths: [[...initiative, "title"]],
      words: [{ title: t("Name of the initiative"), help: t("A programme, a service, a plan. Others can follow below.") }],
    },
    {
      title: t("What is it, and for whom?"),
      paths: [[...initiative, "summary"]],
      words: [{ title: t("Summary"), help: t("One to three plain sentences.") }],
    },
    {
      title: t("What is it meant to achieve?"),
      paths: [[...initiative, "aim"]],
      words: [{ title: t("Aim (one or two)"), help: t("Cohesion and inclusion stands on its own feet: it is not called preventing extremism.") }],
    },
    {
      title: t("What form does it have?"),
      paths: [[...initiative, "form"]],
      words: [{ title: t("Form"), help: "" }],
    },
    {
      title: t("Which areas of work does it belong to?"),
      paths: [[...initiative, "sectors"]],
      words: [{ title: t("Sectors (one to four)"), help: "" }],
    },
  ];
}

/** Return the sections that follow: an id, a title, help, and the fields in it. @param {T} t
 *  @returns {{id: string, title: string, help: string, fields: string[]}[]} */
export function sections(t) {
  return [
    { id: "city", title: t("The city: figures, office holders, website"), help: t("Each figure with its date and its source. Names of office holders only."), fields: ["scope", "website", "population", "leadership", "contact", "coordinates"] },
    { id: "overview", title: t("How the work is organised"), help: "", fields: ["local_overview", "keywords"] },
    { id: "strategies", title: t("Strategies and plans"), help: t("What the council or another body has decided, with its priorities."), fields: ["strategies"] },
    { id: "initiatives", title: t("All initiatives in detail"), help: t("How each works, with whom, since when, and what is known about its results."), fields: ["key_initiatives"] },
    { id: "activities", title: t("Other activities by sector"), help: t("What does not need a page of its own."), fields: ["activities"] },
    { id: "networks", title: t("Networks and working groups"), help: "", fields: ["networks", "working_groups"] },
    { id: "figures", title: t("Figures over time"), help: t("At least two points. Never counts of fewer than ten people."), fields: ["series"] },
    { id: "quotes", title: t("Quotations"), help: t("At most 60 words, in the original language, with its source."), fields: ["quotes"] },
    { id: "sources", title: t("Sources"), help: t("Everything that the texts refer to. A source that nothing refers to is not shown."), fields: ["sources"] },
    { id: "about", title: t("About the translation, and the rest"), help: "", fields: ["translation"] },
  ];
}
