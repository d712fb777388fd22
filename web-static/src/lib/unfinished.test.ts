import { expect, it } from 'vitest';
import { unfinished, writing } from './unfinished';

it('knows whether any dialog is still being written in', () => {
  const [one, other] = [Symbol('one'), Symbol('other')];
  expect(unfinished.value).toBe(false);
  writing(one, true);
  writing(one, true);
  writing(other, true);
  writing(one, false);
  expect(unfinished.value).toBe(true);
  writing(other, false);
  expect(unfinished.value).toBe(false);
});
