import { call } from './client';

/** A place that answers what was typed: of the tree, or a named one. */
export interface NamedPlace {
  id: string;
  kind: string;
  name: string;
  address: string;
  lon: number | null;
  lat: number | null;
  accuracyM: number | null;
  grid: string | null;
  gridName: string | null;
  community: string | null;
  communityName: string;
  streetName: string;
  /** A person must say which grid it is. */
  confirm: boolean;
}

/** Places for what was typed so far, best first. */
export const searchPlaces = (q: string, signal?: AbortSignal) =>
  call<{ places: NamedPlace[] }>('GET', '/api/places/search', {
    query: { q },
    signal,
    timeoutMs: 8000,
  });
