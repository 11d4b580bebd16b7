// Apollo Client against the music store, in parts: both of its formats, @defer, @stream, its cache.
import assert from "node:assert/strict";
import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { Defer20220824Handler, GraphQL17Alpha9Handler } from "@apollo/client/incremental";

const uri = process.argv[2];
const DEFERRED = gql`
  query Deferred($identifier: String!) {
    artist(identifier: $identifier) {
      id name
      ... on Artist @defer(label: "records") { albums { id title ... on Album @defer { tracks { id name } } } }
    }
    ... @defer { genres(limit: 2) { id name } }
  }
`;
const STREAMED = gql`
  query Streamed { artists(limit: 9, orderBy: [{ field: NAME }]) @stream(initialCount: 2) { id name } }
`;
const FAILING = gql`
  query Failing($id: ID!) {
    genres(limit: 1) { id name }
    ... @defer { gone: artist(id: $id) { id name } }
  }
`;

// All answers of an observable, as long as more are to come.
async function collect(client, options) {
  const found = [];
  await new Promise((resolve, reject) => {
    const subscription = client.watchQuery({ ...options, notifyOnNetworkStatusChange: true }).subscribe({
      next(result) {
        found.push(structuredClone({ data: result.data, state: result.dataState, error: result.error?.message }));
        if (!result.loading) {
          subscription.unsubscribe();
          resolve();
        }
      },
      error: reject,
    });
  });
  return found;
}

function plain(query) {
  return gql(query.loc.source.body.replaceAll(/@(defer|stream)(\([^)]*\))?/g, ""));
}

for (const Handler of [GraphQL17Alpha9Handler, Defer20220824Handler]) {
  const media = [];
  const counting = async (...request) => {
    const response = await fetch(...request);
    media.push(response.headers.get("content-type"));
    return response;
  };
  const make = () => new ApolloClient({
    link: new HttpLink({ uri, fetch: counting }),
    cache: new InMemoryCache(),
    incrementalHandler: new Handler(),
  });
  const variables = { identifier: "queen" };
  const whole = await make().query({ query: plain(DEFERRED), variables });

  const client = make();
  const answers = await collect(client, { query: DEFERRED, variables });
  assert.match(media.at(-1), /^multipart\/mixed/);
  const partial = answers.filter((each) => each.state === "streaming");
  assert.equal(partial[0].data.artist.name, "Queen");
  assert.equal(partial[0].data.artist.albums, undefined);
  assert.deepEqual(answers.at(-1).data, whole.data);
  assert.equal(answers.at(-1).state, "complete");
  // The cache has it: nothing is asked again.
  const before = media.length;
  const again = await client.query({ query: plain(DEFERRED), variables });
  assert.deepEqual(again.data, whole.data);
  assert.equal(media.length, before);

  const list = await make().query({ query: plain(STREAMED) });
  const streamed = await collect(make(), { query: STREAMED });
  assert.match(media.at(-1), /^multipart\/mixed/);
  for (const each of streamed.filter((one) => one.state === "streaming")) {
    assert.ok(each.data.artists.length >= 2);
  }
  assert.deepEqual(streamed.at(-1).data, list.data);

  const failing = await collect(make(), { query: FAILING, variables: { id: "no uuid" }, errorPolicy: "all" });
  assert.equal(failing.at(-1).data.genres.length, 1);
  assert.equal(failing.at(-1).data.gone, null);
  assert.ok(failing.at(-1).error);

  // Without a handler nobody may ask for parts, and a query without them is one answer.
  const one = await make().query({ query: plain(STREAMED), fetchPolicy: "network-only" });
  assert.equal(one.data.artists.length, 9);
  assert.match(media.at(-1), /^application\/(graphql-response\+)?json/);
}
console.log("ok");
