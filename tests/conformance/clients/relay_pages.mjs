// Relay against the music store: pages turned as usePaginationFragment turns them, both ways and at
// the root, and a mutation whose answer changes what other queries read.
//
//   node relay_pages.mjs <url>
//
// `relay-compiler` has compiled queries.js before.

import assert from "node:assert/strict";
import { createRequire } from "node:module";

const url = process.argv[2];
const require = createRequire(import.meta.url);
const runtime = require("relay-runtime");
const artifact = (name) => require(`./relay/__generated__/${name}.graphql.js`);

async function post(body) {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  const answer = await response.json();
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  return answer;
}

const environment = new runtime.Environment({
  network: runtime.Network.create((operation, variables) => post({ query: operation.text, variables })),
  store: new runtime.Store(new runtime.RecordSource()),
});

async function load(query, variables) {
  environment.retain(runtime.createOperationDescriptor(query, variables));
  await runtime.fetchQuery(environment, query, variables).toPromise();
}

function look(query, variables) {
  const snapshot = environment.lookup(runtime.createOperationDescriptor(query, variables).fragment);
  assert.equal(snapshot.isMissingData, false);
  return snapshot.data;
}

const read = (fragment, owner) => environment.lookup(runtime.getSingularSelector(fragment, owner)).data;

// Turns pages until there are none; gives the connection as it is then, and how many were turned.
async function turn(fragment, give, direction, count, variables) {
  const { connectionPathInFragmentData: path, paginationRequest, paginationMetadata } =
    runtime.getPaginationMetadata(fragment, "turn");
  for (let turned = 0; ; turned += 1) {
    const connection = runtime.getValueAtPath(read(fragment, give()), path);
    const info = connection.pageInfo;
    const isForward = direction === "forward";
    if (!(isForward ? info.hasNextPage : info.hasPreviousPage)) return { connection, turned };
    const cursor = isForward ? info.endCursor : info.startCursor;
    const page = runtime.getPaginationVariables(direction, count, cursor, variables, {}, paginationMetadata);
    await load(paginationRequest, page);
  }
}

const some = await post({
  query: `{ customers(limit: 2) { id
    invoices(first: 100, orderBy: [{ field: INVOICE_DATE }]) { nodes { identifier } } } }`,
});
const bothWays = artifact("customer_both_ways");
const query = artifact("bothWaysQuery");
const sides = { forward: { first: 2, last: null }, backward: { first: null, last: 2 } };
for (const [index, [direction, size]] of Object.entries(sides).entries()) {
  const { id, invoices } = some.data.customers[index];
  const every = invoices.nodes.map((node) => node.identifier);
  assert.ok(every.length > 4, "there are several pages");
  await load(query, { id, ...size });
  const owner = () => look(query, { id, ...size }).customer;
  const { connection, turned } = await turn(bothWays, owner, direction, 2, { id, ...size });
  assert.deepEqual(connection.edges.map((edge) => edge.node.identifier), every, direction);
  assert.equal(turned, Math.ceil(every.length / 2) - 1);
}

// A connection of the root, with a filter and an order in which several rows are alike.
const root = artifact("tracksQuery");
await load(root, {});
const { connection } = await turn(artifact("root_tracks"), () => look(root, {}), "forward", 90, {});
assert.ok(connection.totalCount > 130, "there are several pages");
assert.equal(connection.edges.length, connection.totalCount);
assert.equal(new Set(connection.edges.map((edge) => edge.cursor)).size, connection.totalCount);

// Objects are known by their id: what a mutation answers is what other queries read.
const { data } = await post({ query: "{ artists(limit: 1) { id name } }" });
const { id, name } = data.artists[0];
await load(artifact("artistQuery"), { id });
for (const given of ["Relay Trio", name]) {
  await new Promise((resolve, reject) => {
    runtime.commitMutation(environment, {
      mutation: artifact("renameMutation"),
      variables: { id, name: given },
      onCompleted: resolve,
      onError: reject,
    });
  });
  assert.equal(look(artifact("artistQuery"), { id }).artist.name, given);
}
