import type { Shelf } from './shelf';
import type { Parcel, Photo } from './types';

/** What came of one attempt to deliver something. */
export type Attempt<T> =
  | { outcome: 'delivered'; answer: T }
  /** The server refused the content; sending it again unchanged is useless. */
  | { outcome: 'refused'; status: number; code: string; text: string }
  /** Nobody is signed in (any more): nothing can be sent until somebody is. */
  | { outcome: 'signedOut' }
  /** No answer: it may or may not have arrived. */
  | { outcome: 'noAnswer' }
  /** The server answered that it cannot take it now. */
  | { outcome: 'later'; status: number; code: string; text: string };

export interface Carrier<B, R> {
  report(body: B): Promise<Attempt<R>>;
  photo(photo: Photo): Promise<Attempt<unknown>>;
  now(): number;
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 300_000;

/** Wait before the next attempt: 2 s doubled with every failure, at most 5 min. */
export function backoff(tries: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries, 10));
}

export type Round = 'empty' | 'sent' | 'waiting' | 'signedOut';

/** Delivers the parcels of one account, in the order in which they were queued. */
export class Post<F, B, R> {
  constructor(
    private readonly shelf: Shelf<F, B, R>,
    private readonly carrier: Carrier<B, R>,
  ) {}

  /** One round over everything that is due; `force` ignores the waits (a person asked). */
  async round(account: string, force = false): Promise<Round> {
    const parcels = (await this.shelf.list(account))
      .filter((p) => p.state === 'queued' || p.state === 'photos')
      .filter((p) => force || p.nextAt <= this.carrier.now())
      .sort((a, b) => (a.queuedAt ?? 0) - (b.queuedAt ?? 0));
    let result: Round = 'empty';
    for (const parcel of parcels) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other keeps the order
      const attempt = await this.deliver(parcel);
      if (attempt === 'signedOut') return 'signedOut';
      if (attempt === 'noAnswer') return 'waiting';
      result = attempt === 'delivered' ? 'sent' : 'waiting';
    }
    return result;
  }

  private async deliver(parcel: Parcel<F, B, R>): Promise<Attempt<R>['outcome']> {
    if (parcel.state === 'queued') {
      const outcome = await this.deliverReport(parcel);
      if (outcome !== 'delivered') return outcome;
    }
    return this.deliverPhotos(parcel);
  }

  private async deliverReport(parcel: Parcel<F, B, R>): Promise<Attempt<R>['outcome']> {
    // Read afresh: another tab may have delivered it, or the worker may have deleted it.
    const stored = await this.shelf.find(parcel.id);
    if (stored?.state !== 'queued' || stored.body === null) return 'delivered';
    const attempt = await this.carrier.report(stored.body);
    const photos = (await this.shelf.photos(parcel.id)).some((photo) => !photo.sent);
    await this.shelf.change(parcel.id, (p) => this.after(p, attempt, photos));
    return attempt.outcome;
  }

  private after(p: Parcel<F, B, R>, attempt: Attempt<R>, photos: boolean): Parcel<F, B, R> | null {
    const now = this.carrier.now();
    switch (attempt.outcome) {
      case 'delivered':
        return {
          ...p,
          state: photos ? 'photos' : 'done',
          form: null,
          body: null,
          receipt: attempt.answer,
          deliveredAt: now,
          changedAt: now,
          tries: 1,
          nextAt: 0,
          fault: null,
        };
      case 'refused':
        return { ...p, state: 'refused', changedAt: now, fault: fault(attempt) };
      case 'signedOut':
        return null;
      case 'noAnswer':
        return { ...p, tries: p.tries + 1, nextAt: now + backoff(p.tries), fault: null };
      case 'later':
        return { ...p, tries: p.tries + 1, nextAt: now + backoff(p.tries), fault: fault(attempt) };
    }
  }

  private async deliverPhotos(parcel: Parcel<F, B, R>): Promise<Attempt<R>['outcome']> {
    for (const photo of await this.shelf.photos(parcel.id)) {
      // oxlint-disable-next-line no-await-in-loop -- a phone's uplink carries one picture at a time
      const attempt = await this.carrier.photo(photo);
      // A picture the server will never take is dropped; the report itself is safe.
      if (attempt.outcome === 'delivered' || attempt.outcome === 'refused') {
        const refusal = attempt.outcome === 'refused' ? fault(attempt) : null;
        // oxlint-disable-next-line no-await-in-loop -- see above
        await this.shelf.removePhoto(photo.key);
        // oxlint-disable-next-line no-await-in-loop -- see above
        if (refusal !== null) await this.shelf.change(parcel.id, (p) => ({ ...p, fault: refusal }));
        continue;
      }
      if (attempt.outcome !== 'signedOut') {
        const wait = this.carrier.now();
        // oxlint-disable-next-line no-await-in-loop -- see above
        await this.shelf.change(parcel.id, (p) => ({
          ...p,
          tries: p.tries + 1,
          nextAt: wait + backoff(p.tries),
        }));
      }
      return attempt.outcome;
    }
    await this.shelf.change(parcel.id, (p) => ({ ...p, state: 'done', nextAt: 0 }));
    return 'delivered';
  }
}

function fault(attempt: { status: number; code: string; text: string }) {
  return { status: attempt.status, code: attempt.code, text: attempt.text };
}
