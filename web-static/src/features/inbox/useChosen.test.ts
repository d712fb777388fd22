import { describe, expect, it } from 'vitest';
import { nextTick, shallowRef } from 'vue';
import { useChosen } from './useChosen';

const list = (...numbers: string[]) => numbers.map((number) => ({ number, version: 1 }));

describe('the choice of rows', () => {
  it('takes one row, and a range with Shift from the last one', () => {
    const rows = shallowRef(list('a', 'b', 'c', 'd', 'e'));
    const c = useChosen(() => rows.value);
    c.toggle('b');
    c.toggle('d', true);
    expect([...c.numbers]).toEqual(['b', 'c', 'd']);
    c.toggle('c');
    c.toggle('b', true);
    expect([...c.numbers]).toEqual(['d']);
  });

  it('a range backwards is the same rows', () => {
    const rows = shallowRef(list('a', 'b', 'c'));
    const c = useChosen(() => rows.value);
    c.toggle('c');
    c.toggle('a', true);
    expect(c.chosen.value.map((r) => r.number)).toEqual(['a', 'b', 'c']);
    expect(c.all.value).toBe(true);
  });

  it('all of the page and none again', () => {
    const rows = shallowRef(list('a', 'b'));
    const c = useChosen(() => rows.value);
    c.toggle('a');
    c.toggleAll();
    expect(c.all.value).toBe(true);
    c.toggleAll();
    expect(c.chosen.value).toEqual([]);
  });

  it('what leaves the list leaves the choice', async () => {
    const rows = shallowRef(list('a', 'b', 'c'));
    const c = useChosen(() => rows.value);
    c.toggleAll();
    rows.value = list('b', 'x');
    await nextTick();
    expect([...c.numbers]).toEqual(['b']);
    expect(c.all.value).toBe(false);
  });
});
