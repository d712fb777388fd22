import { call } from './client';
import type { Level } from './types';

/** The milestone that comes next; days are negative when it is overdue. */
export interface NextMilestone {
  code: string;
  dueOn: string;
  inDays: number;
}

export interface FactorProject {
  id: string;
  name: string;
  kind: string;
  stage: string;
  /** Kinds of dispute it speaks to. */
  kinds: string[];
  grids: string[];
  next: NextMilestone | null;
  near: boolean;
  assessed: { number: string; risk: string; outcome: string; on: string } | null;
}

/** What lies in places and may bring disputes; never persons. */
export interface RiskFactors {
  version: number;
  today: string;
  rules: string;
  projects: FactorProject[];
  classes: { code: string; kinds: string[]; grids: string[] }[];
  seasons: { code: string; kinds: string[]; day: string; inDays: number }[];
}

/** Of a place, or without one of the whole territory. */
export const riskFactors = (place = '') =>
  call<RiskFactors>(
    'GET',
    place === '' ? '/api/risk-factors' : `/api/risk-factors/${encodeURIComponent(place)}`,
  );

export interface Milestone {
  code: string;
  dueOn: string;
  doneOn: string | null;
}

export interface Assessment {
  id: string;
  number: string;
  risk: string;
  outcome: string;
  on: string;
  body: string;
  measures: string;
  version: number;
}

export interface Project {
  id: string;
  name: string;
  kind: string;
  stage: string;
  grids: { code: string; name: string }[];
  next: NextMilestone | null;
  milestones: Milestone[];
  version: number;
  assessments: Assessment[];
  /** Null in lists. */
  warnings:
    { id: string; grid: string; name: string; kind: string; level: Level; state: string }[] | null;
}

const project = (id: string) => `/api/projects/${encodeURIComponent(id)}`;

export const listProjects = () => call<{ projects: Project[] }>('GET', '/api/projects');

export const getProject = (id: string) => call<Project>('GET', project(id));

export const writeMilestones = (id: string, version: number, milestones: Milestone[]) =>
  call<Project>('PUT', `${project(id)}/milestones`, {
    body: {
      version,
      milestones: milestones.map(({ code, dueOn, doneOn }) =>
        doneOn === null ? { code, dueOn } : { code, dueOn, doneOn },
      ),
    },
  });

export const writeAssessment = (id: string, { id: own, ...body }: Assessment) =>
  call<Project>('PUT', `${project(id)}/assessments/${own}`, { body });

/** Classes of places a grid may hold. */
export const CLASSES = ['RESETTLEMENT', 'NO_TITLE_DEEDS'];

/** A grid holds places of a class; who said so and when. */
export interface PlaceMark {
  grid: string;
  gridName: string;
  streetName: string;
  factor: string;
  source: string;
  at: string;
}

export interface PlaceMarks {
  total: number;
  marks: PlaceMark[];
}

export const placeMarks = () => call<PlaceMarks>('GET', '/api/risk-factors/marks');

/** The same again changes nothing. */
export const markPlace = (grid: string, factor: string, present: boolean, source: string) =>
  call('PUT', `/api/risk-factors/${encodeURIComponent(grid)}/${factor}`, {
    body: { present, source },
  });
