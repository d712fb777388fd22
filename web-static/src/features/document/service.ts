/** Ways of serving a paper, as the server knows them. */
export const METHODS = [
  'DIRECT',
  'CO_RESIDENT',
  'LEFT_WITH_WITNESS',
  'ELECTRONIC',
  'POST',
] as const;

const PEOPLE = ['SELF', 'AGENT', 'REPRESENTATIVE', 'UNIT_STAFF'];

/** Who can take a paper that is served in this way. */
export function takersOf(method: string): string[] {
  switch (method) {
    case 'CO_RESIDENT':
      return ['CO_RESIDENT_ADULT'];
    case 'LEFT_WITH_WITNESS':
      return ['NOBODY'];
    case 'POST':
      return [...PEOPLE, 'CO_RESIDENT_ADULT'];
    default:
      return PEOPLE;
  }
}
