// What an unquoted YAML scalar means here: numbers, true, false, null and text, nothing else.
// Twin of hub/reading/scalars.py. Needs nothing from the page.
// @ts-check

const INTEGER = /^[-+]?(0|[1-9][0-9]{0,17})$/;
const DECIMAL = /^[-+]?(0|[1-9][0-9]{0,17})\.[0-9]{1,30}$/;
const LEADING_ZERO = /^[-+]?0[0-9]+(\.[0-9]+)?$/;
/** @type {Map<string, boolean | null>} */
const WORDS = new Map([
  ["", null],
  ["~", null],
  ["null", null],
  ["true", true],
  ["false", false],
]);

/** Return the value of an unquoted scalar. @param {string} text @returns {string | number | boolean | null} */
export function plain(text) {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  return INTEGER.test(text) || DECIMAL.test(text) ? Number(text) : text;
}

/** @param {string} text */
export function hasLeadingZero(text) {
  return LEADING_ZERO.test(text);
}
