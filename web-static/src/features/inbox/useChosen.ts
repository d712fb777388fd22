import { computed, reactive, watch } from 'vue';

interface Row {
  number: string;
  version: number;
}

/**
 * The rows somebody has ticked. A row that leaves the list leaves the choice as well: nothing is done
 * to what is out of sight.
 */
export function useChosen<R extends Row>(rows: () => readonly R[]) {
  const numbers = reactive(new Set<string>());
  /** Where the last tick was: Shift takes everything between. */
  let anchor: string | null = null;

  const chosen = computed(() => rows().filter((r) => numbers.has(r.number)));
  const all = computed(() => rows().length > 0 && chosen.value.length === rows().length);

  function toggle(number: string, range = false): void {
    const on = !numbers.has(number);
    const list = rows().map((r) => r.number);
    const from = anchor === null ? -1 : list.indexOf(anchor);
    const to = list.indexOf(number);
    const span =
      range && from >= 0 && to >= 0
        ? list.slice(Math.min(from, to), Math.max(from, to) + 1)
        : [number];
    for (const n of span) {
      if (on) numbers.add(n);
      else numbers.delete(n);
    }
    anchor = number;
  }

  function toggleAll(): void {
    const on = !all.value;
    numbers.clear();
    if (on) for (const r of rows()) numbers.add(r.number);
    anchor = null;
  }

  /** Only these stay ticked. */
  function keep(left: Iterable<string>): void {
    numbers.clear();
    for (const n of left) numbers.add(n);
    anchor = null;
  }

  watch(rows, (now) => {
    if (numbers.size === 0) return;
    const there = new Set(now.map((r) => r.number));
    for (const n of numbers) if (!there.has(n)) numbers.delete(n);
  });

  return { numbers, chosen, all, toggle, toggleAll, keep, clear: () => keep([]) };
}
