// urql with Graphcache against the music store: a cache that knows the schema.
import assert from "node:assert/strict";
import { Client, fetchExchange, gql } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { getIntrospectionQuery } from "graphql";

const url = process.argv[2];
const asked = [];
const counting = (...request) => {
  asked.push(request[1].body ?? request[0]);
  return fetch(...request);
};

const answer = await fetch(url, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: getIntrospectionQuery() }),
});
const schema = (await answer.json()).data;

const client = new Client({
  url,
  fetch: counting,
  preferGetMethod: false,
  exchanges: [cacheExchange({ schema }), fetchExchange],
});

const ARTISTS = gql`query ($limit: Int!) {
  artists(limit: $limit, orderBy: [{ field: NAME }]) { id identifier name albums { id title tracks { id name } } }
}`;
const list = await client.query(ARTISTS, { limit: 5 }).toPromise();
assert.equal(list.error, undefined);
assert.equal(list.data.artists.length, 5);
const before = asked.length;
const again = await client.query(ARTISTS, { limit: 5 }).toPromise();
assert.deepEqual(again.data, list.data);
assert.equal(asked.length, before, "the second answer comes from the cache");

const CREATE = gql`mutation ($input: CreateArtistInput!) { createArtist(input: $input) { id name } }`;
const made = await client.mutation(CREATE, { input: { name: "Urql Quartet" } }).toPromise();
assert.equal(made.error, undefined);
assert.equal(made.data.createArtist.name, "Urql Quartet");

const RENAME = gql`mutation ($id: ID!, $name: String!) { renameArtist(id: $id, name: $name) { id name } }`;
const ONE = gql`query ($id: ID!) { artist(id: $id) { id name } }`;
const variables = { id: made.data.createArtist.id };
await client.query(ONE, variables).toPromise();
await client.mutation(RENAME, { ...variables, name: "Urql Trio" }).toPromise();
const one = await client.query(ONE, variables, { requestPolicy: "cache-only" }).toPromise();
assert.equal(one.data.artist.name, "Urql Trio");

// GET carries queries; the same answers.
const getting = new Client({ url, fetch: counting, preferGetMethod: "force", exchanges: [fetchExchange] });
const got = await getting.query(ONE, variables).toPromise();
assert.equal(got.data.artist.name, "Urql Trio");
assert.match(String(asked.at(-1)), /\?query=/);

const refused = await client.query(gql`{ artists { nonsense } }`, {}).toPromise();
assert.match(refused.error.message, /nonsense/);
await client.mutation(gql`mutation ($id: ID!) { deleteArtist(id: $id) }`, variables).toPromise();
console.log("ok");
