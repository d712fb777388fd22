import { call } from './client';

/** Somebody who may mediate; without an account the item cannot be given to them. */
export interface Person {
  account: string | null;
  name: string;
  skills: string[];
  languages: string[];
  fullTime: boolean;
}

/** Who of the body that has an item may mediate it, and who has it in hand. */
export interface PeopleOffer {
  body: { code: string; name: string; tier: string; open: number; capacity: number } | null;
  mediators: Person[];
  handler: { account: string; name: string } | null;
}

export const listPeople = (number: string) =>
  call<PeopleOffer>('GET', `/api/items/${encodeURIComponent(number)}/mediators`);
