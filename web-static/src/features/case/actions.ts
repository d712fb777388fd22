import type { Item } from '@/api/types';
import * as f from './fields';
import type { Field } from './form';
import { rootCause } from './rootCause';

/**
 * What a person can do to an item, event by event: which fields the dialog asks for and where the
 * button stands. The server's `allowed` decides which of these are offered at all; an event that is
 * not named here asks for a reason and stands in the menu of further actions.
 */
export interface Action {
  event: string;
  fields: readonly Field[];
  tone: 'primary' | 'plain' | 'danger';
  /**
   * A button of its own, the menu of rarer steps, the quiet menu of what happens beside the state,
   * or the alarm.
   */
  place: 'button' | 'menu' | 'beside' | 'alarm';
}

const step = (event: string, tone: Action['tone'], ...fields: Field[]): Action => ({
  event,
  tone,
  fields,
  place: 'button',
});
const rare = (event: string, ...fields: Field[]): Action => ({
  ...step(event, 'plain', ...fields),
  place: 'menu',
});
const beside = (event: string, ...fields: Field[]): Action => ({
  ...step(event, 'plain', ...fields),
  place: 'beside',
});

/** In the order in which buttons are shown: the way forward first. */
const ACTIONS: readonly Action[] = [
  // Forward.
  step('accept', 'primary'),
  step('triage', 'primary'),
  step('sign', 'primary', f.noticeOn, f.noticeImpossible),
  step('supplement', 'primary', f.answer),
  step('startMediation', 'primary', f.consents, f.mediator, f.chosen),
  step('investigate', 'primary', f.reason),
  step('agree', 'primary', f.form, f.terms, f.sealed, f.contents, f.effectOn, f.plan),
  step('reply', 'primary', f.decision, f.number, f.reason),
  step('answerSuggestion', 'primary', f.adoption, f.reason),
  step('perform', 'primary'),
  step('confirmed', 'primary', f.number, f.reason),
  step('performedDispute', 'primary', f.proof),
  step('performedPetition', 'primary', f.proof),
  step('performed', 'primary', f.proof),
  step('resumeMediation', 'primary', f.reason),
  step('resumeInvestigation', 'primary', f.reason),
  step('received', 'primary', f.number, f.note),
  step('externalResult', 'primary', f.number, f.note),
  step('reviewDecided', 'primary', f.upheld, f.number, f.reason),
  step('recheckRecorded', 'primary', f.number, f.note),
  step('reviewPeriodOver', 'primary', f.waived, f.reason),
  step('ratedOrWindowOver', 'primary', f.declined, f.asked),
  step('settled', 'primary', f.matter, f.heart, f.outcome, rootCause, f.note),
  step('upholdObjection', 'primary', f.reason),
  step('unmerge', 'plain', f.reason),
  // Other ways from here.
  step('verify', 'plain', f.means, f.grid, f.note),
  step(
    'dispatch',
    'plain',
    f.body,
    f.whyBody,
    f.handBack,
    ...f.ifLooping(f.decidedBy, f.decidedOn),
  ),
  step('session', 'plain', f.minutes, f.nextOn),
  step('hearing', 'plain', f.hearingOn, f.hearingHeldOn, f.reason),
  step('hearingEnded', 'primary', f.hearingEndedOn, f.reason),
  step('applyConfirmation', 'plain', f.jointly, f.court, f.reason),
  step('dismissObjection', 'plain', f.decidedBy, f.decidedOn, f.reason),
  step('askInfo', 'plain', f.reason),
  step('settledOnSpot', 'plain', f.record, f.readBack),
  step('escalate', 'plain', f.reason, f.summary),
  step('remediate', 'plain', f.reason),
  step('applyReview', 'plain', f.requestedOn, f.reason),
  step('applyRecheck', 'plain', f.requestedOn, f.reason),
  step('object', 'plain', f.detailed),
  step('revisit', 'plain', f.nextOnNeeded, f.reason),
  step(
    'routeOut',
    'plain',
    f.channel,
    f.receiver,
    f.article,
    f.limitationOn,
    f.noLimitation,
    ...f.ifLooping(f.decidedBy, f.decidedOn),
    f.reason,
  ),
  step('newFacts', 'plain', f.newItem, f.reason),
  step('reopen', 'plain', f.finding, f.routeAgain, f.reason),
  step('notReceived', 'danger', f.reason),
  step('dismissedRemediate', 'plain', f.number, f.reason),
  step('revokeRedo', 'danger', f.number, f.reason),
  step('terminate', 'danger', f.endCause, f.routesTold, f.reason),
  step('breach', 'danger', f.reason),
  step('notSettled', 'danger', f.reason),
  step('dismissedEnd', 'danger', f.number, f.reason),
  // Rarer.
  rare('refuse'),
  rare('reject', f.ground, f.article, f.whereTo, f.reason, f.noticeOn, f.noticeImpossible),
  rare('settle', f.signed, f.contents, f.effectOn, f.reason),
  rare('extend', f.days, f.agreed, f.reason),
  rare('pause', f.restCause, f.reason),
  rare('merge', f.lead, f.reason),
  rare('withdraw', f.reason, f.readBack),
  rare('markVoid', f.reason),
  // Beside the state.
  beside('supervise', f.level, f.dueOn, f.reason),
  beside('takeOver', f.taker, f.taskForce, f.reason),
  beside('jointTask', f.units, f.reason),
  beside('markFast', f.reason),
  beside('recordParties', f.parties),
  beside('protectionAccepted', f.acceptedAt, f.urgent, f.note),
  beside('protectionDecided', f.order, f.number, f.note),
  beside('recordLimitation', f.limitGround, f.limitOn, f.reason),
  beside('offerMediation', f.offer),
  beside('raisePetition', f.category, f.receivedOn, f.reason),
  beside('recuse', f.person, f.relation, f.reason),
  { event: 'emergency', tone: 'danger', place: 'alarm', fields: [f.told, f.reason] },
];
const KNOWN = new Map(ACTIONS.map((a) => [a.event, a]));

/** Whether the desk has a form, or a screen, of its own for an event. */
export const hasForm = (event: string): boolean => KNOWN.has(event) || NOT_HERE.has(event);

/** Steps that accept or refuse take in one go. */
const INSIDE_ACCEPT = new Set(['verify', 'triage', 'dispatch']);
const INSIDE_REFUSE = new Set(['reject', 'triage']);
/** What only the phone, the doors of intake, class cases and the server's clocks do. */
const NOT_HERE = new Set([
  'saveDraft',
  'report',
  'joinClass',
  'leaveClass',
  'remind',
  'relocate',
  'handOver',
]);

/** The actions to offer, the way forward first, for what the server allows. */
export function offered(allowed: readonly string[]): Action[] {
  const accept = allowed.includes('accept');
  const refuse = allowed.includes('refuse');
  const fit = allowed.filter(
    (e) =>
      !NOT_HERE.has(e) && !(accept && INSIDE_ACCEPT.has(e)) && !(refuse && INSIDE_REFUSE.has(e)),
  );
  const known = ACTIONS.filter((a) => fit.includes(a.event));
  const others = fit.filter((e) => !KNOWN.has(e)).map((e) => rare(e, f.reason));
  return [...known, ...others];
}

/** What of the allowed makes sense: nobody marks a second time what is marked. */
export function fitting(item: Item): string[] {
  const idle = new Set(item.standing.fastLane === null ? [] : ['markFast']);
  if (item.state === 'UNDER_RECHECK')
    idle.add(item.clocks.some((c) => c.paused) ? 'hearing' : 'hearingEnded');
  return item.allowed.filter((event) => !idle.has(event));
}
