// Builds a MiniSearch index of the documents on standard input.
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";

const engine = new MiniSearch({ fields: ["title", "summary", "keywords", "body"], storeFields: ["title", "summary"] });
engine.addAll(JSON.parse(readFileSync(0, "utf8")));
process.stdout.write(JSON.stringify(engine));
