// Indexes the documents on standard input with MiniSearch and answers the queries; for `engines.py`.
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";

const { fields, boost, analysed, depth, documents, queries } = JSON.parse(readFileSync(0, "utf8"));
const asTerms = { tokenize: (text) => text.split(" ").filter(Boolean), processTerm: (term) => term, searchOptions: { boost } };
const engine = new MiniSearch({ fields, ...(analysed ? asTerms : {}) });
engine.addAll(documents);
const answers = Object.entries(queries).map(([id, query]) => [id, engine.search(query).slice(0, depth).map((hit) => hit.id)]);
process.stdout.write(JSON.stringify(Object.fromEntries(answers)));
