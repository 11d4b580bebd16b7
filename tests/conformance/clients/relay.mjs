// Relay against the music store: what its compiler takes, and pages that its store joins.
//
//   node relay.mjs <url>
//
// `relay-compiler` has compiled queries.js before; the refetch goes by Relay's node(id:).

import assert from "node:assert/strict";
import relay from "relay-runtime";
import invoices from "./relay/__generated__/customer_invoices.graphql.js";
import query from "./relay/__generated__/customerQuery.graphql.js";
import more from "./relay/__generated__/CustomerInvoicesRefetch.graphql.js";

const [url] = process.argv.slice(2);
let requests = 0;

async function fetchFn(request, variables) {
  requests += 1;
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: request.text, variables }),
  });
  const answer = await response.json();
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  return answer;
}

const environment = new relay.Environment({
  network: relay.Network.create(fetchFn),
  store: new relay.Store(new relay.RecordSource()),
});

async function load(document, variables) {
  const operation = relay.createOperationDescriptor(document, variables);
  environment.retain(operation);
  await relay.fetchQuery(environment, document, variables).toPromise();
  return environment.lookup(operation.fragment).data;
}

function read(owner) {
  const selector = relay.getSingularSelector(invoices, owner);
  return environment.lookup(selector).data.invoices;
}

const { customer } = await load(query, { identifier: "leonie-kohler" });
const first = read(customer);
assert.equal(first.edges.length, 2);
assert.equal(first.pageInfo.hasNextPage, true);

let page = first;
while (page.pageInfo.hasNextPage) {
  await load(more, { id: customer.id, count: 2, cursor: page.pageInfo.endCursor });
  page = read(customer);
}

const totals = page.edges.map((edge) => Number(edge.node.total));
assert.equal(totals.length, 7);
assert.equal(new Set(page.edges.map((edge) => edge.node.id)).size, 7);
assert.deepEqual(totals, [...totals].sort((one, other) => other - one));
assert.equal(requests, 4);
