import { ref } from 'vue';
import { ApiError, failureText, NoAnswer } from '@/api/client';
import { itemEvent } from '@/api/endpoints';
import type { Item } from '@/api/types';
import { t } from '@/i18n';
import { uuid } from '@/lib/uuid';
import { keepLetter } from '@/api/letters';
import { say } from '@/ui/say';

/**
 * Sends one event of an item. The same event with the same content keeps its UUID until the server
 * has answered, so that a lost answer is no second event. Without a line it waits in the outbox.
 */
export function useItemEvent(
  item: () => Item,
  tell: { changed: (item: Item) => void; stale: () => void },
) {
  const busy = ref(false);
  const trouble = ref('');
  let attempt: { key: string; id: string; version: number } | null = null;

  async function act(event: string, body: Record<string, unknown>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    trouble.value = '';
    const { number, kind, version } = item();
    const key = JSON.stringify([number, event, body]);
    if (attempt?.key !== key) attempt = { key, id: uuid(), version };
    try {
      const after = await itemEvent(number, event, {
        ...body,
        id: attempt.id,
        version: attempt.version,
      });
      attempt = null;
      tell.changed(after);
      say(t('item.did'));
      return true;
    } catch (failure) {
      if (failure instanceof NoAnswer && attempt !== null) {
        const { id, version: seen } = attempt;
        await keepLetter(id, { number, kind, event, version: seen }, body);
        attempt = null;
        say(t('late.queued'));
        return true;
      }
      trouble.value = failureText(failure);
      if (failure instanceof ApiError && failure.status < 500) attempt = null;
      if (failure instanceof ApiError && failure.status === 409) tell.stale();
      return false;
    } finally {
      busy.value = false;
    }
  }

  return { busy, trouble, act };
}
