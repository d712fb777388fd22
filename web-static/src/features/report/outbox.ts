import { computed, shallowRef } from 'vue';
import { attempt, inOneTab } from '@/api/attempt';
import { sendPhoto, sendReport } from '@/api/endpoints';
import { confirmed, restore, user } from '@/api/session';
import type { Receipt, Report } from '@/api/types';
import { isoShanghai } from '@/lib/dates';
import { exportFile } from '@/lib/outbox/export';
import { Post } from '@/lib/outbox/post';
import { Shelf } from '@/lib/outbox/shelf';
import { wakeLater } from '@/lib/outbox/wake';
import type { Parcel } from '@/lib/outbox/types';
import { missing, toReport, type Form } from './form';

export type ReportParcel = Parcel<Form, Report, Receipt>;

const DAY_MS = 24 * 3600 * 1000;
/** Receipts stay on the phone this long. */
const KEEP_MS = 7 * DAY_MS;

export const shelf = new Shelf<Form, Report, Receipt>('fq-outbox');
const all = shallowRef<ReportParcel[]>([]);
const working = shallowRef(false);
/** Tells the other tabs that something changed; absent in old browsers, which then see it later. */
const bell = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('fq-outbox');

/** Parcels of the signed-in account, newest first. */
export const parcels = computed(() => all.value);
export const drafts = computed(() => all.value.filter((p) => p.state === 'draft'));
/** Reports the server does not have yet, or whose photos it does not have yet. */
export const waiting = computed(() =>
  all.value.filter((p) => p.state === 'queued' || p.state === 'photos'),
);
export const refused = computed(() => all.value.filter((p) => p.state === 'refused'));
export const sent = computed(() => all.value.filter((p) => p.state === 'done'));
/** Whether a round of sending is under way in this tab. */
export const sending = computed(() => working.value);
/** Reports that have waited for more than a day: the worker must be told. */
export const stale = computed(() =>
  waiting.value.filter((p) => p.body !== null && Date.now() - (p.queuedAt ?? 0) > DAY_MS),
);

const post = new Post<Form, Report, Receipt>(shelf, {
  // The time of sending shows a skewed clock and is no part of what the key stands for.
  report: (body) => attempt(() => sendReport({ ...body, sentAt: isoShanghai(Date.now()) })),
  photo: (photo) =>
    attempt(() =>
      sendPhoto(photo.report, photo.sha256, new Blob([photo.bytes], { type: photo.type })),
    ),
  now: () => Date.now(),
});

/** Reads the account's parcels afresh and forgets receipts that are a week old. */
export async function refresh(): Promise<void> {
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
  await refresh();
  bell?.postMessage('changed');
}

/** Keeps a draft; the report's id is made here, when the draft is opened, and never changes. */
export async function saveDraft(id: string, form: Form, createdAt: number): Promise<void> {
  const account = user.value?.id;
  if (account === undefined) return;
  const now = Date.now();
  const fresh: ReportParcel = {
    id,
    account,
    state: 'draft',
    kind: form.kind ?? 'UNCLASSIFIED',
    form,
    body: null,
    receipt: null,
    createdAt,
    changedAt: now,
    queuedAt: null,
    deliveredAt: null,
    tries: 0,
    nextAt: 0,
    fault: null,
  };
  const have = await shelf.find(id);
  if (have === undefined) await shelf.put(fresh);
  else {
    await shelf.change(id, (p) =>
      p.state === 'draft' || p.state === 'refused'
        ? { ...p, form, kind: fresh.kind, changedAt: now }
        : null,
    );
  }
  await changed();
}

/** Queues a complete draft and starts sending. False when it had been queued already. */
export async function submit(id: string, form: Form): Promise<boolean> {
  if (missing(form).length > 0) throw new Error('the form is not complete');
  const photos = (await shelf.photos(id)).map((photo) => photo.sha256);
  const now = Date.now();
  let queued = false;
  await shelf.change(id, (p) => {
    if (p.state !== 'draft' && p.state !== 'refused') return null;
    queued = true;
    const body = toReport(id, form, photos, now);
    return {
      ...p,
      state: 'queued',
      kind: body.kind,
      form,
      body,
      queuedAt: now,
      changedAt: now,
      tries: 0,
      nextAt: 0,
      fault: null,
    };
  });
  await changed();
  void wakeLater();
  void flush();
  return queued;
}

export async function remove(id: string): Promise<void> {
  await shelf.remove(id);
  await changed();
}

const alone = inOneTab('fq-outbox');

/** One round of sending, in one tab only. */
export async function flush(force = false): Promise<void> {
  const account = user.value?.id;
  if (account === undefined || navigator.onLine === false) return;
  try {
    await alone(async () => {
      working.value = true;
      if (!confirmed.value && (await restore()) === null) return;
      await post.round(account, force);
    });
  } finally {
    working.value = false;
    await changed();
  }
}

/** The undelivered reports of this account as a file, with undelivered events beside them. */
export async function exportWaiting(events: readonly unknown[] = []): Promise<Blob> {
  const stuck = all.value.filter((p) => p.state !== 'done' && p.form !== null);
  const photos = await Promise.all(stuck.map((p) => shelf.photos(p.id)));
  return exportFile(stuck, photos.flat(), isoShanghai(Date.now()), events);
}

/** Starts the triggers of sending: start, network back, page shown, every 15 s, the worker's call. */
export function startOutbox(): void {
  const go = () => void refresh().then(() => (waiting.value.length > 0 ? flush() : undefined));
  bell?.addEventListener('message', () => void refresh());
  window.addEventListener('online', go);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') go();
  });
  navigator.serviceWorker?.addEventListener('message', (event) => {
    if (event.data === 'flush') go();
  });
  setInterval(() => {
    if (waiting.value.length > 0) void flush();
  }, 15_000);
  void navigator.storage?.persist?.().catch(() => false);
  go();
}
