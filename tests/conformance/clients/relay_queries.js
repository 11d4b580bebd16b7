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

graphql`
  query bothWaysQuery($id: ID!, $first: Int, $last: Int) {
    customer(id: $id) {
      id
      ...customer_both_ways @arguments(first: $first, last: $last)
    }
  }
`;

// No default of `first`: Relay would send it beside `last`, and both together are refused.
graphql`
  fragment customer_both_ways on Customer
  @argumentDefinitions(
    first: { type: "Int" }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
  )
  @refetchable(queryName: "CustomerBothWaysRefetch") {
    invoices(first: $first, after: $after, last: $last, before: $before, orderBy: [{ field: INVOICE_DATE }])
      @connection(key: "customer_both_ways_invoices") {
      edges {
        node {
          identifier
        }
      }
    }
  }
`;

graphql`
  query tracksQuery {
    ...root_tracks
  }
`;

graphql`
  fragment root_tracks on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 40 }, cursor: { type: "String" })
  @refetchable(queryName: "RootTracksRefetch") {
    trackPages(
      first: $count
      after: $cursor
      where: { composer: { isNull: true } }
      orderBy: [{ field: NAME, direction: DESC }]
    ) @connection(key: "root_trackPages") {
      totalCount
      edges {
        node {
          name
        }
      }
    }
  }
`;

graphql`
  query artistQuery($id: ID!) {
    artist(id: $id) {
      id
      name
    }
  }
`;

graphql`
  mutation renameMutation($id: ID!, $name: String!) {
    renameArtist(id: $id, name: $name) {
      id
      name
    }
  }
`;
