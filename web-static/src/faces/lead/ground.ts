import { onBeforeUnmount, onMounted, ref, watchEffect } from 'vue';
import { recall, remember } from '@/lib/store';

/** The ground: dark for the wall; light on a phone, on paper, or when someone prefers it. */
export function useGround() {
  const small = matchMedia('(max-width: 1000px)');
  const paper = matchMedia('print');
  const chosen = ref(recall('lead.ground'));
  const light = ref(false);

  function decide(): void {
    light.value =
      paper.matches || (chosen.value === null ? small.matches : chosen.value === 'light');
  }
  function flip(): void {
    chosen.value = light.value ? 'dark' : 'light';
    remember('lead.ground', chosen.value);
    decide();
  }
  watchEffect(() => {
    document.documentElement.dataset['ground'] = light.value ? 'light' : 'dark';
  });
  onMounted(() => {
    small.addEventListener('change', decide);
    paper.addEventListener('change', decide);
  });
  onBeforeUnmount(() => {
    small.removeEventListener('change', decide);
    paper.removeEventListener('change', decide);
  });
  decide();
  return { light, flip };
}
