import type { Visit } from '@/api/channels';
import type { Candidate, Datum, Kind, Report, Safety } from '@/api/types';
import { PETITIONS_IN } from '@/lib/codes';
import { isoShanghai } from '@/lib/dates';

/** Where the matter is, as the phone or the worker said it. Degrees are never converted here. */
export interface Place {
  lon: number;
  lat: number;
  datum: Datum;
  accuracyM: number;
  source: 'GPS' | 'MAP' | 'ADDRESS';
  fixedAt: number;
  grid: string | null;
  gridName: string | null;
  /** The server (or the missing network) asks the worker to say which grid it is. */
  confirm: boolean;
  candidates: Candidate[];
  /** The grid the worker named; wins over the located one. */
  confirmedGrid: string | null;
  /** Where the device itself said it was, when the worker set another point on the map. */
  device?: { lon: number; lat: number };
}

/** What the report form holds while it is written. */
export interface Form {
  kind: Kind | null;
  subKind: string | null;
  place: Place | null;
  text: string;
  people: number;
  /** Yuan in dispute, where somebody told. */
  amount?: number | null;
  /** Null until the safety question is answered; empty means "none of these". */
  safety: Safety[] | null;
  /** Milliseconds; null means "now", fixed when the report is queued. */
  occurredAt: number | null;
  /** How it came in; only those who register letters and visits choose. */
  channel?: string;
  receiptLevel?: string;
  /** Chinese day on which a petition was received; empty for today. */
  receivedOn?: string;
  /** The visitor it is registered for. */
  visit?: Visit;
}

export const emptyForm = (): Form => ({
  kind: null,
  subKind: null,
  place: null,
  text: '',
  people: 2,
  safety: null,
  occurredAt: null,
});

/** The visitor whose ticket led here, as the address tells it; a visit is registered as one. */
export function visitOf(query: Record<string, unknown>, ticket: string): Partial<Form> {
  const { centre, name, n } = query;
  const number = Number(n);
  if (typeof centre !== 'string' || centre === '' || !Number.isInteger(number) || number < 1)
    return {};
  const named = typeof name === 'string' && name !== '' ? name : centre;
  return { channel: 'VISIT', visit: { centre, name: named, ticket, number } };
}

/** Longest text the form takes; the server's own limit is higher. */
export const TEXT_LIMIT = 1000;

export type Missing = 'kind' | 'place' | 'text' | 'safety';

/** What still has to be filled in, in the order of the screen. */
export function missing(form: Form): Missing[] {
  const list: Missing[] = [];
  if (form.kind === null) list.push('kind');
  if (form.place === null) list.push('place');
  if (form.text.trim() === '') list.push('text');
  if (form.safety === null) list.push('safety');
  return list;
}

/** Whether anything was entered that would be a pity to lose. */
export function started(form: Form): boolean {
  return form.kind !== null || form.text !== '' || form.safety !== null;
}

/** The body to send. Photos are named by hash and travel on their own. */
export function toReport(id: string, form: Form, photos: string[], now: number): Report {
  const { kind, place, channel = 'GRID', receiptLevel = 'COUNTY', receivedOn = '' } = form;
  if (kind === null || place === null) throw new Error('the form is not complete');
  return {
    id,
    kind,
    ...(form.subKind === null ? {} : { subKind: form.subKind }),
    lon: place.lon,
    lat: place.lat,
    datum: place.datum,
    accuracyM: Math.round(place.accuracyM),
    source: place.source,
    fixedAt: isoShanghai(place.fixedAt),
    occurredAt: isoShanghai(form.occurredAt ?? now),
    text: form.text.trim(),
    peopleInvolved: form.people,
    ...(form.amount ? { amount: form.amount } : {}),
    safety: form.safety ?? [],
    ...(photos.length === 0 ? {} : { photos }),
    ...(channel === 'GRID' ? {} : { channel }),
    ...(receiptLevel === 'COUNTY' ? {} : { receiptLevel }),
    ...(receivedOn === '' || !PETITIONS_IN.includes(channel) ? {} : { receivedOn }),
    ...(form.visit === undefined ? {} : { visit: { ...form.visit } }),
    ...(place.confirmedGrid === null ? {} : { confirmedGrid: place.confirmedGrid }),
    ...(place.device === undefined
      ? {}
      : { deviceLon: place.device.lon, deviceLat: place.device.lat }),
  };
}
