// The schema of a server as a file.
//
//   node schema.mjs <url> <file>

import { writeFileSync } from "node:fs";
import { buildClientSchema, getIntrospectionQuery, printSchema } from "graphql";

const [url, file] = process.argv.slice(2);
const response = await fetch(url, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: getIntrospectionQuery() }),
});
writeFileSync(file, printSchema(buildClientSchema((await response.json()).data)));
