import { onBeforeUnmount, reactive, ref, toRaw, watch } from 'vue';
import { emptyForm, started, type Form } from './form';
import { saveDraft, shelf, type ReportParcel } from './outbox';

/** Wait after the last keystroke before a draft is written down. */
const QUIET_MS = 400;

/** The form of one report, loaded from and kept in the outbox while it is written. */
export function useDraft(id: string, first: Partial<Form> = {}) {
  const form = reactive<Form>(emptyForm());
  const state = ref<'busy' | 'ready' | 'gone'>('busy');
  const fault = ref<ReportParcel['fault']>(null);
  let createdAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let active = false;

  async function load(): Promise<void> {
    const have = await shelf.find(id).catch(() => undefined);
    if (have !== undefined && have.state !== 'draft' && have.state !== 'refused') {
      state.value = 'gone';
      return;
    }
    Object.assign(form, first, have?.form);
    if (have !== undefined) {
      createdAt = have.createdAt;
      fault.value = have.fault;
    }
    state.value = 'ready';
    active = true;
  }

  async function saveNow(): Promise<void> {
    clearTimeout(timer);
    await saveDraft(id, toRaw(form), createdAt);
  }

  /** Ends autosaving: the report was queued or thrown away. */
  function leave(): void {
    clearTimeout(timer);
    active = false;
  }

  watch(form, () => {
    if (!active || !started(form)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void saveNow().catch(() => undefined), QUIET_MS);
  });

  const onHide = () => {
    if (active && started(form)) void saveNow().catch(() => undefined);
  };
  window.addEventListener('pagehide', onHide);
  onBeforeUnmount(() => {
    window.removeEventListener('pagehide', onHide);
    onHide();
    leave();
  });

  return { form, state, fault, load, saveNow, leave };
}
