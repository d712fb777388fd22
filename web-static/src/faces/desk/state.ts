import { ref, watch } from 'vue';
import type { ItemTotals } from '@/api/types';
import { recall, remember } from '@/lib/store';

/** What the shell and the pages of the desk share. */
export const totals = ref<ItemTotals | null>(null);

/** Whether single letters act as commands; a person's choice, kept in this browser. */
export const letters = ref(recall('desk.letters') !== 'off');
watch(letters, (on) => remember('desk.letters', on ? null : 'off'));
