import { computed, shallowRef } from 'vue';
import { isoShanghai } from '@/lib/dates';
import { Post } from '@/lib/outbox/post';
import { Shelf } from '@/lib/outbox/shelf';
import type { Parcel } from '@/lib/outbox/types';
import { wakeLater } from '@/lib/outbox/wake';
import { attempt, inOneTab } from './attempt';
import { ApiError } from './client';
import { itemEvent } from './endpoints';
import { handIn } from './late';
import { confirmed, restore, user } from './session';

/** An event decided on without a line, as it will be sent: key and seen version never change. */
export interface Letter {
  id: string;
  number: string;
  event: string;
  version: number;
  madeAt: string;
  with: Record<string, unknown>;
}

export interface LetterReceipt {
  number: string;
  event: string;
  /** The item had moved on: the street decides what becomes of the update. */
  late: boolean;
}

export type LetterParcel = Parcel<null, Letter, LetterReceipt>;

const KEEP_MS = 7 * 24 * 3600 * 1000;
/** Why the server refuses what came too late. */
const LATE = new Set(['stale-version', 'illegal-event']);

const shelf = new Shelf<null, Letter, LetterReceipt>('fq-events');
const all = shallowRef<LetterParcel[]>([]);
const bell = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('fq-events');

/** Events of the signed-in account, newest first. */
export const letters = computed(() => all.value);
export const lettersWaiting = computed(() => all.value.filter((p) => p.state === 'queued'));
export const lettersRefused = computed(() => all.value.filter((p) => p.state === 'refused'));
export const lettersSent = computed(() => all.value.filter((p) => p.state === 'done'));

/** Number and event of a letter, before and after its delivery. */
export const aboutOf = (p: LetterParcel): { number: string; event: string } =>
  p.body ?? p.receipt ?? { number: '', event: '' };

/** Sends the event; what the server refuses as late is handed in under the same key. */
async function deliver(letter: Letter): Promise<LetterReceipt> {
  const { id, number, event, version, madeAt, with: said } = letter;
  try {
    await itemEvent(number, event, { ...said, id, version });
    return { number, event, late: false };
  } catch (failure) {
    if (!(failure instanceof ApiError && LATE.has(failure.code))) throw failure;
    await handIn(number, { id, event, version, madeAt, with: said });
    return { number, event, late: true };
  }
}

const post = new Post<null, Letter, LetterReceipt>(shelf, {
  report: (letter) => attempt(() => deliver(letter)),
  photo: () => Promise.resolve({ outcome: 'delivered', answer: null }),
  now: () => Date.now(),
});

export async function refreshLetters(): Promise<void> {
  const account = user.value?.id;
  if (account === undefined) {
    all.value = [];
    return;
  }
  const list = await shelf.list(account);
  const old = list.filter((p) => p.state === 'done' && Date.now() - p.changedAt > KEEP_MS);
  await Promise.all(old.map((p) => shelf.remove(p.id)));
  all.value = list.filter((p) => !old.includes(p));
}

async function changed(): Promise<void> {
  await refreshLetters();
  bell?.postMessage('changed');
}

/** Keeps an event whose sending had no answer; it may have arrived, the key makes that no matter. */
export async function keepLetter(
  id: string,
  of: { number: string; kind: string; event: string; version: number },
  said: Record<string, unknown>,
): Promise<void> {
  const account = user.value?.id;
  if (account === undefined) return;
  const now = Date.now();
  const { number, kind, event, version } = of;
  await shelf.put({
    id,
    account,
    state: 'queued',
    kind,
    form: null,
    body: { id, number, event, version, madeAt: isoShanghai(now), with: said },
    receipt: null,
    createdAt: now,
    changedAt: now,
    queuedAt: now,
    deliveredAt: null,
    tries: 1,
    nextAt: now,
    fault: null,
  });
  await changed();
  void wakeLater();
}

export async function removeLetter(id: string): Promise<void> {
  await shelf.remove(id);
  await changed();
}

const alone = inOneTab('fq-events');

/** One round of sending, in one tab only. */
export async function flushLetters(force = false): Promise<void> {
  const account = user.value?.id;
  if (account === undefined || navigator.onLine === false) return;
  try {
    await alone(async () => {
      if (!confirmed.value && (await restore()) === null) return;
      await post.round(account, force);
    });
  } finally {
    await changed();
  }
}

/** Starts the triggers of sending, the same as for reports. */
export function startLetters(): void {
  const go = () =>
    void refreshLetters().then(() =>
      lettersWaiting.value.length > 0 ? flushLetters() : undefined,
    );
  bell?.addEventListener('message', () => void refreshLetters());
  window.addEventListener('online', go);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') go();
  });
  navigator.serviceWorker?.addEventListener('message', (event) => {
    if (event.data === 'flush') go();
  });
  setInterval(() => {
    if (lettersWaiting.value.length > 0) void flushLetters();
  }, 15_000);
  go();
}
