// A draft kept on this device, only after the person has said so, and erased at a click.
// Uses the browser's own storage; nothing is sent.
// @ts-check

const KEY = "ensemble-draft";

/** @typedef {{text: string, opened: string | null, writing: string[], saved: string}} Draft */

/** Return the draft on this device, null if there is none or storage is refused. @returns {Draft | null} */
export function kept() {
  try {
    const draft = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return draft && typeof draft.text === "string" ? draft : null;
  } catch {
    return null;
  }
}

/** Keep a draft; return whether the device took it. @param {Draft} draft */
export function keep(draft) {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function erase() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // storage is refused: nothing was kept
  }
}
