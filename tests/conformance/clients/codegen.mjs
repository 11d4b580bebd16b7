// graphql-codegen's plugins over the served schema; writes types for `operations` to be checked by tsc.
import { readFileSync, writeFileSync } from "node:fs";
import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import * as documents from "@graphql-codegen/typed-document-node";
import { buildClientSchema, getIntrospectionQuery, parse, printSchema } from "graphql";

const [url, source, target] = process.argv.slice(2);
const answer = await fetch(url, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: getIntrospectionQuery() }),
});
const schema = buildClientSchema((await answer.json()).data);
const text = await codegen({
  schema: parse(printSchema(schema)),
  schemaAst: schema,
  documents: [{ location: source, document: parse(readFileSync(source, "utf8")) }],
  filename: target,
  config: { strictScalars: true, scalars: { UUID: "string", Point: "string", DateTime: "string", Date: "string", Decimal: "string", BigInt: "string", JSON: "unknown" }, useTypeImports: true, enumType: "string-literal" },
  pluginMap: { operations, documents },
  plugins: [{ operations: {} }, { documents: {} }],
});
writeFileSync(target, text);
console.log("ok");
