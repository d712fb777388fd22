import { ElMessage } from 'element-plus';
import { ref } from 'vue';
import { failureText } from '@/api/client';
import { user } from '@/api/session';
import type { Item } from '@/api/types';
import { t, word } from '@/i18n';
import { offered, type Action } from './actions';
import type { Context } from './form';
import type { useCase } from './useCase';

/** Events that the screen of the three distinctions sends. */
const DECISIONS = new Set(['accept', 'refuse', 'triage']);

/** Nothing to ask: no field, or none that makes sense for this item. */
const silent = (action: Action, item: Item): boolean =>
  action.fields.every((f) => f.when?.({}, { item } as Context) === false);

/**
 * From a pressed button to what has happened: which dialog asks, what is sent, what is told after it.
 *
 * @param left called when the reader may not see the item any more
 */
export function useActing(kase: ReturnType<typeof useCase>, left: () => void) {
  const dialog = ref<'accept' | 'event' | null>(null);
  const action = ref<Action>();
  const preset = ref<Record<string, string>>();

  async function start(event: string, given?: Record<string, string>): Promise<void> {
    const item = kase.item.value;
    if (item === null) return;
    preset.value = given;
    const found = offered(item.allowed).find((a) => a.event === event);
    if (found === undefined)
      ElMessage.warning(t('case.notAllowed', { event: word('event', event) }));
    else if (DECISIONS.has(event)) {
      if (event === 'refuse') preset.value = { accepted: 'false' };
      dialog.value = 'accept';
    } else if (silent(found, item)) await plain(event);
    else {
      action.value = found;
      dialog.value = 'event';
    }
  }

  /** Events without a form: sent at once, a failure is told. */
  async function plain(event: string): Promise<void> {
    try {
      if (await kase.act(event)) done(event);
    } catch (failure) {
      ElMessage.error(failureText(failure));
    }
  }

  async function act(event: string, more: Record<string, unknown>): Promise<boolean> {
    const ok = await kase.act(event, more);
    if (ok) done(event, more);
    return ok;
  }

  /** The same as before, on the newest version, after the reader has seen what changed. */
  async function again(): Promise<void> {
    const late = kase.conflict.value;
    if (late === null) return;
    try {
      if (await kase.act(late.event, late.more)) done(late.event, late.more);
    } catch (failure) {
      ElMessage.error(failureText(failure));
    }
  }

  /** Who took somebody else off the matter goes on with it. */
  function done(event: string, more: Record<string, unknown> = {}): void {
    const other = (more['recusal'] as { person?: string } | undefined)?.person;
    const self = other === undefined || other === user.value?.id;
    if (event === 'recuse' && self) return left();
    ElMessage.success({ message: t('case.done', { event: word('event', event) }), grouping: true });
  }

  return { dialog, action, preset, start, act, again };
}
