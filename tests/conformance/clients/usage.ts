// Type-checked only: what a client may rely on, and what it may not.
import type { ArtistsQuery, ArtistsQueryVariables, CreateMutation, InvoicesQuery } from "./generated.js";

export const variables: ArtistsQueryVariables = {
  where: { or: [{ name: { startsWith: "A" } }, { albumCount: { in: [1, 2] } }] },
  orderBy: [{ field: "NAME", direction: "DESC", nulls: "LAST" }],
};
export const first = (data: ArtistsQuery): string => data.artists[0]!.albums[0]!.tracks[0]!.name;
export const price = (data: ArtistsQuery): string => data.artists[0]!.albums[0]!.tracks[0]!.unitPrice;
export const composer = (data: ArtistsQuery): string | null =>
  data.artists[0]!.albums[0]!.tracks[0]!.composer ?? null;
// @ts-expect-error a composer may be null
export const wrong = (data: ArtistsQuery): string => data.artists[0]!.albums[0]!.tracks[0]!.composer;
export const name = (data: CreateMutation): string => data.createArtist.name;
export const total = (data: InvoicesQuery): string => data.invoices[0]!.total;
// @ts-expect-error there is no such operator
export const bad: ArtistsQueryVariables = { where: { name: { equals: "A" } } };
