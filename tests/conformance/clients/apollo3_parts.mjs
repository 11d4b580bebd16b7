// Apollo Client 3, which knows @defer in the format of 2022, against the music store.
import assert from "node:assert/strict";
import { ApolloClient, HttpLink, InMemoryCache, gql } from "apollo3/core/index.js";

const media = [];
const client = new ApolloClient({
  link: new HttpLink({
    uri: process.argv[2],
    fetch: async (...request) => {
      const response = await fetch(...request);
      media.push(response.headers.get("content-type"));
      return response;
    },
  }),
  cache: new InMemoryCache(),
});

const query = gql`{
  artist(identifier: "queen") { id name ... on Artist @defer { albums { id title } } }
  ... @defer { genres(limit: 2) { id name } }
}`;
const answers = await new Promise((resolve, reject) => {
  const found = [];
  client.watchQuery({ query }).subscribe({
    next({ data }) {
      found.push(structuredClone(data));
      if (data.genres && data.artist.albums) resolve(found);
    },
    error: reject,
  });
});
assert.match(media[0], /^multipart\/mixed; boundary="-"; deferSpec=20220824$/);
assert.equal(answers[0].artist.name, "Queen");
assert.equal(answers[0].artist.albums, undefined);
assert.equal(answers.at(-1).artist.albums.length, 3);
assert.equal(answers.at(-1).genres.length, 2);
console.log("ok");
process.exit(0);
