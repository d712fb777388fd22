import { describe, expect, it } from 'vitest';
import { commandFor, step } from './shortcuts';

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});
const inside = (html: string): Element => {
  document.body.innerHTML = html;
  return document.body.querySelector('[data-focus]')!;
};

describe('desk shortcuts', () => {
  it.each([
    ['j', 'next'],
    ['J', 'next'],
    ['k', 'previous'],
    ['a', 'accept'],
    ['/', 'search'],
    ['?', 'help'],
    ['Enter', 'open'],
    ['Escape', 'close'],
    ['ArrowDown', 'next'],
  ])('%s means %s', (key, command) => {
    expect(commandFor(press(key), document.body, true)).toBe(command);
  });

  it('leaves every key alone while someone types', () => {
    for (const html of [
      '<input data-focus>',
      '<textarea data-focus></textarea>',
      '<div contenteditable="true"><b data-focus>x</b></div>',
      '<select data-focus></select>',
    ]) {
      for (const key of ['j', 'a', 'Enter', 'Escape', '/']) {
        expect(commandFor(press(key), inside(html), true)).toBeNull();
      }
    }
  });

  it('lets Enter press the focused button', () => {
    expect(commandFor(press('Enter'), inside('<button data-focus>b</button>'), true)).toBeNull();
    expect(commandFor(press('j'), inside('<button data-focus>b</button>'), true)).toBe('next');
  });

  it('ignores modifiers and composition', () => {
    expect(commandFor(press('a', { ctrlKey: true }), document.body, true)).toBeNull();
    expect(commandFor(press('a', { isComposing: true }), document.body, true)).toBeNull();
  });

  it('switches letters off but keeps Enter, Escape and arrows', () => {
    expect(commandFor(press('j'), document.body, false)).toBeNull();
    expect(commandFor(press('Escape'), document.body, false)).toBe('close');
  });
});

describe('stepping through rows', () => {
  it.each([
    [null, 1, 'a'],
    [null, -1, 'c'],
    ['a', 1, 'b'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    ['gone', 1, 'a'],
  ] as const)('from %s by %s to %s', (from, by, to) => {
    expect(step(['a', 'b', 'c'], from, by)).toBe(to);
  });
  it('goes on where the row stood that has left the list', () => {
    expect(step(['a', 'b', 'c'], 'gone', 1, 1)).toBe('b');
    expect(step(['a', 'b', 'c'], 'gone', -1, 1)).toBe('a');
    expect(step(['a', 'b', 'c'], 'gone', 1, 7)).toBe('c');
    expect(step(['a', 'b', 'c'], 'gone', -1, 0)).toBe('a');
  });
  it('has nothing to select in an empty list', () => expect(step([], 'a', 1)).toBeNull());
});
