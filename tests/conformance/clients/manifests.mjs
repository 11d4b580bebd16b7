// Manifests of trusted documents by the tools of graphql-codegen and Relay; Apollo's has a command.
//
//   node manifests.mjs write <schema file>     writes codegen-sha1.json and codegen-sha256.json
//   node manifests.mjs ask <url>               asks by the ids of all manifests, as each client does
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { generatePersistedQueryIdsFromManifest } from "@apollo/persisted-query-lists";
import { codegen } from "@graphql-codegen/core";
import { preset } from "@graphql-codegen/client-preset";
import { buildSchema, parse } from "graphql";

const [task, given] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));

async function write(file) {
  const schemaAst = buildSchema(readFileSync(file, "utf8"));
  const text = readFileSync("trusted/artists.graphql", "utf8");
  for (const hashAlgorithm of ["sha1", "sha256"]) {
    const outputs = await preset.buildGeneratesSection({
      baseOutputDir: `codegen-${hashAlgorithm}/`,
      schema: parse(readFileSync(file, "utf8")),
      schemaAst,
      documents: [{ location: "trusted/artists.graphql", document: parse(text), rawSDL: text }],
      config: {},
      plugins: [],
      pluginMap: {},
      presetConfig: { persistedDocuments: { hashAlgorithm } },
    });
    const made = [];
    for (const output of outputs) made.push([output.filename, await codegen(output)]);
    const [, manifest] = made.find(([name]) => name.endsWith("persisted-documents.json"));
    writeFileSync(`codegen-${hashAlgorithm}.json`, manifest);
  }
}

async function post(url, body) {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify(body),
  });
  return { status: answer.status, ...(await answer.json()) };
}

async function ask(url) {
  const variables = { limit: 3 };
  const query = gql(readFileSync("trusted/artists.graphql", "utf8"));
  for (const useGETForHashedQueries of [false, true]) {
    const sent = [];
    const counting = (...request) => {
      sent.push(decodeURIComponent(String(request[0])) + (request[1].body ?? ""));
      return fetch(...request);
    };
    const link = new PersistedQueryLink({
      ...generatePersistedQueryIdsFromManifest({ loadManifest: async () => read("apollo.json") }),
      useGETForHashedQueries,
    });
    const client = new ApolloClient({
      link: link.concat(new HttpLink({ uri: url, fetch: counting })),
      cache: new InMemoryCache(),
    });
    const { data } = await client.query({ query, variables });
    assert.equal(data.artists.length, 3);
    assert.equal(sent.length, 1, "the id is enough from the first time on");
    assert.ok(!sent[0].includes("albumCount"), "no document was sent");
  }
  for (const file of ["relay.json", "codegen-sha1.json", "codegen-sha256.json"]) {
    const [[id, text]] = Object.entries(read(file));
    for (const body of [
      { documentId: id },
      { extensions: { persistedQuery: { version: 1, sha256Hash: id } } },
      { query: text },
    ]) {
      const answer = await post(url, { ...body, variables });
      assert.equal(answer.errors, undefined, `${file}: ${JSON.stringify(answer.errors)}`);
      assert.equal(answer.data.artists.length, 3);
    }
  }
  const refused = await post(url, { query: "{ artists { id } }" });
  assert.equal(refused.status, 403);
  assert.equal(refused.errors[0].extensions.code, "DOCUMENT_NOT_TRUSTED");
}

await { write, ask }[task](given);
console.log("ok");
