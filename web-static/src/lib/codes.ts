/** The closed lists a face offers to choose from, in their fixed order. */
export const KINDS = [
  'LABOR',
  'TENANCY',
  'PROPERTY_RIGHTS',
  'DEMOLITION',
  'NEIGHBOR',
  'FAMILY',
  'PROPERTY_MGMT',
  'CONSUMER_CONTRACT',
  'INJURY_TORT',
  'LAND_RESOURCE',
  'FINANCE_LOAN',
] as const;

/** Levels from the gravest; NONE is not a choice. */
export const LEVELS = ['RED', 'ORANGE', 'YELLOW', 'BLUE'] as const;

/** Where a matter belongs: mediation, and the branches of 信访工作条例 31. */
export const ROUTES = [
  'MEDIATION',
  'PARTY_APPEAL',
  'ADMIN_PROCEDURE',
  'ARBITRATION',
  'JUDICIAL',
  'PROTECTIVE_DUTY',
  'HANDLING_OPINION',
] as const;

/** How a matter ended: 三到位一处理. */
export const OUTCOMES = ['SOLVED', 'PERSUADED', 'AIDED', 'LEGAL_ACTION'] as const;

/** Tiers that have mediation bodies, lowest first. */
export const TIERS = ['COMMUNITY', 'STREET', 'DISTRICT'] as const;

/** How a matter was verified. */
/** How a matter is verified; papers alone verify nothing (older histories know them). */
export const MEANS = ['VISIT', 'CALL'] as const;

/** Who is told of an emergency at once: 人民调解法 25. */
export const TOLD = ['POLICE', 'AMBULANCE', 'FIRE', 'STREET_LEADER', 'DISTRICT'] as const;

/** Channels of the law a matter may be led into; mediation is not among them. */
export const CHANNELS = [
  'LA',
  'LC',
  'LS',
  'ARB',
  'AR',
  'AD',
  'CIV',
  'ADM',
  'POL',
  'DIS',
  'AID',
  'PET',
] as const;

/** How a matter came in. */
export const CHANNELS_IN = [
  'GRID',
  'ONLINE',
  'LETTER',
  'VISIT',
  'PHONE',
  'HOTLINE_12345',
  'LEADER_SESSION',
  'POLICE',
  'COURT',
  'UPPER_REFERRAL',
  'SWEEP',
] as const;

/** Ways in by which somebody petitions: the fifteen days count from the receipt (信访工作条例 22). */
export const PETITIONS_IN: readonly string[] = [
  'ONLINE',
  'LETTER',
  'VISIT',
  'PHONE',
  'LEADER_SESSION',
  'UPPER_REFERRAL',
];

/** Level at which a letter or visit was received. */
export const RECEIPT_LEVELS = ['COUNTY', 'CITY', 'PROVINCE', 'NATIONAL'] as const;
