// Automatic persisted queries as Apollo's link and urql's exchange speak them.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { Client, fetchExchange } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";

const url = process.argv[2];
const sha256 = async (text) => createHash("sha256").update(text).digest("hex");

let asked = [];
const counting = async (...request) => {
  const answer = await fetch(...request);
  asked.push({ method: request[1].method, sent: decodeURIComponent(String(request[0])) + (request[1].body ?? ""), status: answer.status });
  return answer;
};
const sentDocuments = () => asked.filter(({ sent }) => sent.includes("artists(")).length;

// Each client asks with a document of its own, twice; the second time without a cache.
for (const useGETForHashedQueries of [false, true]) {
  const query = gql`query Apollo${useGETForHashedQueries ? "Get" : "Post"}($limit: Int!) {
    artists(limit: $limit, orderBy: [{ field: NAME }]) { id name }
  }`;
  const make = () => new ApolloClient({
    link: new PersistedQueryLink({ sha256, useGETForHashedQueries }).concat(new HttpLink({ uri: url, fetch: counting })),
    cache: new InMemoryCache(),
  });
  asked = [];
  const first = await make().query({ query, variables: { limit: 3 } });
  assert.equal(first.data.artists.length, 3);
  assert.equal(asked.length, 2, "the hash, then the document");
  assert.equal(sentDocuments(), 1);
  const second = await make().query({ query, variables: { limit: 2 } });
  assert.equal(second.data.artists.length, 2);
  assert.equal(asked.length, 3, "the hash is enough");
  assert.equal(sentDocuments(), 1);
  assert.equal(asked[2].method, useGETForHashedQueries ? "GET" : "POST");
}

for (const preferGetForPersistedQueries of [false, true]) {
  const query = `query Urql${preferGetForPersistedQueries ? "Get" : "Post"}($limit: Int!) {
    artists(limit: $limit, orderBy: [{ field: NAME }]) { id name }
  }`;
  const client = new Client({
    url,
    fetch: counting,
    preferGetMethod: false,
    exchanges: [persistedExchange({ preferGetForPersistedQueries }), fetchExchange],
  });
  asked = [];
  const first = await client.query(query, { limit: 3 }).toPromise();
  assert.equal(first.error, undefined);
  assert.equal(first.data.artists.length, 3);
  assert.equal(sentDocuments(), 1);
  const second = await client.query(query, { limit: 2 }).toPromise();
  assert.equal(second.data.artists.length, 2);
  assert.equal(sentDocuments(), 1);
}
console.log("ok");
