import { computed, shallowRef } from 'vue';
import { attempt, inOneTab } from '@/api/attempt';
import { sendPhoto } from '@/api/endpoints';
import { writeRecord, type Note } from '@/api/prevention';
import { confirmed, restore, user } from '@/api/session';
import { Post } from '@/lib/outbox/post';
import { Shelf } from '@/lib/outbox/shelf';
import type { Parcel } from '@/lib/outbox/types';
import { wakeLater } from '@/lib/outbox/wake';

/** A record on its way: what goes to the server, and the task it is about. */
export interface Sending {
  task: string;
  note: Note;
}

export type RecordParcel = Parcel<null, Sending, { task: string }>;

const KEEP_MS = 7 * 24 * 3600 * 1000;

/** Records wait beside reports, in a store of their own; the photos go the same way. */
export const recordShelf = new Shelf<null, Sending, { task: string }>('fq-records');
const all = shallowRef<RecordParcel[]>([]);

/** Records of the signed-in account, newest first. */
export const recordParcels = computed(() => all.value);
export const recordsWaiting = computed(() =>
  all.value.filter((p) => p.state === 'queued' || p.state === 'photos'),
);

const post = new Post<null, Sending, { task: string }>(recordShelf, {
  report: ({ task, note }) => attempt(() => writeRecord(task, note).then(() => ({ task }))),
  photo: ({ report, sha256, bytes, type }) =>
    attempt(() => sendPhoto(report, sha256, new Blob([bytes], { type }))),
  now: () => Date.now(),
});

export async function refreshRecords(): Promise<void> {
  const account = user.value?.id;
  const list = account === undefined ? [] : await recordShelf.list(account);
  const old = list.filter((p) => p.state === 'done' && Date.now() - p.changedAt > KEEP_MS);
  await Promise.all(old.map((p) => recordShelf.remove(p.id)));
  all.value = list.filter((p) => !old.includes(p));
}

/** Keeps a record and starts sending; its photos lie under its id already. */
export async function queueRecord(task: string, kind: string, note: Note): Promise<void> {
  const account = user.value?.id;
  if (account === undefined) return;
  const now = Date.now();
  const photos = (await recordShelf.photos(note.id)).map((p) => p.sha256);
  await recordShelf.put({
    id: note.id,
    account,
    state: 'queued',
    kind,
    form: null,
    body: { task, note: { ...note, photos } },
    receipt: null,
    createdAt: now,
    changedAt: now,
    queuedAt: now,
    deliveredAt: null,
    tries: 0,
    nextAt: 0,
    fault: null,
  });
  await refreshRecords();
  void wakeLater();
  await flushRecords();
}

export async function dropRecord(id: string): Promise<void> {
  await recordShelf.remove(id);
  await refreshRecords();
}

const alone = inOneTab('fq-records');

/** One round of sending, in one tab only. */
export async function flushRecords(force = false): Promise<void> {
  const account = user.value?.id;
  if (account === undefined || navigator.onLine === false) return;
  try {
    await alone(async () => {
      if (!confirmed.value && (await restore()) === null) return;
      await post.round(account, force);
    });
  } finally {
    await refreshRecords();
  }
}

let started = false;

/** Starts the triggers of sending, the same as for reports. */
export function startRecords(): void {
  const go = () =>
    void refreshRecords().then(() => (recordsWaiting.value.length > 0 ? flushRecords() : null));
  go();
  if (started) return;
  started = true;
  window.addEventListener('online', go);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') go();
  });
  setInterval(() => {
    if (recordsWaiting.value.length > 0) void flushRecords();
  }, 15_000);
}
