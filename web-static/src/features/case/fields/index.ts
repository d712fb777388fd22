/* The fields that events ask for. */
export * from './base';
export * from './mediation';
export * from './petition';
export * from './beside';
