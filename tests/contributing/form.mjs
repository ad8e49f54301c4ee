// Runs the form's modules without a browser: reads a task from the standard input, writes the answer as JSON.
// Tasks: {"schema": …, "names": …, "rules": …, "texts": {name: YAML}} → for each, what the form would save and what it says of it;
// {"values": {name: profile}} → what it says of each.
import { readFileSync } from "node:fs";

import * as YAML from "../../node_modules/yaml/browser/index.js";
import { VOCABULARIES, check, knownFrom } from "../../docs/assets/js/form/checks.js";
import { hint, message } from "../../docs/assets/js/form/messages.js";
import { Profile, SCHEMA_LINE } from "../../docs/assets/js/form/profile.js";
import { readProfile } from "../../docs/assets/js/form/reading.js";
import { shapeOf } from "../../docs/assets/js/form/shapes.js";

const task = JSON.parse(readFileSync(0, "utf8"));
const shape = shapeOf(task.schema);
const known = knownFrom(task.names, task.rules);
Object.assign(VOCABULARIES, task.vocabularies);

function name(path) {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : (index ? "." : "") + step)).join("");
}

function told(problems) {
  return problems.map((problem) => ({
    code: problem.code,
    field: name(problem.path),
    line: problem.line ?? null,
    said: task.messages
      ? Object.fromEntries(["en", "fr"].map((lang) => [lang, [message(problem, task.messages, lang), hint(problem, task.messages, lang)]]))
      : null,
  }));
}

const answer = {};
for (const [key, text] of Object.entries(task.texts ?? {})) {
  const read = readProfile(text, YAML);
  if (!read.value) {
    answer[key] = { saved: null, problems: told(read.problems) };
    continue;
  }
  const profile = new Profile(shape, known);
  profile.open(read.value, read.comments, key);
  answer[key] = { saved: profile.text, value: read.value, problems: told([...read.problems, ...profile.problems]) };
}
for (const [key, value] of Object.entries(task.values ?? {})) answer[key] = { problems: told(check(value, shape, known)) };
answer.schemaLine = SCHEMA_LINE;
process.stdout.write(JSON.stringify(answer));
