import { ref, shallowRef } from 'vue';
import { ApiError, failureText } from '@/api/client';
import { getItem, itemEvent } from '@/api/endpoints';
import { changesOf, type Change } from '@/api/standing';
import type { Item } from '@/api/types';
import { uuid } from '@/lib/uuid';

/** What the server said when an event came too late or was not allowed any more. */
export interface Conflict {
  text: string;
  /** What others did since the reader saw the item, oldest first. */
  changes: Change[];
  /** The event that came too late, with what was typed for it. */
  event: string;
  more: Record<string, unknown>;
}

/**
 * One item: read, act, and follow its changes. Every attempt has one UUID; pressing the button again
 * after a lost answer repeats the same attempt, so nothing happens twice.
 */
export function useCase(onChanged: (item: Item) => void) {
  const item = shallowRef<Item | null>(null);
  const loading = ref(false);
  const error = ref('');
  const busy = ref(false);
  const conflict = shallowRef<Conflict | null>(null);
  let turn = 0;
  let attempt: { key: string; id: string; version: number } | null = null;

  async function open(number: string): Promise<Item | null> {
    const mine = ++turn;
    if (item.value?.number !== number) {
      item.value = null;
      conflict.value = null;
      attempt = null;
    }
    loading.value = true;
    error.value = '';
    try {
      const read = await getItem(number);
      if (mine === turn) item.value = read;
      return read;
    } catch (failure) {
      if (mine === turn) error.value = failureText(failure);
      return null;
    } finally {
      if (mine === turn) loading.value = false;
    }
  }

  function close(): void {
    turn += 1;
    item.value = null;
    error.value = '';
    conflict.value = null;
  }

  /**
   * The same event with the same content is the same attempt: it keeps its UUID and the version it
   * was made for, even when the live stream has meanwhile told that the lost attempt succeeded.
   */
  function attemptAt(now: Item, event: string, more: Record<string, unknown>) {
    const key = JSON.stringify([now.number, event, more]);
    if (attempt?.key !== key) attempt = { key, id: uuid(), version: now.version };
    return { id: attempt.id, version: attempt.version };
  }

  async function act(event: string, more: Record<string, unknown> = {}): Promise<boolean> {
    const now = item.value;
    if (now === null || busy.value) return false;
    busy.value = true;
    conflict.value = null;
    try {
      const after = await itemEvent(now.number, event, { ...more, ...attemptAt(now, event, more) });
      attempt = null;
      if (item.value?.number === after.number) item.value = after;
      onChanged(after);
      return true;
    } catch (failure) {
      // Only an attempt that may have arrived unanswered is worth repeating as it was.
      if (failure instanceof ApiError && failure.status < 500) attempt = null;
      if (failure instanceof ApiError && failure.status === 409)
        await explain(failure, now.number, event, more);
      else throw failure;
      return false;
    } finally {
      busy.value = false;
    }
  }

  async function explain(
    failure: ApiError,
    number: string,
    event: string,
    more: Record<string, unknown>,
  ): Promise<void> {
    await open(number);
    if (item.value !== null) onChanged(item.value);
    conflict.value = { text: failureText(failure), changes: changesOf(failure.body), event, more };
  }

  return { item, loading, error, busy, conflict, open, close, act };
}
