/**
 * Keyboard commands of the desk. Single letters can be switched off (WCAG 2.1.4) and never fire
 * while someone types, holds a modifier or composes Chinese text.
 */
export type DeskCommand = 'next' | 'previous' | 'accept' | 'open' | 'search' | 'close' | 'help';

const LETTERS: Record<string, DeskCommand> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  '/': 'search',
  '?': 'help',
};
const KEYS: Record<string, DeskCommand> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'open',
  Escape: 'close',
};

const TYPING = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';
const OWN_KEYS = 'a[href], button, [role="button"], [role="option"], [role="tab"], summary';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** The command a key press means, or null when the key belongs to whatever has the focus. */
export function commandFor(
  press: Press,
  target: Element | null,
  lettersEnabled: boolean,
): DeskCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
  if (target?.closest(TYPING)) return null;
  const letter = LETTERS[press.key.length === 1 ? press.key.toLowerCase() : ''];
  if (letter) return lettersEnabled ? letter : null;
  const command = KEYS[press.key] ?? null;
  if (command === 'open' && target?.closest(OWN_KEYS)) return null;
  return command;
}

/**
 * The row to select after a step; stays inside the list and starts at its head. When the current row
 * has left the list, the row that took its place comes next.
 *
 * @param stood where the current row stood while it was there
 */
export function step(
  numbers: readonly string[],
  current: string | null,
  by: 1 | -1,
  stood = -1,
): string | null {
  if (numbers.length === 0) return null;
  const at = current === null ? -1 : numbers.indexOf(current);
  if (at < 0 && current !== null && stood >= 0) {
    return numbers[Math.min(numbers.length - 1, Math.max(0, by === 1 ? stood : stood - 1))] ?? null;
  }
  if (at < 0) return numbers[by === 1 ? 0 : numbers.length - 1] ?? null;
  return numbers[Math.min(numbers.length - 1, Math.max(0, at + by))] ?? null;
}
