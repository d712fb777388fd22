import type { Field } from './form';

/** Asked for at the closing where the district keeps a list of root causes (六源治理). */
export const rootCause: Field = {
  name: 'rootCause',
  shape: 'select',
  path: 'rootCause',
  needed: true,
  named: ({ causes }) => causes,
  when: (_, { causes }) => causes.length > 0,
};
