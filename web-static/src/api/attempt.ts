import { ApiError, failureText, NoAnswer } from './client';
import type { Attempt } from '@/lib/outbox/post';

/** What came of sending something, as the outbox understands it. */
export async function attempt<T>(send: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { outcome: 'delivered', answer: await send() };
  } catch (failure) {
    if (failure instanceof NoAnswer) return { outcome: 'noAnswer' };
    if (!(failure instanceof ApiError)) throw failure;
    if (failure.status === 401) return { outcome: 'signedOut' };
    const { status, code } = failure;
    const outcome = failure.passing ? 'later' : 'refused';
    return { outcome, status, code, text: failureText(failure) };
  }
}

/**
 * Work that one tab does at a time: the lock is asked for and not waited for. Browsers without
 * locks fall back to a flag; the server's keys make up for what that misses.
 */
export function inOneTab(name: string): (work: () => Promise<void>) => Promise<void> {
  let held = false;
  return async (work) => {
    if (held) return;
    held = true;
    const round = async (lock: unknown): Promise<void> => {
      if (lock !== null) await work();
    };
    try {
      if (navigator.locks === undefined) await round(true);
      else await navigator.locks.request(name, { ifAvailable: true }, round);
    } finally {
      held = false;
    }
  };
}
