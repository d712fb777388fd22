import { onBeforeUnmount, ref, watch } from 'vue';
import { failureText, NoAnswer } from './client';
import { searchPlaces, type NamedPlace } from './gazetteer';
import { t } from '@/i18n';

const PAUSE_MS = 180;

/** What stands in a box for places, and what answers it. */
export type PlaceSearching = ReturnType<typeof usePlaceSearch>;

/** Places for what stands in a box, asked for in the pauses of typing; an old answer never wins. */
export function usePlaceSearch() {
  const typed = ref('');
  const found = ref<NamedPlace[]>([]);
  const told = ref('');
  const busy = ref(false);
  let timer = 0;
  let asked: AbortController | undefined;

  function clear(): void {
    clearTimeout(timer);
    asked?.abort();
    busy.value = false;
    found.value = [];
    told.value = '';
  }

  async function ask(q: string): Promise<void> {
    const own = new AbortController();
    asked = own;
    try {
      const { places } = await searchPlaces(q, own.signal);
      if (asked !== own) return;
      found.value = places;
      told.value =
        places.length === 0
          ? t('place.search.none')
          : t('place.search.count', { n: places.length });
    } catch (failure) {
      if (asked !== own || own.signal.aborted) return;
      found.value = [];
      told.value = failure instanceof NoAnswer ? t('place.search.offline') : failureText(failure);
    } finally {
      if (asked === own) busy.value = false;
    }
  }

  watch(typed, (now) => {
    const q = now.trim();
    clear();
    if (q === '') return;
    busy.value = true;
    timer = window.setTimeout(() => void ask(q), PAUSE_MS);
  });
  onBeforeUnmount(clear);

  return { typed, found, told, busy, clear };
}
