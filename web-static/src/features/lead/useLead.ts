import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue';
import { listen } from '@/api/bus';
import { failureText } from '@/api/client';
import type { Overview, ScoreExplanation, Scores } from '@/api/early';
import { explainScore, getOverview, getScores } from '@/api/hotspots';
import { gridShapes, type GridList } from '@/api/gridList';
import { forgetShapes, shapes } from '@/api/shapes';
import type { GridCollection } from '@/api/types';
import { path, tierOf, type Look } from './drill';

export interface Shapes {
  grid: GridCollection | GridList;
  community: GridCollection;
  street: GridCollection;
}

const GATHER_MS = 400;

/** Everything the map page shows, kept fresh by the live stream. */
export function useLead(look: Ref<Look>) {
  const places = shallowRef<Shapes | null>(null);
  const scores = shallowRef<Scores | null>(null);
  const overview = shallowRef<Overview | null>(null);
  const why = shallowRef<ScoreExplanation | null>(null);
  const whyError = ref('');
  const error = ref('');
  const names = shallowRef(new Map<string, string>());
  let wanted = '';

  async function loadShapes(of: Scores | null): Promise<void> {
    const [grid, community, street, district] = await Promise.all([
      of === null ? shapes('grid') : gridShapes(of.version, of.levels.length),
      shapes('community'),
      shapes('street'),
      shapes('district').catch(() => null),
    ]);
    const known = new Map<string, string>();
    for (const level of [district, street, community, grid]) {
      for (const f of level?.features ?? []) known.set(f.properties.code, f.properties.name);
    }
    names.value = known;
    places.value = { grid, community, street };
  }

  async function loadScores(): Promise<void> {
    const kind = look.value.kind;
    wanted = kind;
    const read = await getScores(kind);
    if (wanted !== kind) return;
    if (places.value !== null && read.version !== places.value.grid.version) {
      forgetShapes();
      await loadShapes(read);
    }
    scores.value = read;
  }

  /** The scores tell how many grids there are, and so in which form the map takes them. */
  async function loadScoresAndShapes(): Promise<void> {
    try {
      await loadScores();
    } finally {
      if (places.value === null || places.value.grid.version !== scores.value?.version) {
        await loadShapes(scores.value);
      }
    }
  }

  const street = computed(() => {
    const code = look.value.place;
    return tierOf(code) === 'DISTRICT' ? '' : code.slice(0, 9);
  });

  async function loadOverview(): Promise<void> {
    const asked = street.value;
    const read = await getOverview(asked);
    if (asked === street.value) overview.value = read;
  }

  async function loadWhy(): Promise<void> {
    const { place, kind } = look.value;
    whyError.value = '';
    if (tierOf(place) !== 'GRID') {
      why.value = null;
      return;
    }
    try {
      const read = await explainScore(place, kind);
      if (look.value.place === place && look.value.kind === kind) why.value = read;
    } catch (failure) {
      why.value = null;
      whyError.value = failureText(failure);
    }
  }

  async function quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (failure) {
      if (scores.value === null || overview.value === null) error.value = failureText(failure);
    }
  }

  async function load(): Promise<void> {
    error.value = '';
    await quietly(async () => {
      for (const level of ['community', 'street', 'district'] as const) void shapes(level);
      await Promise.all([loadScoresAndShapes(), loadOverview(), loadWhy()]);
    });
  }

  const due = new Set<() => Promise<void>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  function soon(...work: (() => Promise<void>)[]): void {
    work.forEach((one) => due.add(one));
    timer ??= setTimeout(() => {
      const now = [...due];
      due.clear();
      timer = undefined;
      now.forEach((one) => void quietly(one));
    }, GATHER_MS);
  }

  const stop = listen({
    onEvent: (event) => {
      if (event.event === 'score') soon(loadScores, loadWhy, loadOverview);
      else soon(loadOverview);
    },
    onGap: () => void load(),
  });
  onBeforeUnmount(() => {
    stop();
    clearTimeout(timer);
  });

  watch(
    () => look.value.kind,
    () => void quietly(loadScores),
  );
  watch(
    () => [look.value.kind, look.value.place],
    () => void quietly(loadWhy),
  );
  watch(street, () => void quietly(loadOverview));

  const crumbs = computed(() =>
    path(look.value.place).map((code) => ({ code, name: names.value.get(code) ?? '' })),
  );
  return { places, scores, overview, why, whyError, error, names, crumbs, load };
}
