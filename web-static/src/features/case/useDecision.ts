import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import type { Item } from '@/api/types';
import { hasWord, t, word } from '@/i18n';
import * as f from './fields';
import type { Field } from './form';
import { useForm } from './useForm';
import type { useTriage } from './useTriage';

type Triaging = ReturnType<typeof useTriage>;

/** The dispatcher's decision beyond the three distinctions: how verified, on what ground turned down. */
export function useDecision(item: MaybeRefOrGetter<Item>, of: Triaging) {
  const { triage, settled, outward, above, dispatches } = of;
  const reported = () => toValue(item).state === 'REPORTED';
  const only = (field: Field, when: () => boolean): Field => ({ ...field, when });
  const refused = () => !triage.accepted;
  const around = () => dispatches.value && toValue(item).standing.looping;
  const down = () => dispatches.value && f.handsBack(of.body.value, toValue(item));
  const fields: Field[] = [
    only(f.means, reported),
    only(f.handBack, down),
    only(f.decidedBy, around),
    only(f.decidedOn, around),
    only(f.ground, refused),
    only(f.article, () => refused() && settled.value),
    only(f.whereTo, refused),
  ];
  const form = useForm(fields, item);
  /** Names of what is still to be filled in, in both parts. */
  const missing = computed(() => [...of.missing.value, ...form.gaps.value.map((g) => g.name)]);

  const lackText = computed(() =>
    missing.value
      .map((m) => word(hasWord(`acceptField.${m}`) ? 'acceptField' : 'field', m))
      .join(t('case.comma')),
  );

  const title = computed(() => {
    if (settled.value) return word('event', triage.accepted ? 'accept' : 'refuse');
    if (outward.value || above.value) return t('accept.triageTitle');
    return t(triage.accepted ? 'accept.title' : 'accept.refuseTitle');
  });
  /** What will stand in the history afterwards. */
  const writes = computed(() => {
    if (settled.value) return t(triage.accepted ? 'accept.writesDispatch' : 'accept.writesReject');
    if (outward.value) return t('accept.writesTriage');
    if (above.value) return t('accept.writesAbove', { tier: word('tier', triage.tier) });
    return t(triage.accepted ? 'accept.writes' : 'accept.writesRefuse');
  });
  const goes = computed(() => {
    if (outward.value || above.value) return t('accept.outwardTo');
    return t(triage.accepted ? 'accept.body' : 'accept.notice');
  });
  return { form, missing, lackText, title, writes, goes };
}

interface Step {
  event: string;
  more: Record<string, unknown>;
}

/**
 * The events a decision is made of. What goes to a body, or is turned down, is one act of the
 * server's; what has to leave by another channel, or is a higher tier's, is only verified and triaged
 * here.
 */
export function stepsOf(item: Item, of: Triaging, more: Record<string, unknown>): Step[] {
  const { triage, outward, above, settled } = of;
  const alone = !item.allowed.includes('accept') && triage.accepted;
  if (settled.value || (!outward.value && !above.value && !alone))
    return [{ event: triage.accepted ? 'accept' : 'refuse', more }];
  const { means, grid, ...rest } = more;
  const verify = { event: 'verify', more: grid === undefined ? { means } : { means, grid } };
  const steps = item.state === 'REPORTED' ? [verify] : [];
  return [...steps, { event: 'triage', more: rest }];
}
