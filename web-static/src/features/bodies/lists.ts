/** Sorts of bodies, as the server names them. */
export const SORTS = [
  'PEOPLES_COMMITTEE',
  'INDUSTRY',
  'PROFESSIONAL',
  'STATIONED_ROOM',
  'BRANDED_STUDIO',
  'MEDIATION_POINT',
  'GRID_COUNCIL',
  'SERVICE_CENTRE',
  'DEPARTMENT',
  'JUDICIAL_OFFICE',
  'POLICE',
  'COURT',
  'ARBITRATION',
  'DISCIPLINE',
] as const;

/** Languages people ask for at a window (ISO 639). */
export const LANGUAGES_SPOKEN = ['zh', 'yue', 'hak', 'nan', 'en', 'sgn'] as const;

/** What visitors come to a window for. */
export const WINDOW_SORTS = [
  'RECEPTION',
  'LEGAL_ADVICE',
  'PEOPLES_MEDIATION',
  'ADMIN_MEDIATION',
  'LEGAL_AID',
  'NOTARY',
] as const;

/** What a lawyer is asked for. */
export const STAGES = ['RECEPTION', 'REVIEW', 'HARD_CASE'] as const;

/** What ties somebody to a matter. */
export const RELATIONS = ['OWN_INTEREST', 'FAMILY', 'FORMER_PART', 'OTHER_BIAS'] as const;

/** Sorts of helpers in the directory. */
export const RESOURCE_SORTS = [
  'LAWYER',
  'LEGAL_AID',
  'NOTARY',
  'EXPERT',
  'VOLUNTEER',
  'DEPUTY',
  'FOREIGN_LAW_CENTRE',
  'ORGAN',
  'INDUSTRY_BODY',
] as const;
