// Apollo Client against the music store: queries, its normalised cache, mutations, errors.
import assert from "node:assert/strict";
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from "@apollo/client";

const client = new ApolloClient({
  link: new HttpLink({ uri: process.argv[2] }),
  cache: new InMemoryCache(),
});

const ARTIST = gql`
  query Artist($identifier: String!) {
    artist(identifier: $identifier) { id identifier name albums { id title } }
  }
`;
const ARTISTS = gql`
  query Artists($where: ArtistFilter, $limit: Int!) {
    artists(where: $where, limit: $limit, orderBy: [{ field: NAME }]) { id name albumCount }
  }
`;

const first = await client.query({ query: ARTIST, variables: { identifier: "queen" } });
assert.equal(first.data.artist.name, "Queen");
assert.equal(first.data.artist.albums.length, 3);

// A list that holds the same artist changes the cached one: ids and __typename are right.
const many = await client.query({
  query: ARTISTS,
  variables: { where: { name: { startsWith: "Que" } }, limit: 10 },
});
assert.deepEqual(many.data.artists.map((artist) => artist.name), ["Queen"]);
const cached = client.cache.extract();
assert.equal(cached[`Artist:${first.data.artist.id}`].albumCount, 3);

const created = await client.mutate({
  mutation: gql`mutation ($input: CreateArtistInput!) {
    createArtist(input: $input) { id identifier name }
  }`,
  variables: { input: { name: "Apollo's Band" } },
});
const id = created.data.createArtist.id;
const renamed = await client.mutate({
  mutation: gql`mutation ($id: ID!, $name: String!) { renameArtist(id: $id, name: $name) { id name } }`,
  variables: { id, name: "Apollo's Other Band" },
});
assert.equal(renamed.data.renameArtist.name, "Apollo's Other Band");
assert.equal(client.cache.extract()[`Artist:${id}`].name, "Apollo's Other Band");

// An error of one field keeps its neighbour's data, with code and path.
const partial = await client.query({
  query: gql`query ($id: ID!) { gone: artist(id: $id) { name } genres(limit: 1) { name } }`,
  variables: { id: "no uuid" },
  errorPolicy: "all",
});
assert.ok(CombinedGraphQLErrors.is(partial.error));
assert.deepEqual(partial.error.errors[0].path, ["gone"]);
assert.equal(partial.data.genres.length, 1);

await assert.rejects(
  client.query({ query: gql`{ artists { nonsense } }` }),
  (error) => /nonsense/.test(error.message),
);
const deleted = await client.mutate({
  mutation: gql`mutation ($id: ID!) { deleteArtist(id: $id) }`,
  variables: { id },
});
assert.equal(deleted.data.deleteArtist, id);
console.log("ok");
