import { computed, reactive, ref } from 'vue';

/**
 * Dialogs in which somebody may be writing. When the session ends they stay open, out of sight and
 * out of reach of the keyboard, until the same person has signed in again. All of it lives in the
 * memory of the page only: what is written here may be about persons.
 */
const dialogs = reactive(new Set<symbol>());

/** Whether a dialog is open whose words are worth keeping. */
export const unfinished = computed(() => dialogs.size > 0);

/** Whether the page waits behind the sign-in. */
export const outOfSight = ref(false);

/** Tells that a dialog was opened or closed. */
export function writing(dialog: symbol, open: boolean): void {
  if (open) dialogs.add(dialog);
  else dialogs.delete(dialog);
}
