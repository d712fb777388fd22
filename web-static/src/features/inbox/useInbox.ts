import { computed, reactive, ref, shallowRef } from 'vue';
import { failureText } from '@/api/client';
import { listItems } from '@/api/endpoints';
import type { LiveEvent } from '@/api/live';
import type { ItemRow, ItemTotals } from '@/api/types';
import { appendPage, applyRow, order, type InboxRows } from './merge';

export type View = 'inbox' | 'mine' | 'open' | 'closed' | 'all';

export interface Filter {
  kind: string;
  level: string;
  state: string;
  q: string;
  /** Code of one grid, when a link asked for it. */
  grid: string;
  /** Level of receipt. */
  received: string;
  /** Root cause told at the closing. */
  cause: string;
  /** How near the next clock is: SOON, OVER or no matter. */
  due: string;
}

const NOTHING: ItemTotals = { open: 0, inbox: 0, dueSoon: 0, overdue: 0 };
/** More changed items than this in one go are cheaper to load as a page. */
const SINGLE_ROWS = 12;
const GATHER_MS = 250;
const RECOUNT_MS = 2500;

/**
 * Rows of one view: pages by cursor, and changes from the live stream merged in without loading the
 * page again. `flash` names rows that just arrived or changed, for a moment.
 */
export function useInbox(view: () => View, first: Partial<Filter> = {}) {
  const shown = shallowRef<InboxRows>({ fresh: [], rows: [] });
  const total = ref<ItemTotals>(NOTHING);
  const next = ref<string | null>(null);
  const loading = ref(false);
  const error = ref('');
  const filter = reactive<Filter>({
    kind: '',
    level: '',
    state: '',
    q: '',
    grid: '',
    received: '',
    cause: '',
    due: '',
    ...first,
  });
  const limit = ref(50);
  const flash = reactive(new Set<string>());
  const arrived = ref(0);
  const rows = computed(() => order(shown.value));
  let turn = 0;
  let waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;

  const query = (page: Record<string, string | number | null>) => ({
    view: view(),
    ...filter,
    ...page,
  });

  async function load(): Promise<void> {
    const mine = ++turn;
    loading.value = true;
    error.value = '';
    try {
      const page = await listItems(query({ limit: limit.value }));
      if (mine !== turn) return;
      shown.value = { fresh: [], rows: page.items };
      next.value = page.next;
      total.value = page.total;
      arrived.value = 0;
    } catch (failure) {
      if (mine === turn) error.value = failureText(failure);
    } finally {
      if (mine === turn) loading.value = false;
    }
  }

  async function more(): Promise<void> {
    if (next.value === null || loading.value) return;
    const mine = turn;
    loading.value = true;
    try {
      const page = await listItems(query({ limit: limit.value, after: next.value }));
      if (mine !== turn) return;
      shown.value = appendPage(shown.value, page.items);
      next.value = page.next;
      total.value = page.total;
    } catch (failure) {
      error.value = failureText(failure);
    } finally {
      loading.value = false;
    }
  }

  function mark(number: string): void {
    flash.add(number);
    setTimeout(() => flash.delete(number), 2400);
  }

  /** Merges what is now true of one item; `row` null means it no longer belongs here. */
  function put(number: string, row: ItemRow | null): void {
    const result = applyRow(shown.value, number, row);
    if (result.change === 'none') return;
    shown.value = result.shown;
    if (result.change === 'arrived') arrived.value += 1;
    if (result.change !== 'left') mark(number);
  }

  async function refresh(number: string): Promise<void> {
    const mine = turn;
    const page = await listItems(query({ q: number, limit: 1 }));
    if (mine !== turn) return;
    total.value = page.total;
    put(number, page.items.find((r) => r.number === number) ?? null);
  }

  async function settle(): Promise<void> {
    const numbers = [...waiting];
    waiting = new Set();
    timer = undefined;
    try {
      if (numbers.length > SINGLE_ROWS) await load();
      else await Promise.all(numbers.map(refresh));
      recount();
    } catch {
      // The stream goes on; the next event or load brings the row again.
    }
  }

  /** The server's totals may be a second behind its rows; they are asked for once more. */
  function recount(): void {
    clearTimeout(late);
    late = setTimeout(() => {
      const mine = turn;
      listItems(query({ limit: 1 })).then(
        (page) => mine === turn && (total.value = page.total),
        () => undefined,
      );
    }, RECOUNT_MS);
  }

  function onLive(event: LiveEvent): void {
    const number = event.data['number'];
    if (event.event !== 'item' || typeof number !== 'string') return;
    waiting.add(number);
    timer ??= setTimeout(() => void settle(), GATHER_MS);
  }

  return {
    shown,
    rows,
    total,
    next,
    loading,
    error,
    filter,
    limit,
    flash,
    arrived,
    load,
    more,
    put,
    refresh,
    onLive,
  };
}
