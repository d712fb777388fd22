import { onBeforeUnmount, onMounted, ref, watch } from 'vue';
import { commandFor, type DeskCommand } from './shortcuts';
import { recall, remember } from './store';
import { outOfSight } from './unfinished';

/** Whether single letters act as commands; a person's choice, kept in this browser. */
export const letters = ref(recall('desk.letters') !== 'off');
watch(letters, (on) => remember('desk.letters', on ? null : 'off'));

/** An open dialog or an unfolded menu has the keyboard to itself. */
const dialogOpen = () =>
  [...document.querySelectorAll<HTMLElement>('.el-dialog, .el-dropdown__popper')].some(
    (d) => d.offsetParent !== null,
  );

/** Runs commands for key presses on the whole page while no dialog is open and the page is in sight. */
export function useDeskKeys(commands: Partial<Record<DeskCommand, () => unknown>>): void {
  function onKey(press: KeyboardEvent): void {
    const target = press.target instanceof Element ? press.target : null;
    const command = commandFor(press, target, letters.value);
    const run = command === null ? undefined : commands[command];
    if (run === undefined || outOfSight.value || dialogOpen()) return;
    if (command !== 'close') press.preventDefault();
    run();
  }
  onMounted(() => document.addEventListener('keydown', onKey));
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey));
}
