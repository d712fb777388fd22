import { ElMessage } from 'element-plus';
import { computed, reactive, ref, shallowRef } from 'vue';
import { ApiError, failureText, notSignedIn } from '@/api/client';
import { draftLetter, editLetter, moveLetter, type RiskLetter } from '@/api/prevention';
import { t, word } from '@/i18n';
import { day } from '@/lib/dates';
import { uuid } from '@/lib/uuid';

export const METHODS = ['HAND', 'MAIL', 'SYSTEM', 'MEETING'] as const;

/** What is asked about: a letter to begin, or an event of one that is there. */
interface Asked {
  event: string;
  key: string;
  warning: string;
  letter: RiskLetter | null;
}

/**
 * Writing a letter and leading it through its life. Approving is sent at once; everything else asks
 * first. A retry of the same attempt keeps its UUID.
 *
 * @param after called with the letter as it is now, or null when the server refused
 */
export function useLetter(after: (letter: RiskLetter | null) => unknown) {
  const asked = shallowRef<Asked | null>(null);
  const form = reactive({ unit: '', advice: '', answerDays: 15, on: '', method: 'HAND', note: '' });
  const failure = ref('');
  const busy = ref(false);
  const writes = computed(() => ['draft', 'edit'].includes(asked.value?.event ?? ''));
  const asking = computed(() => asked.value !== null && asked.value.event !== 'approve');

  function begin(warning: string): void {
    asked.value = { event: 'draft', key: uuid(), warning, letter: null };
    Object.assign(form, { unit: '', advice: '', answerDays: 15, note: '' });
    failure.value = '';
  }

  function ask(letter: RiskLetter, event: string): void {
    asked.value = { event, key: uuid(), warning: letter.warning, letter };
    const { unit, advice, answerDays } = letter;
    Object.assign(form, {
      unit,
      advice,
      answerDays,
      on: day(Date.now()),
      method: 'HAND',
      note: '',
    });
    failure.value = '';
    if (event === 'approve') void send();
  }

  async function request(now: Asked): Promise<RiskLetter> {
    const { letter, event, key } = now;
    const { unit, advice, answerDays, on, method } = form;
    if (letter === null) {
      const begun = { id: key, warning: now.warning, unit, answerDays };
      return draftLetter(advice.trim() === '' ? begun : { ...begun, advice });
    }
    const seen = { id: key, version: letter.version };
    if (event === 'edit') return editLetter(letter.id, { ...seen, unit, advice, answerDays });
    const note = form.note.trim();
    if (event === 'serve') return moveLetter(letter.id, event, { ...seen, on, method, note });
    if (event === 'answer') return moveLetter(letter.id, event, { ...seen, on, note });
    return moveLetter(letter.id, event, note === '' ? seen : { ...seen, note });
  }

  async function send(): Promise<void> {
    const now = asked.value;
    if (now === null || busy.value) return;
    busy.value = true;
    let letter: RiskLetter | null = null;
    try {
      letter = await request(now);
      ElMessage.success(t('case.done', { event: word('letterEvent', now.event) }));
      asked.value = null;
    } catch (problem) {
      failure.value = notSignedIn(problem) ? '' : failureText(problem);
      const stale = problem instanceof ApiError && problem.status === 409;
      if (stale || now.event === 'approve') {
        asked.value = null;
        ElMessage.warning(failureText(problem));
      }
    } finally {
      busy.value = false;
      if (letter !== null || asked.value === null) after(letter);
    }
  }

  return { asked, asking, writes, form, failure, busy, begin, ask, send };
}

export type LetterActing = ReturnType<typeof useLetter>;
