import type { CentreRow } from '@/api/centres';
import { t, word } from '@/i18n';

/** The five services a centre may give (NS-03), in the order in which they are listed. */
export const SERVICES = [
  'LEGAL_ADVICE',
  'PEOPLES_MEDIATION',
  'ADMIN_MEDIATION',
  'LEGAL_AID',
  'NOTARY',
] as const;

/** When a service is given at a centre, a line for each stretch of the week. */
export function hoursOf(centre: Pick<CentreRow, 'services'>, service: string): string[] {
  return centre.services
    .filter((s) => s.service === service)
    .map((s) =>
      t('centre.hours', {
        from: word('weekday', String(s.firstWeekday)),
        to: word('weekday', String(s.lastWeekday)),
        opens: s.opens.slice(0, 5),
        closes: s.closes.slice(0, 5),
      }),
    );
}
