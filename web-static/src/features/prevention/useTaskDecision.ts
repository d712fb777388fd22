import { ElMessage } from 'element-plus';
import { computed, ref, shallowRef, watch } from 'vue';
import { ApiError, failureText, notSignedIn } from '@/api/client';
import type { PreventionTask } from '@/api/early';
import { decideTask } from '@/api/hotspots';
import { t, word } from '@/i18n';
import { uuid } from '@/lib/uuid';

export const TASK_OUTCOMES = ['DEFUSED', 'REFERRED', 'NOTHING_FOUND', 'ONGOING'] as const;
type TaskOutcome = (typeof TASK_OUTCOMES)[number];

interface Asked {
  task: PreventionTask;
  event: string;
  id: string;
  /** Another playbook to do it by, when accepting. */
  playbook: string;
}

/**
 * Deciding about a prevention task, on the page of tasks and beside a warning. Accepting is sent at
 * once; declining and recording what came of it ask first. A retry of the same attempt keeps its
 * UUID.
 *
 * @param after called with the task when the server has answered, and whether it took the decision
 */
export function useTaskDecision(after: (task: PreventionTask, taken: boolean) => unknown) {
  const asked = shallowRef<Asked | null>(null);
  const text = ref('');
  const outcome = ref<TaskOutcome>('DEFUSED');
  const failure = ref('');
  const busy = ref(false);
  watch(text, () => (failure.value = ''));
  /** Whether the question stands on the screen; accepting needs none. */
  const asking = computed(() => asked.value !== null && asked.value.event !== 'accept');

  function ask(task: PreventionTask, event: string, playbook = ''): void {
    asked.value = { task, event, id: uuid(), playbook };
    text.value = '';
    outcome.value = 'DEFUSED';
    failure.value = '';
    if (event === 'accept') void decide();
  }

  function request({ task: { version }, event, id, playbook }: Asked) {
    const attempt = playbook === '' ? { id, version } : { id, version, playbook };
    const note = text.value.trim();
    if (event === 'done') return { ...attempt, outcome: { code: outcome.value, note } };
    return note === '' ? attempt : { ...attempt, reason: note };
  }

  async function decide(): Promise<void> {
    const now = asked.value;
    if (now === null || busy.value) return;
    if (now.event !== 'accept' && text.value.trim() === '') {
      failure.value = t('field.missing');
      return;
    }
    busy.value = true;
    let taken = false;
    try {
      await decideTask(now.task.id, now.event, request(now));
      taken = true;
      ElMessage.success(t('case.done', { event: word('taskEvent', now.event) }));
      asked.value = null;
    } catch (problem) {
      failure.value = notSignedIn(problem) ? '' : failureText(problem);
      const stale = problem instanceof ApiError && problem.status === 409;
      if (stale || now.event === 'accept') {
        asked.value = null;
        ElMessage.warning(failureText(problem));
      }
    } finally {
      busy.value = false;
      after(now.task, taken);
    }
  }

  return { asked, asking, text, outcome, failure, busy, ask, decide };
}

export type TaskDecision = ReturnType<typeof useTaskDecision>;
