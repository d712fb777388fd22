import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { listBodies, type BodyChoice } from '@/api/bodies';
import { user } from '@/api/session';
import type { Item, Kind } from '@/api/types';
import { aboveOwn } from './tiers';
import { TIERS } from '@/lib/codes';
import { isYuan } from '@/lib/money';

export interface Triage {
  tier: string;
  kind: string;
  subKind: string;
  category: string;
  route: string;
  accepted: boolean;
  basis: string;
  receiptLevel: string;
  /** Facts that lift the matter or weigh on it; the rules of the kind say which are asked. */
  flags: string[];
  /** Yuan in dispute as typed; empty when nobody told. */
  amount: string;
}

/**
 * The three distinctions of one item and the body it goes to. Route and basis are proposed for a
 * dispute only, which the law lets mediate; what a petition needs is the dispatcher's to say.
 * Changing the tier offers the bodies of that tier; a body other than the suggested one needs a
 * reason.
 */
export function useTriage() {
  const triage = reactive<Triage>({
    tier: 'COMMUNITY',
    kind: '',
    subKind: '',
    category: '',
    route: '',
    accepted: true,
    basis: '',
    receiptLevel: 'COUNTY',
    flags: [],
    amount: '',
  });
  /** Somebody petitions it: what kind of petition it is has to be told. */
  const petition = ref(false);
  const body = ref('');
  const reason = ref('');
  /** Grid chosen for a doubtful point; empty when the place is settled. */
  const grid = ref('');
  const bodies = shallowRef<BodyChoice[]>([]);
  /** Triaged before: only where it goes is still open. */
  const settled = ref(false);
  /** Kind the suggestion was made for; with another kind the server suggests anew. */
  const kindBefore = ref('');
  /** Basis of a dispute that is mediated. */
  const standard = ref('');
  /** Centre where the visitor of the item is today; only who is there, or on call, is offered. */
  const centre = ref<string | null>(null);
  const suggested = shallowRef<{ code: string; name: string; tier: string } | null>(null);

  function start(item: Item, basis: string, preset: { body?: string; accepted?: boolean }): void {
    const before = item.triage ?? {};
    const text = (name: string, fallback: string) => {
      const value = before[name];
      return typeof value === 'string' && value !== '' ? value : fallback;
    };
    petition.value = item.standing.track === 'PETITION';
    settled.value = item.state === 'TRIAGED' || item.state === 'ESCALATED';
    suggested.value = item.suggestion;
    const others = item.suggestion?.alternatives ?? [];
    const chosen = others.find((a) => a.code === preset.body) ?? item.suggestion;
    Object.assign(triage, {
      tier: chosen?.tier ?? text('tier', 'COMMUNITY'),
      kind: item.kind === 'UNCLASSIFIED' ? '' : item.kind,
      subKind: item.subKind ?? '',
      category: text('category', ''),
      // A yes to the offered mediation has set the route already (HZ-21).
      route: text('route', item.standing.route ?? (petition.value ? '' : 'MEDIATION')),
      accepted: preset.accepted ?? true,
      receiptLevel: item.standing.receiptLevel || 'COUNTY',
      flags: toldBefore(item),
      amount: String(item.standing.amount ?? ''),
      basis: text('basis', preset.accepted === false || petition.value ? '' : basis),
    });
    standard.value = basis;
    centre.value = null;
    kindBefore.value = triage.kind;
    body.value = chosen?.code ?? '';
    reason.value = '';
    const doubtful = item.place !== null && !item.place.confirmed;
    grid.value = doubtful ? (item.grid ?? item.candidates?.[0]?.grid ?? '') : '';
    bodies.value = known(item);
    void listBodies(item.number).then(
      (answer) => {
        bodies.value = merge(known(item), answer.bodies);
        centre.value = answer.centre ?? null;
      },
      () => undefined,
    );
  }

  const takes = (b: BodyChoice) =>
    b.kinds.length === 0 || triage.kind === '' || b.kinds.includes(triage.kind as Kind);
  /** What is the community's may be talked over in the council of its grid first (NS-07). */
  const ofTier = (b: BodyChoice) =>
    b.tier === triage.tier || (triage.tier === 'COMMUNITY' && b.tier === 'GRID');
  const fitting = computed(() =>
    bodies.value
      .filter((b) => ofTier(b) && takes(b))
      .sort((a, b) => Number(a.tier === 'GRID') - Number(b.tier === 'GRID')),
  );
  /** At a centre only who is present or on call there; everybody when nobody is. */
  const choices = computed(() => {
    const there = fitting.value.filter((b) => b.present === 'PRESENT' || b.present === 'ON_CALL');
    return centre.value !== null && there.length > 0 ? there : fitting.value;
  });
  const changed = computed(() => triage.kind !== kindBefore.value);

  /** Another kind: the body stays while it takes the kind. */
  function setKind(kind: string): void {
    triage.kind = kind;
    triage.subKind = '';
    triage.flags = [];
    if (!choices.value.some((b) => b.code === body.value))
      body.value = choices.value[0]?.code ?? '';
  }

  /** The standard basis speaks of mediation: with another route or category it goes. */
  function keepBasis(): void {
    const mediated = triage.accepted && triage.route === 'MEDIATION' && triage.category === '';
    if (!mediated && triage.basis === standard.value) triage.basis = '';
    else if (mediated && !petition.value && triage.basis.trim() === '')
      triage.basis = standard.value;
  }
  watch(() => [triage.route, triage.category, triage.accepted], keepBasis);

  function setTier(tier: string): void {
    triage.tier = tier;
    if (suggested.value?.tier === tier) body.value = suggested.value.code;
    else body.value = choices.value[0]?.code ?? '';
  }

  /** What was ticked, and the tier that its rules demand at least. */
  function setFlags(flags: string[], least: string): void {
    triage.flags = flags;
    const at = (tier: string) => (TIERS as readonly string[]).indexOf(tier);
    if (at(least) > at(triage.tier)) setTier(least);
  }

  /**
   * What goes to no ordinary body: matters of the courts (诉访分离) and accusations. They are triaged,
   * and then led out to the channel that owns them.
   */
  const outward = computed(
    () => triage.accepted && (triage.route === 'JUDICIAL' || triage.category === 'ACCUSATION'),
  );
  /** What belongs to a higher tier is triaged; the dispatcher of that tier sends it out. */
  const above = computed(
    () =>
      triage.accepted &&
      !settled.value &&
      !outward.value &&
      aboveOwn(triage.tier, user.value?.territory ?? []),
  );
  const dispatches = computed(() => triage.accepted && !outward.value && !above.value);
  const other = computed(
    () => dispatches.value && (changed.value || body.value !== (suggested.value?.code ?? '')),
  );
  /** Names of what is still to be filled in. */
  const missing = computed(() => {
    const gaps: string[] = [];
    if (!settled.value && triage.kind === '') gaps.push('kind');
    if (!settled.value && triage.route === '') gaps.push('route');
    if (!settled.value && triage.basis.trim() === '') gaps.push('basis');
    if (!settled.value && petition.value && triage.accepted && triage.category === '')
      gaps.push('category');
    if (!settled.value && triage.amount !== '' && !isYuan(triage.amount)) gaps.push('amount');
    if (dispatches.value && body.value === '') gaps.push('body');
    if (((other.value && !changed.value) || !triage.accepted) && reason.value.trim() === '')
      gaps.push('reason');
    return gaps;
  });

  function request(): Record<string, unknown> {
    const distinctions = {
      ...triage,
      basis: triage.basis.trim(),
      subKind: triage.subKind || null,
      category: triage.category || null,
      amount: triage.amount === '' ? null : Number(triage.amount),
    };
    const more: Record<string, unknown> = { triage: distinctions };
    if (grid.value !== '') more['grid'] = grid.value;
    if (dispatches.value) more['body'] = body.value;
    if (reason.value.trim() !== '') more['reason'] = reason.value.trim();
    return more;
  }

  return {
    triage,
    body,
    reason,
    grid,
    suggested,
    choices,
    settled,
    changed,
    petition,
    outward,
    above,
    dispatches,
    other,
    missing,
    start,
    setKind,
    setTier,
    setFlags,
    request,
  };
}

function toldBefore(item: Item): string[] {
  const { flags } = (item.triage?.['data'] ?? item.triage ?? {}) as { flags?: string[] };
  return [...(flags ?? [])];
}

function known(item: Item): BodyChoice[] {
  const s = item.suggestion;
  if (s === null) return [];
  const plain = { territory: '', kinds: [] };
  return [
    { ...plain, code: s.code, name: s.name, tier: s.tier, open: 0 },
    ...s.alternatives.map((a) => ({
      ...plain,
      code: a.code,
      name: a.name,
      tier: a.tier,
      open: a.open,
    })),
  ];
}

/** The server's list is fuller; what the item already named stays in front. */
function merge(first: BodyChoice[], rest: BodyChoice[]): BodyChoice[] {
  const fuller = new Map(rest.map((b) => [b.code, b]));
  const front = first.map((b) => fuller.get(b.code) ?? b);
  const seen = new Set(front.map((b) => b.code));
  return [...front, ...rest.filter((b) => !seen.has(b.code))];
}
