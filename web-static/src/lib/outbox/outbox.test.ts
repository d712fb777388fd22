import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportFile } from './export';
import { backoff, Post, type Attempt } from './post';
import { Shelf } from './shelf';
import type { Parcel, Photo } from './types';

interface Body {
  text: string;
}
type Row = Parcel<{ text: string }, Body, { number: string }>;

let shelf: Shelf<{ text: string }, Body, { number: string }>;
let now = 1_000;
let answers: Attempt<{ number: string }>[];
let seen: Body[];
let photoAnswers: Attempt<unknown>[];
let databases = 0;

function parcel(id: string, more: Partial<Row> = {}): Row {
  return {
    id,
    account: 'a',
    state: 'queued',
    kind: 'LABOR',
    form: { text: 'secret' },
    body: { text: 'secret' },
    receipt: null,
    createdAt: 1,
    changedAt: 1,
    queuedAt: 1,
    deliveredAt: null,
    tries: 0,
    nextAt: 0,
    fault: null,
    ...more,
  };
}

function photo(report: string, sha256: string): Photo {
  const bytes = new Uint8Array([1, 2]).buffer;
  return { key: `${report}/${sha256}`, report, sha256, type: 'image/jpeg', bytes, sent: false };
}

function post() {
  return new Post(shelf, {
    report: async (body: Body) => {
      seen.push(body);
      return answers.shift() ?? { outcome: 'delivered', answer: { number: 'N1' } };
    },
    photo: async () => photoAnswers.shift() ?? { outcome: 'delivered', answer: null },
    now: () => now,
  });
}

beforeEach(() => {
  databases += 1;
  shelf = new Shelf(`test-${databases}`);
  now = 1_000;
  answers = [];
  photoAnswers = [];
  seen = [];
});

describe('outbox', () => {
  it('keeps no personal data after delivery', async () => {
    await shelf.put(parcel('1'));
    expect(await post().round('a')).toBe('sent');
    const kept = await shelf.find('1');
    expect(kept).toMatchObject({
      state: 'done',
      form: null,
      body: null,
      receipt: { number: 'N1' },
    });
    expect(JSON.stringify(kept)).not.toContain('secret');
  });

  it('repeats exactly the same body after a lost answer', async () => {
    answers = [{ outcome: 'noAnswer' }];
    await shelf.put(parcel('1'));
    expect(await post().round('a')).toBe('waiting');
    now = 1_000_000;
    expect(await post().round('a')).toBe('sent');
    expect(seen).toHaveLength(2);
    expect(seen[1]).toEqual(seen[0]);
  });

  it('waits longer after every failure and at most five minutes', async () => {
    expect([0, 1, 2, 20].map(backoff)).toEqual([2_000, 4_000, 8_000, 300_000]);
    answers = [{ outcome: 'noAnswer' }];
    await shelf.put(parcel('1'));
    await post().round('a');
    now += 1_000;
    expect(await post().round('a')).toBe('empty');
    expect(await post().round('a', true)).toBe('sent');
  });

  it('hands a refused report back with its reason and goes on with the next', async () => {
    answers = [{ outcome: 'refused', status: 422, code: 'text-too-long', text: 'too long' }];
    await shelf.put(parcel('1'));
    await shelf.put(parcel('2', { queuedAt: 2 }));
    await post().round('a');
    expect(await shelf.find('1')).toMatchObject({
      state: 'refused',
      form: { text: 'secret' },
      fault: { code: 'text-too-long' },
    });
    expect((await shelf.find('2'))?.state).toBe('done');
  });

  it('is not blocked by one report the server fails on', async () => {
    answers = [{ outcome: 'later', status: 500, code: 'internal', text: '' }];
    await shelf.put(parcel('1'));
    await shelf.put(parcel('2', { queuedAt: 2 }));
    await post().round('a');
    expect((await shelf.find('1'))?.state).toBe('queued');
    expect((await shelf.find('2'))?.state).toBe('done');
  });

  it('never sends for another account and stops when nobody is signed in', async () => {
    await shelf.put(parcel('1', { account: 'b' }));
    expect(await post().round('a')).toBe('empty');
    answers = [{ outcome: 'signedOut' }];
    await shelf.put(parcel('2'));
    expect(await post().round('a')).toBe('signedOut');
    expect(await shelf.find('2')).toMatchObject({ state: 'queued', body: { text: 'secret' } });
  });

  it('sends photos after the report and drops each as it arrives', async () => {
    photoAnswers = [{ outcome: 'delivered', answer: null }, { outcome: 'noAnswer' }];
    await shelf.put(parcel('1'));
    await shelf.addPhoto(photo('1', 'aa'));
    await shelf.addPhoto(photo('1', 'bb'));
    expect(await post().round('a')).toBe('waiting');
    expect(await shelf.find('1')).toMatchObject({ state: 'photos', body: null });
    expect((await shelf.photos('1')).map((p) => p.sha256)).toEqual(['bb']);
    await post().round('a', true);
    expect((await shelf.find('1'))?.state).toBe('done');
    expect(seen).toHaveLength(1);
  });

  it('removes one parcel with its photos and nothing else', async () => {
    await shelf.put(parcel('1'));
    await shelf.put(parcel('2'));
    await shelf.addPhoto(photo('1', 'aa'));
    await shelf.remove('1');
    expect(await shelf.photos('1')).toEqual([]);
    expect((await shelf.list('a')).map((p) => p.id)).toEqual(['2']);
  });

  it('exports what was not delivered', async () => {
    const text = await exportFile(
      [parcel('1')],
      [photo('1', 'aa'), photo('2', 'bb')],
      'now',
    ).text();
    const file = JSON.parse(text);
    expect(file.reports[0].body.text).toBe('secret');
    expect(file.reports[0].photos).toEqual([{ sha256: 'aa', type: 'image/jpeg', base64: 'AQI=' }]);
  });
});
