import { call } from './client';

/** A name that reports agree on, for a person to take into the gazetteer. */
export interface PlaceProposal {
  id: string;
  kind: string;
  name: string;
  community: string;
  communityName: string;
  streetName: string;
  lon: number;
  lat: number;
  accuracyM: number;
  /** Matters with a confirmed place that hold the name. */
  reports: number;
  /** Known from a file: taking it in confirms where it is. */
  known: boolean;
  /** An undecided stack of coordinates lies beside it. */
  stacked: boolean;
}

export interface ProposalPage {
  proposals: PlaceProposal[];
  more: boolean;
  waiting: number;
}

/** Names that wait, most reports first; those behind one when it is told. */
export const listProposals = (after?: string) =>
  call<ProposalPage>('GET', '/api/place-proposals', { query: { after } });

/** Takes a name in, as written, or turns it down. */
export const decideProposal = (
  id: string,
  decision: { accept: boolean; name?: string; kind?: string },
) =>
  call<ProposalPage>('POST', `/api/place-proposals/${encodeURIComponent(id)}`, {
    body: decision,
  });
