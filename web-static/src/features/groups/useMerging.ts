import { ref } from 'vue';
import { ApiError, failureText, notSignedIn } from '@/api/client';
import { itemEvent } from '@/api/endpoints';
import { t } from '@/i18n';
import { uuid } from '@/lib/uuid';

/**
 * Merging and undoing it. Both take two presses, the second one on the same spot; one attempt keeps
 * its key until it is answered.
 */
export function useMerging(done: (number: string) => void) {
  const failure = ref('');
  const busy = ref(false);
  const sure = ref('');
  let attempt = { of: '', id: '' };

  /** Whether it was sent; the first press only asks. */
  async function send(number: string, version: number, event: string, lead?: string) {
    const of = JSON.stringify([number, version, event, lead]);
    if (sure.value !== of) {
      sure.value = of;
      return false;
    }
    if (busy.value) return false;
    if (attempt.of !== of) attempt = { of, id: uuid() };
    busy.value = true;
    failure.value = '';
    const reason = lead ? t('groups.mergeReason', { lead }) : t('groups.unmergeReason');
    const body = { id: attempt.id, version, reason, ...(lead ? { leadItem: lead } : {}) };
    try {
      await itemEvent(number, event, body);
      attempt = { of: '', id: '' };
      done(number);
    } catch (error) {
      if (error instanceof ApiError && error.status < 500) attempt = { of: '', id: '' };
      if (!notSignedIn(error)) failure.value = failureText(error);
    } finally {
      busy.value = false;
      sure.value = '';
    }
    return true;
  }

  /** Whether the next press on this does it. */
  const asks = (number: string, event: string) => {
    if (sure.value === '') return false;
    const [n, , e, lead] = JSON.parse(sure.value) as [string, number, string, string | null];
    return e === event && (event === 'merge' ? lead === number : n === number);
  };

  return { failure, busy, sure, send, asks };
}
