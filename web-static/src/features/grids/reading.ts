import type { Evidence, Reading } from '@/api/gridVersions';
import { hasWord, t, word } from '@/i18n';

const TURNED = ' north first';

/** A coordinate system in the reader's words; EPSG numbers stay numbers. */
export function system(name: string): string {
  const turned = name.endsWith(TURNED);
  const bare = turned ? name.slice(0, -TURNED.length) : name;
  const worded = hasWord(`gridDatum.${bare}`) ? word('gridDatum', bare) : bare;
  return turned ? t('reading.turned', { crs: worded }) : worded;
}

const share = (value: number) =>
  `${(value * 100).toFixed(value > 0.999 || value < 0.001 ? 0 : 1)} %`;

/** One piece of evidence as a sentence. */
export function evidence(e: Evidence): string {
  const crs = system(e.hypothesis);
  if (e.kind === 'declared') {
    return t(e.value === 1 ? 'reading.fileAgrees' : 'reading.fileDisagrees', { crs });
  }
  if (e.kind === 'shift') return t('reading.shift', { crs, m: Math.round(e.value) });
  return t(e.kind === 'extent' ? 'reading.extent' : 'reading.overlap', {
    crs,
    share: share(e.value),
  });
}

function datum(of: NonNullable<Reading['datum']>): string[] {
  const lines: string[] = [];
  if (of.inFile) lines.push(t('reading.inFile', { crs: system(of.inFile) }));
  else lines.push(t('reading.silent'));
  if (of.declared && of.declared !== of.inFile) {
    lines.push(t('reading.said', { crs: system(of.declared) }));
  }
  if (of.proposed) {
    const crs = system(of.proposed);
    lines.push(t(of.conclusive ? 'reading.conclusive' : 'reading.proposed', { crs }));
  }
  if (of.northFirst) lines.push(t('reading.northFirst'));
  if (of.used) lines.push(t('reading.used', { crs: system(of.used) }));
  if (!of.confirmed) lines.push(t('reading.unconfirmed'));
  return lines;
}

/** How a file was read, sentence by sentence; nothing of grids that were made here. */
export function sentences(reading: Reading): string[] {
  const lines: string[] = [];
  if (!reading.format) return lines;
  const format = hasWord(`gridFormat.${reading.format}`)
    ? word('gridFormat', reading.format)
    : reading.format;
  lines.push(
    // A single file of one layer is called after the place where it was unpacked.
    reading.layer && reading.layer !== 'file'
      ? t('reading.layer', { format, layer: reading.layer })
      : t('reading.format', { format }),
  );
  if (reading.encoding?.used) {
    const why = word('gridEncoding', reading.encoding.from ?? 'detected');
    lines.push(t('reading.encoding', { used: reading.encoding.used, why }));
  }
  if (reading.datum) lines.push(...datum(reading.datum));
  lines.push(t('reading.features', { n: reading.features ?? 0 }));
  lines.push(
    reading.repaired ? t('reading.repaired', { n: reading.repaired }) : t('reading.untouched'),
  );
  return lines;
}
