import { reactive } from 'vue';
import { ApiError, NoAnswer, failureText } from '@/api/client';
import { sendPiece, type ImportJob } from '@/api/imports';
import { piece, summed, type Summed } from '@/lib/pieces';

/** What this page sends now; it goes on while the reader looks at other pages of the desk. */
export interface Upload {
  /** SUMMING the check sums, SENDING, WAITING for the network, STOPPED by a failure. */
  state: 'SUMMING' | 'SENDING' | 'WAITING' | 'STOPPED';
  /** Share of the sums reckoned, 0 to 1. */
  share: number;
  error: string;
}

const running = reactive(new Map<string, Upload>());
const stops = new Map<string, AbortController>();
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15_000;
const TRIES = 8;

export const uploadOf = (id: string) => running.get(id);

/** Reckons the check sums of files, telling how far under a name. */
export async function sums(
  id: string,
  files: readonly File[],
  pieceBytes: number,
): Promise<Summed[]> {
  const all = files.reduce((sum, f) => sum + f.size, 0);
  let before = 0;
  const done: Summed[] = [];
  running.set(id, { state: 'SUMMING', share: 0, error: '' });
  try {
    for (const file of files) {
      const at = before;
      done.push(
        await summed(file, pieceBytes, (bytes) => {
          running.set(id, { state: 'SUMMING', share: (at + bytes) / all, error: '' });
        }),
      );
      before += file.size;
    }
    return done;
  } finally {
    running.delete(id);
  }
}

/** Whether chosen files are those of a job: by name, size and check sum, in any order. */
export function matching(job: ImportJob, chosen: readonly Summed[]): Summed[] | null {
  const found = job.files.map((file) =>
    chosen.find(
      (c) => c.file.name === file.name && c.file.size === file.size && c.digest === file.digest,
    ),
  );
  return found.every((f) => f !== undefined) ? (found as Summed[]) : null;
}

/** Stops sending; what the server has stays there. */
export function stop(id: string): void {
  stops.get(id)?.abort();
  stops.delete(id);
  running.delete(id);
}

/**
 * Sends the pieces of a job that the server does not have, one after the other. Waits out a broken
 * connection; gives up after a while and says why.
 *
 * @param told the job after each piece
 */
export async function send(
  job: ImportJob,
  files: readonly Summed[],
  told: (job: ImportJob) => void,
): Promise<void> {
  stop(job.id);
  const stopping = new AbortController();
  stops.set(job.id, stopping);
  running.set(job.id, { state: 'SENDING', share: 0, error: '' });
  try {
    for (const file of job.files) {
      const own = files[file.no];
      if (own === undefined) continue;
      for (const no of file.missing) {
        const after = await patiently(job, file.no, no, own, stopping.signal);
        if (after === null) return;
        told(after);
      }
    }
    running.delete(job.id);
  } catch (failure) {
    if (!stopping.signal.aborted)
      running.set(job.id, { state: 'STOPPED', share: 0, error: failureText(failure) });
  } finally {
    if (stops.get(job.id) === stopping) stops.delete(job.id);
  }
}

async function patiently(
  job: ImportJob,
  file: number,
  no: number,
  own: Summed,
  signal: AbortSignal,
): Promise<ImportJob | null> {
  const bytes = piece(own.file, no, job.pieceBytes);
  const of = { id: job.id, file, piece: no, sha256: own.sums[no] ?? '' };
  for (let wait = FIRST_WAIT_MS, tries = 1; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS), tries++) {
    try {
      const after = await sendPiece(of, bytes, signal);
      running.set(job.id, { state: 'SENDING', share: 0, error: '' });
      return after;
    } catch (failure) {
      if (signal.aborted) return null;
      if (tries >= TRIES || !worthTrying(failure)) throw failure;
      running.set(job.id, { state: 'WAITING', share: 0, error: '' });
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (signal.aborted) return null;
    }
  }
}

function worthTrying(failure: unknown): boolean {
  if (failure instanceof NoAnswer) return true;
  if (!(failure instanceof ApiError)) return false;
  return failure.status >= 500 || failure.status === 429 || failure.code === 'import-piece-damaged';
}
