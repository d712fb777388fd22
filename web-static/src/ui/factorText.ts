import type { FactorProject, NextMilestone } from '@/api/factors';
import { t, word } from '@/i18n';

/** "signing ends in 12 days", "vacating 3 days overdue". */
export function milestoneText(next: NextMilestone): string {
  const what = word('milestone', next.code);
  if (next.inDays < 0) return t('factor.overdue', { what, n: -next.inDays });
  return next.inDays === 0
    ? t('factor.today', { what })
    : t('factor.inDays', { what, n: next.inDays });
}

/** "In the footprint of project X (demolition, under way): signing ends in 12 days." */
export function projectText(p: FactorProject): string {
  const about = { name: p.name, kind: word('factor', p.kind), stage: word('stage', p.stage) };
  return p.next === null
    ? t('factor.project', about)
    : t('factor.projectNext', { ...about, next: milestoneText(p.next) });
}
