// The nearest right value to a wrong one, by spelling and by name. Twin in spirit of hub/reading/nearest.py.
// Needs nothing from the page.
// @ts-check

/** Return a text without case, accents and signs between words. @param {string} text */
export function folded(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Return a text as an identifier would spell it; may be empty. @param {string} text */
export function slug(text) {
  const bare = folded(text).replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return bare.slice(0, 80).replace(/-+$/, "");
}

/** Return the id whose spelling or one of whose names is nearest; empty if none is near.
 *  @param {string} wrong @param {Record<string, string[]>} names */
export function nearest(wrong, names) {
  const wanted = folded(wrong.slice(0, 200));
  if (!wanted) return "";
  let best = "";
  let least = Math.max(1, Math.floor(wanted.length * 0.3)) + 1;
  for (const [id, labels] of Object.entries(names)) {
    for (const label of [id, ...labels]) {
      const spelling = folded(label);
      if (spelling === wanted) return id;
      if (Math.abs(spelling.length - wanted.length) >= least) continue;
      const steps = distance(wanted, spelling);
      if (steps < least) [best, least] = [id, steps];
    }
  }
  if (best || wanted.length < 4) return best;
  return Object.keys(names).find((id) => [id, ...names[id]].some((label) => folded(label).startsWith(wanted))) ?? "";
}

/** Levenshtein's distance. @param {string} one @param {string} other */
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[other.length];
}
