import { computed, onMounted, ref, shallowRef } from 'vue';
import { failureText, notSignedIn } from '@/api/client';
import {
  bringFile,
  checkImport,
  keepMapping,
  listMappings,
  runImport,
  type Brought,
  type Checked,
  type Mapping,
  type Positions,
} from '@/api/ledger';
import { t } from '@/i18n';
import { uuid } from '@/lib/uuid';
import { byHeaders, formatOf, NEEDED, toHeaders } from './positions';

/** One list on its way in: the file, which column is what, what becomes of each row. */
export function useImport(done: () => void) {
  const mappings = shallowRef<Mapping[]>([]);
  const brought = shallowRef<Brought | null>(null);
  const checked = shallowRef<Checked | null>(null);
  const positions = ref<Positions>({});
  const file = ref('');
  const name = ref('');
  const duplicates = ref(false);
  const error = ref('');
  const told = ref('');
  const busy = ref(false);
  const ready = computed(() => NEEDED.every((f) => positions.value[f] !== undefined));

  async function guarded(deed: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    error.value = '';
    told.value = '';
    try {
      await deed();
    } catch (failure) {
      if (!notSignedIn(failure)) error.value = failureText(failure);
    } finally {
      busy.value = false;
    }
  }

  const loadMappings = async () => {
    mappings.value = (await listMappings()).mappings;
  };

  async function look(chosen: File): Promise<void> {
    const format = formatOf(chosen.name);
    if (format === null) {
      error.value = t('ledger.noTable');
      return;
    }
    await guarded(async () => {
      checked.value = null;
      brought.value = await bringFile(uuid(), format, chosen);
      file.value = chosen.name;
      positions.value = { ...brought.value.guess };
    });
  }

  function place(field: string, at: number | undefined): void {
    const { [field]: _, ...others } = positions.value;
    positions.value = at === undefined ? others : { ...others, [field]: at };
    checked.value = null;
  }

  function use(mapping: string): void {
    const found = mappings.value.find((m) => m.name === mapping);
    if (found === undefined || brought.value === null) return;
    positions.value = byHeaders(found.columns, brought.value.header);
    name.value = found.name;
    checked.value = null;
  }

  const save = (of: Brought) =>
    guarded(async () => {
      const version = mappings.value.find((m) => m.name === name.value.trim())?.version ?? 0;
      const columns = toHeaders(positions.value, of.header);
      await keepMapping({ name: name.value.trim(), columns, version });
      await loadMappings();
      told.value = t('ledger.mappingSaved');
    });

  const check = (of: Brought) =>
    guarded(async () => {
      checked.value = await checkImport(of.of.id, positions.value);
    });

  const run = (of: Brought) =>
    guarded(async () => {
      const answer = await runImport(of.of.id, positions.value, duplicates.value);
      forget();
      told.value = t('ledger.done', { n: answer.of.opened });
      done();
    });

  function forget(): void {
    brought.value = null;
    checked.value = null;
    duplicates.value = false;
  }

  onMounted(() => guarded(loadMappings));
  return {
    mappings,
    brought,
    checked,
    positions,
    file,
    name,
    duplicates,
    error,
    told,
    busy,
    ready,
    look,
    place,
    use,
    save,
    check,
    run,
    forget,
  };
}
