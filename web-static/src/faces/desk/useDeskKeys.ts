import { onBeforeUnmount, onMounted } from 'vue';
import { commandFor, type DeskCommand } from '@/lib/shortcuts';
import { letters } from './state';

/** Runs commands for key presses on the whole page while `free` says that no dialog is open. */
export function useDeskKeys(
  free: () => boolean,
  commands: Partial<Record<DeskCommand, () => unknown>>,
): void {
  function onKey(press: KeyboardEvent): void {
    if (!free()) return;
    const target = press.target instanceof Element ? press.target : null;
    const command = commandFor(press, target, letters.value);
    const run = command === null ? undefined : commands[command];
    if (run === undefined) return;
    if (command !== 'close') press.preventDefault();
    run();
  }
  onMounted(() => document.addEventListener('keydown', onKey));
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey));
}
