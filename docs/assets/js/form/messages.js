// The words of `hub check`, exported as one table, filled in for the reader's language. Needs nothing from the page.
// @ts-check

/** @typedef {import("./checks.js").Problem} Problem */
/** @typedef {Record<string, {message: Record<string, string>, hint: Record<string, string>}>} Messages */

const SHOWN = 70;

/** @param {string} template @param {Record<string, any>} values @param {string} language */
function fill(template, values, language) {
  return template
    .replace(/\{\{|\}\}|\{(\w+)\}/g, (found, name) => {
      if (found === "{{" || found === "}}") return found[0];
      const value = values[name];
      const text = value !== null && typeof value === "object" ? value[language] : String(value ?? "…");
      const line = text.replace(/\s*\n\s*/g, " ").trim();
      return line.length > SHOWN && name !== "fields" && name !== "choices" ? `${line.slice(0, SHOWN - 1)}…` : line;
    })
    .replace(/`/g, "");
}

/** Return what is wrong. @param {Problem} problem @param {Messages} messages @param {string} language */
export function message(problem, messages, language) {
  return fill(messages[problem.code].message[language], problem.values, language);
}

/** Return how to mend it. @param {Problem} problem @param {Messages} messages @param {string} language */
export function hint(problem, messages, language) {
  const near = problem.values.nearest ? `${messages.nearest.message[language]} ` : "";
  return fill(near + messages[problem.code].hint[language], problem.values, language);
}
