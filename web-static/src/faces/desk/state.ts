import { ref } from 'vue';
import type { ItemTotals } from '@/api/types';

/** What the shell and the pages of the desk share. */
export const totals = ref<ItemTotals | null>(null);
