import { ref } from 'vue';
import { recall, remember } from '@/lib/store';

/** Elder mode (关怀版): larger text and targets by one scale in the design tokens. */
export const elder = ref(recall('elder') === 'yes');

export function setElder(on: boolean): void {
  elder.value = on;
  remember('elder', on ? 'yes' : null);
  document.documentElement.toggleAttribute('data-elder', on);
}
