import { computed, ref, shallowRef } from 'vue';
import { failureText } from '@/api/client';
import {
  getLawRows,
  listLawEditions,
  listLawTables,
  proposeLaw,
  type LawEdition,
  type LawReport,
  type LawRow,
  type LawRows,
  type LawTable,
} from '@/api/law';
import { uuid } from '@/lib/uuid';

/** State of the law screen: the table looked at, the rows being edited, the report on them. */
export function useLaw() {
  const tables = shallowRef<LawTable[]>([]);
  const editions = shallowRef<LawEdition[]>([]);
  const shown = shallowRef<LawRows | null>(null);
  const rows = ref<LawRow[]>([]);
  const editing = ref(false);
  const loading = ref(false);
  const error = ref('');
  const report = shallowRef<LawReport | null>(null);
  let key = uuid();
  let turn = 0;

  const base = computed(() => editions.value.find((e) => e.newest));

  const ofGrids = (table: string) => tables.value.find((x) => x.table === table)?.ofGrids ?? false;

  const ofScores = (table: string) =>
    tables.value.find((x) => x.table === table)?.ofScores ?? false;

  async function guarded(work: (mine: number) => Promise<void>): Promise<boolean> {
    const mine = ++turn;
    loading.value = true;
    error.value = '';
    try {
      await work(mine);
      return true;
    } catch (problem) {
      if (mine === turn) error.value = failureText(problem);
      return false;
    } finally {
      if (mine === turn) loading.value = false;
    }
  }

  async function list(): Promise<void> {
    await guarded(async () => {
      tables.value = (await listLawTables()).tables;
    });
  }

  async function open(table: string, on?: string): Promise<void> {
    editing.value = false;
    report.value = null;
    await guarded(async (mine) => {
      const [read, history] = await Promise.all([getLawRows(table, on), listLawEditions(table)]);
      if (mine !== turn) return;
      shown.value = read;
      editions.value = history.editions;
    });
  }

  /** Begins with the newest edition, whatever day is looked at. */
  async function edit(): Promise<void> {
    const table = shown.value?.edition.table;
    const newest = base.value;
    if (table === undefined || newest === undefined) return;
    const from = newest.own ? newest.from : undefined;
    const today = shown.value?.edition;
    if (today !== undefined && !today.newest) await open(table, from);
    rows.value = (shown.value?.rows ?? []).map((r) => ({ ...r }));
    key = uuid();
    editing.value = true;
  }

  /** Checks the rows, or stages them for the second person. */
  function send(effectiveOn: string, reason: string, dryRun: boolean): Promise<boolean> {
    return guarded(async () => {
      const table = shown.value?.edition.table ?? '';
      const done = await proposeLaw(table, ofGrids(table), {
        id: key,
        baseVersion: base.value?.version ?? 0,
        effectiveOn,
        rows: rows.value,
        reason,
        dryRun,
      });
      if (dryRun) report.value = done.report;
      else editing.value = false;
    });
  }

  return {
    tables,
    editions,
    shown,
    rows,
    editing,
    loading,
    error,
    report,
    base,
    ofGrids,
    ofScores,
    list,
    open,
    edit,
    send,
  };
}

export type Law = ReturnType<typeof useLaw>;
