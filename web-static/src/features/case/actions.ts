/**
 * What a person can do to an item, event by event: which fields the dialog asks for and how the
 * button looks. The server's `allowed` decides which of these are offered at all; an event that is
 * not named here asks for a reason and stands in the menu of further actions.
 */
export type Field =
  | 'reason'
  | 'note'
  | 'body'
  | 'grid'
  | 'consents'
  | 'minutes'
  | 'nextOn'
  | 'agreement'
  | 'performanceOn'
  | 'proof'
  | 'settled'
  | 'lead'
  | 'record'
  | 'text'
  | 'readBack';

export interface Action {
  event: string;
  fields: readonly Field[];
  tone: 'primary' | 'plain' | 'danger';
  /** Offered as a button of its own, not only in the menu. */
  main: boolean;
}

const action = (event: string, tone: Action['tone'], ...fields: Field[]): Action => ({
  event,
  tone,
  fields,
  main: true,
});
const rare = (event: string, ...fields: Field[]): Action => ({
  event,
  tone: 'plain',
  fields,
  main: false,
});

/** In the order in which buttons are shown: the way forward first. */
const ACTIONS: readonly Action[] = [
  action('accept', 'primary'),
  action('sign', 'primary'),
  action('startMediation', 'primary', 'consents'),
  action('agree', 'primary', 'agreement', 'performanceOn'),
  action('perform', 'primary'),
  action('performedDispute', 'primary', 'proof'),
  action('performed', 'primary', 'reason'),
  action('resumeMediation', 'primary', 'reason'),
  action('ratedOrWindowOver', 'primary'),
  action('settled', 'primary', 'settled', 'note'),
  action('upholdObjection', 'primary', 'reason'),
  action('dismissObjection', 'plain', 'reason'),
  action('session', 'plain', 'minutes', 'nextOn'),
  action('verify', 'plain', 'grid', 'note'),
  action('dispatch', 'plain', 'body', 'reason'),
  action('askInfo', 'plain', 'reason'),
  action('supplement', 'primary', 'text'),
  action('escalate', 'plain', 'reason'),
  action('object', 'plain', 'reason'),
  action('terminate', 'danger', 'reason'),
  action('breach', 'danger', 'reason'),
  action('notSettled', 'danger', 'reason'),
  rare('refuse'),
  rare('settledOnSpot', 'record', 'readBack'),
  rare('merge', 'lead', 'reason'),
  rare('withdraw', 'reason', 'readBack'),
];
const KNOWN = new Map(ACTIONS.map((a) => [a.event, a]));

/** Steps that accept or refuse take in one go, or that need a screen of their own. */
const INSIDE_ACCEPT = new Set(['verify', 'triage', 'dispatch']);
const INSIDE_REFUSE = new Set(['reject']);
const NOT_HERE = new Set(['triage', 'saveDraft', 'report', 'emergency']);

/** The actions to offer, the way forward first, for what the server allows. */
export function offered(allowed: readonly string[]): Action[] {
  const accept = allowed.includes('accept');
  const refuse = allowed.includes('refuse');
  const fit = allowed.filter(
    (e) =>
      !NOT_HERE.has(e) && !(accept && INSIDE_ACCEPT.has(e)) && !(refuse && INSIDE_REFUSE.has(e)),
  );
  const known = ACTIONS.filter((a) => fit.includes(a.event));
  const others = fit.filter((e) => !KNOWN.has(e)).map((e) => rare(e, 'reason'));
  return [...known, ...others];
}

/** What the dialog holds while someone fills it in. */
export interface Draft {
  reason: string;
  body: string;
  grid: string;
  consentA: boolean;
  consentB: boolean;
  minutes: string;
  nextOn: string;
  form: 'WRITTEN' | 'ORAL';
  sealed: boolean;
  terms: string;
  performanceOn: string;
  proof: string;
  matter: boolean;
  heart: boolean;
  outcome: string[];
  lead: string;
  record: string;
  text: string;
  readBack: boolean;
}

export const emptyDraft = (): Draft => ({
  reason: '',
  body: '',
  grid: '',
  consentA: false,
  consentB: false,
  minutes: '',
  nextOn: '',
  form: 'WRITTEN',
  sealed: false,
  terms: '',
  performanceOn: '',
  proof: '',
  matter: false,
  heart: false,
  outcome: [],
  lead: '',
  record: '',
  text: '',
  readBack: false,
});

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const blank = (text: string): boolean => text.trim() === '';

/** Fields still missing before the event may be sent. */
export function missing(fields: readonly Field[], d: Draft): Field[] {
  const empty: Partial<Record<Field, boolean>> = {
    reason: blank(d.reason),
    body: d.body === '',
    consents: !d.consentA || !d.consentB,
    minutes: blank(d.minutes),
    agreement: lines(d.terms).length === 0 || (d.form === 'WRITTEN' && !d.sealed),
    proof: blank(d.proof),
    settled: !d.matter || !d.heart || d.outcome.length === 0,
    lead: blank(d.lead),
    record: blank(d.record),
    text: blank(d.text),
    readBack: !d.readBack,
  };
  return fields.filter((f) => empty[f] === true);
}

/** The part of the request that the fields fill; nothing is sent for what was not asked. */
export function payload(fields: readonly Field[], d: Draft): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  const put = (name: string, value: string) => {
    if (!blank(value)) out[name] = value.trim();
  };
  for (const field of fields) {
    switch (field) {
      case 'reason':
      case 'note':
        put('reason', d.reason);
        break;
      case 'consents':
        out['consents'] = [
          { side: 'A', consented: d.consentA },
          { side: 'B', consented: d.consentB },
        ];
        break;
      case 'agreement':
        Object.assign(out, { form: d.form, sealed: d.sealed, terms: lines(d.terms) });
        break;
      case 'settled':
        Object.assign(out, { matter: d.matter, heart: d.heart, outcome: d.outcome });
        break;
      case 'lead':
        put('leadItem', d.lead);
        break;
      case 'readBack':
        out['readBack'] = d.readBack;
        break;
      default:
        put(field, d[field]);
    }
  }
  return out;
}
