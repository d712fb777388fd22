import type { Field } from '../form';

/** A field is needed unless told, and fills the member of its own name. */
type More = Partial<Field>;
export const field = (shape: Field['shape'], name: string, more: More = {}): Field => ({
  name,
  shape,
  path: name,
  needed: true,
  ...more,
});
export const choice = (name: string, path: string, options: readonly string[], more: More = {}) =>
  field('choice', name, { path, options, list: name, ...more });
