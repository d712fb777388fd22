import type { Why } from '@/api/groups';
import { t } from '@/i18n';

/** Why two items may be one matter, in the reader's words: places, times and words, no persons. */
export function whyText(why: Why): string {
  const parts = [t(`groups.why.${why.kind}`), t('groups.why.metres', { n: why.metres })];
  parts.push(
    why.hours < 48
      ? t('groups.why.hours', { n: why.hours })
      : t('groups.why.days', { n: Math.round(why.hours / 24) }),
  );
  if (why.sameText) parts.push(t('groups.why.sameText'));
  else if (why.words >= 0.2) parts.push(t('groups.why.words', { n: Math.round(why.words * 100) }));
  if (why.samePeople) parts.push(t('groups.why.people'));
  return parts.join(t('groups.comma'));
}
