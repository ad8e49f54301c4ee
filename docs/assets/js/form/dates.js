// Dates as precise as their source, and what is wrong with one. Twin of hub/reading/dates.py. Needs nothing from the page.
// @ts-check

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Return a date as text; a year may be a number; empty if it is neither. @param {unknown} value @returns {string} */
export function dateText(value) {
  if (typeof value === "string") return value;
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 9999 ? String(value).padStart(4, "0") : "";
}

/** @param {number} year @param {number} month */
function daysIn(year, month) {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Tell whether a text is a real date. @param {string} text @param {boolean} [approximate] a tilde may follow */
export function isDate(text, approximate = false) {
  const found = DATE.exec(approximate ? text.replace(/~$/, "") : text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** @param {string} text */
export function firstDay(text) {
  return `${text.replace(/~$/, "")}-01-01`.slice(0, 10);
}

/** @param {string} text */
export function lastDay(text) {
  const bare = text.replace(/~$/, "");
  if (bare.length === 4) return `${bare}-12-31`;
  if (bare.length === 10) return bare;
  return `${bare}-${String(daysIn(Number(bare.slice(0, 4)), Number(bare.slice(5, 7)))).padStart(2, "0")}`;
}

/**
 * Return the code and values of a value that is no date.
 * @param {unknown} value @param {boolean} approximate @returns {[string, Record<string, string>]}
 */
export function dateProblem(value, approximate) {
  const text = String(value).trim();
  const forms = `2024, 2024-05, 2024-05-31${approximate ? ", 2024~" : ""}`;
  let year = 0;
  let month = 0;
  let day = 0;
  const dayFirst = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text);
  const yearFirst = /^(\d{4})[/.\- ](\d{1,2})(?:[/.\- ](\d{1,2}))?$/.exec(text.replace(/~$/, ""));
  const monthFirst = /^(\d{1,2})[/.\- ](\d{4})$/.exec(text);
  if (dayFirst) [day, month, year] = dayFirst.slice(1).map(Number);
  else if (yearFirst) [year, month, day] = [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3] ?? 0)];
  else if (monthFirst) [month, year] = monthFirst.slice(1).map(Number);
  if (!year) {
    const bare = /^\D*\b(\d{4})\b\D*$/.exec(text);
    return ["E113", { value: text, forms, nearest: bare ? bare[1] : "" }];
  }
  const inYear = month >= 1 && month <= 12;
  const start = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  if (inYear && day <= daysIn(year, month)) {
    return ["E113", { value: text, forms, nearest: start + (day ? `-${String(day).padStart(2, "0")}` : "") }];
  }
  return ["E114", { value: text, forms, nearest: inYear ? start : "" }];
}
