import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue';
import { listen } from '@/api/bus';
import { failureText } from '@/api/client';
import type { ScoreExplanation, Scores } from '@/api/early';
import { gridShapes, type GridList } from '@/api/gridList';
import { explainScore, getScores } from '@/api/hotspots';
import { getScoreDays, type ScoreDays } from '@/api/scoreDays';
import { shapes } from '@/api/shapes';
import type { GridCollection } from '@/api/types';
import { day as dayOf } from '@/lib/dates';
import { addDays, bands, rowsOf } from './bands';

/** What the address of the explorer says. */
export interface Explored {
  kind: string;
  /** Days the slider goes back: 30, 90, or a year by weeks. */
  span: number;
  /** Least level shown, 0 for every score. */
  least: number;
  /** Chosen day; empty for the latest. */
  day: string;
  place: string;
}

export interface Drawn {
  grid: GridCollection | GridList;
  community: GridCollection;
  street: GridCollection;
}

/** A year is played week by week. */
const YEAR = 364;
export const SPANS = [30, 90, YEAR] as const;

/** Everything the explorer shows, kept fresh by the live stream while the latest day is looked at. */
export function useExplorer(look: Ref<Explored>) {
  const drawn = shallowRef<Drawn | null>(null);
  const board = shallowRef<Scores | null>(null);
  const days = shallowRef<ScoreDays | null>(null);
  const why = shallowRef<ScoreExplanation | null>(null);
  const whyError = ref('');
  const error = ref('');
  const busy = ref(false);
  const names = shallowRef(new Map<string, string>());
  let asked = 0;

  async function loadShapes(of: Scores): Promise<void> {
    const [grid, community, street] = await Promise.all([
      gridShapes(of.version, of.levels.length),
      shapes('community'),
      shapes('street'),
    ]);
    const known = new Map<string, string>();
    for (const level of [street, community, grid]) {
      for (const f of level.features) known.set(f.properties.code, f.properties.name);
    }
    names.value = known;
    drawn.value = { grid, community, street };
  }

  async function load(): Promise<void> {
    const mine = ++asked;
    error.value = '';
    busy.value = true;
    try {
      const { kind, span } = look.value;
      const to = dayOf(Date.now());
      const step = span === YEAR ? 7 : 1;
      const read = await getScores(kind);
      const size = read.scores.length;
      const [range] = await Promise.all([
        getScoreDays({ kind, from: addDays(to, step - span), to, step }, size),
        drawn.value?.grid.version === read.version ? undefined : loadShapes(read),
      ]);
      if (mine !== asked) return;
      board.value = read;
      days.value = range;
    } catch (failure) {
      if (mine === asked) error.value = failureText(failure);
    } finally {
      if (mine === asked) busy.value = false;
    }
  }

  async function explain(): Promise<void> {
    const { place, kind } = look.value;
    whyError.value = '';
    why.value = null;
    if (place === '') return;
    try {
      const read = await explainScore(place, kind);
      if (look.value.place === place && look.value.kind === kind) why.value = read;
    } catch (failure) {
      if (look.value.place === place) whyError.value = failureText(failure);
    }
  }

  /** Position of the chosen day; the latest when none is chosen or it is not there. */
  const at = computed(() => {
    const all = days.value?.days ?? [];
    const found = all.findIndex((d) => d.date === look.value.day);
    return found < 0 ? all.length - 1 : found;
  });
  const latest = computed(() => at.value === (days.value?.days.length ?? 0) - 1);
  const date = computed(() => days.value?.days[at.value]?.date ?? '');
  /** Scores of the chosen day; those of the latest are the live ones. */
  const scores = computed<ArrayLike<number>>(() =>
    latest.value ? (board.value?.scores ?? []) : (days.value?.days[at.value]?.scores ?? []),
  );
  const enter = computed(() => days.value?.enter ?? []);
  /** On the latest day the levels that stand, before by the thresholds alone. */
  const levels = computed(() => {
    const { least } = look.value;
    if (!latest.value) return bands(scores.value, enter.value, least);
    return (board.value?.levels ?? []).map((level) => (level >= least ? level : 0));
  });
  const trust = computed(() => (latest.value ? (board.value?.trust ?? []) : []));
  const before = computed(() => {
    const week = addDays(date.value || '2000-01-01', -7);
    return days.value?.days.find((d) => d.date === week)?.scores ?? null;
  });
  const nameOf = (code: string) => names.value.get(code) ?? '';
  const rows = computed(() =>
    rowsOf(
      drawn.value?.grid.features ?? [],
      {
        scores: scores.value,
        levels: levels.value,
        before: before.value,
        trust: trust.value,
        past: days.value?.days ?? [],
        byCommunity: board.value?.byCommunity ?? false,
      },
      look.value.least,
      nameOf,
    ),
  );

  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = listen({
    onEvent: (event) => {
      if (event.event !== 'score' || !latest.value) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void load();
      }, 800);
    },
    onGap: () => void load(),
  });
  onBeforeUnmount(() => {
    stop();
    clearTimeout(timer);
  });
  watch([() => look.value.kind, () => look.value.span], () => void load());
  watch([() => look.value.kind, () => look.value.place], () => void explain(), { immediate: true });

  return {
    drawn,
    board,
    days,
    why,
    whyError,
    error,
    busy,
    at,
    latest,
    date,
    scores,
    enter,
    levels,
    trust,
    rows,
    nameOf,
    load,
    explain,
  };
}
