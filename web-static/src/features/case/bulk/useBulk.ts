import { ref, shallowRef } from 'vue';
import { ApiError, failureText, notSignedIn } from '@/api/client';
import { bulkEvent, type BulkAnswer } from '@/api/bulk';
import { uuid } from '@/lib/uuid';

/** One event for the chosen items: sent once, whatever becomes of the answer. */
export function useBulk() {
  const busy = ref(false);
  const failure = ref('');
  const answer = shallowRef<BulkAnswer | null>(null);
  let attempt = { of: '', id: '' };

  /** Whether an answer came; pressed again without one, it is the same attempt. */
  async function send(
    event: string,
    items: { number: string; version: number }[],
    more: Record<string, unknown>,
  ): Promise<boolean> {
    if (busy.value) return false;
    const of = JSON.stringify([event, items, more]);
    if (attempt.of !== of) attempt = { of, id: uuid() };
    busy.value = true;
    failure.value = '';
    try {
      answer.value = await bulkEvent(event, items, { ...more, id: attempt.id });
      attempt = { of: '', id: '' };
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.status < 500) attempt = { of: '', id: '' };
      if (!notSignedIn(error)) failure.value = failureText(error);
      return false;
    } finally {
      busy.value = false;
    }
  }

  function begin(): void {
    answer.value = null;
    failure.value = '';
  }

  return { busy, failure, answer, send, begin };
}
