import { computed, ref, shallowRef, triggerRef } from 'vue';
import { ApiError, failureText } from '@/api/client';
import {
  getDraft,
  getEdits,
  sendEdit,
  redoable as canRedo,
  replayEdit,
  type EditDone,
  type EditOrder,
  type ToldEdits,
} from '@/api/gridEdits';
import { t } from '@/i18n';
import { uuid } from '@/lib/uuid';
import type { Editing } from '@/map/draw';
import { Topology } from './topology';

/**
 * A draft on the page: its grids, what was done to it, and the one way to do more. The server keeps
 * the topology; the page draws what it answers. When somebody else was quicker the draft is loaded
 * anew and the reader told.
 */
export function useEditor(id: number) {
  const topology = shallowRef(new Topology());
  const told = shallowRef<ToldEdits | null>(null);
  const chosen = ref<string[]>([]);
  const busy = ref(false);
  const error = ref('');
  const usable = ref(true);
  let view: Editing | undefined;

  const grids = computed(() => topology.value.all());
  const undoable = computed(
    () => told.value?.edits.some((e) => e.kind !== 'UNDO' && !e.undone) === true,
  );

  const redoable = computed(() => canRedo(told.value?.edits ?? []));

  function choose(codes: readonly string[]): void {
    chosen.value = codes.filter((code) => topology.value.get(code) !== undefined);
    view?.select(chosen.value);
  }

  async function load(): Promise<void> {
    const [draft, edits] = await Promise.all([getDraft(id), getEdits(id)]);
    topology.value = new Topology(draft.features);
    told.value = edits;
    view?.clear();
    view?.update(draft.features, []);
    choose(chosen.value);
  }

  async function guarded(work: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    error.value = '';
    try {
      await work();
      return true;
    } catch (failure) {
      const stale = failure instanceof ApiError && failure.code === 'grid-edit-stale';
      error.value = stale ? t('gridEdit.stale') : failureText(failure);
      if (stale) await load().catch(() => undefined);
      return false;
    } finally {
      busy.value = false;
    }
  }

  async function done(answer: EditDone): Promise<void> {
    topology.value.update(answer.changed.features, answer.removed);
    triggerRef(topology);
    view?.update(answer.changed.features, answer.removed);
    usable.value = answer.usable;
    told.value = await getEdits(id);
    choose(chosen.value);
  }

  return {
    topology,
    grids,
    told,
    chosen,
    busy,
    error,
    usable,
    undoable,
    redoable,
    choose,
    toggle: (code: string) =>
      choose(
        chosen.value.includes(code)
          ? chosen.value.filter((c) => c !== code)
          : [...chosen.value, code],
      ),
    load: () => guarded(load),
    show: (editing: Editing) => {
      view = editing;
      view.update(topology.value.all(), []);
      view.fit();
    },
    send: (order: EditOrder) =>
      guarded(async () => done(await sendEdit(id, uuid(), told.value?.edit ?? 0, order))),
    replay: (way: 'undo' | 'redo') =>
      guarded(async () => done(await replayEdit(id, way, uuid(), told.value?.edit ?? 0))),
  };
}

export type Editor = ReturnType<typeof useEditor>;
