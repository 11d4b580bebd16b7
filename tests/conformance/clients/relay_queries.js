// What relay-compiler compiles; relay.mjs uses what it writes.

import { graphql } from "relay-runtime";

graphql`
  query customerQuery($identifier: String!) {
    customer(identifier: $identifier) {
      id
      ...customer_invoices
    }
  }
`;

graphql`
  fragment customer_invoices on Customer
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" })
  @refetchable(queryName: "CustomerInvoicesRefetch") {
    invoices(first: $count, after: $cursor, orderBy: [{ field: TOTAL, direction: DESC }])
      @connection(key: "customer_invoices") {
      edges {
        node {
          id
          total
        }
      }
    }
  }
`;
