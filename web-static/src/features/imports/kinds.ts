import type { ImportJob, ImportKind, ImportOptions, ImportState } from '@/api/imports';

/** Kinds of files in the order they are brought into a new installation. */
export const KINDS: readonly ImportKind[] = [
  'GRIDS',
  'CODES',
  'GAZETTEER',
  'HOUSEHOLDS',
  'PROJECTS',
];

const TABLES = '.xlsx,.csv,.tsv,.txt';

/** What the dialog of the browser offers. */
export const ACCEPT: Record<ImportKind, string> = {
  GRIDS: '.zip,.gpkg,.geojson,.json,.kml,.kmz,.csv,.mif,.mid,.shp,.shx,.dbf,.prj,.cpg',
  CODES: TABLES,
  GAZETTEER: TABLES,
  HOUSEHOLDS: TABLES,
  PROJECTS: `${TABLES},.geojson,.json`,
};

/** Which options a kind has. */
export const OPTIONS: Record<ImportKind, readonly (keyof ImportOptions)[]> = {
  GRIDS: ['datum', 'encoding', 'layer', 'newBorders', 'note'],
  CODES: ['encoding', 'acceptNew', 'complete'],
  GAZETTEER: ['datum', 'encoding'],
  HOUSEHOLDS: ['encoding'],
  PROJECTS: ['datum', 'encoding'],
};

export const NOTHING_SAID: ImportOptions = {
  datum: null,
  encoding: null,
  layer: null,
  acceptNew: false,
  complete: false,
  newBorders: false,
  note: '',
};

/** The options of a kind; what belongs to another is left out. */
export function saidOf(kind: ImportKind, all: ImportOptions): ImportOptions {
  const own = OPTIONS[kind].map((name) => [name, all[name]]);
  return { ...NOTHING_SAID, ...(Object.fromEntries(own) as Partial<ImportOptions>) };
}

const ENDED: readonly ImportState[] = ['DONE', 'CANCELLED', 'EXPIRED'];
const WORKING: readonly ImportState[] = ['WAITING', 'CHECKING', 'ACCEPTED', 'WRITING'];
const DECIDABLE: readonly ImportState[] = ['CHECKED', 'REFUSED', 'FAILED'];

export const ended = (job: ImportJob) => ENDED.includes(job.state);
/** The server has it in hand or takes it next. */
export const working = (job: ImportJob) => WORKING.includes(job.state);
/** Its check is over and a person goes on. */
export const decidable = (job: ImportJob) => DECIDABLE.includes(job.state);

/** Share of an upload that is on the server, 0 to 1. */
export function received(job: ImportJob): number {
  if (job.state !== 'UPLOADING') return 1;
  let missing = 0;
  for (const file of job.files) {
    const pieces = Math.ceil(file.size / job.pieceBytes);
    for (const no of file.missing) {
      const last = no === pieces - 1;
      missing += last ? file.size - no * job.pieceBytes : job.pieceBytes;
    }
  }
  return job.bytes === 0 ? 0 : 1 - missing / job.bytes;
}

/** Bytes as people read them. */
export function size(bytes: number): string {
  if (bytes < 1 << 10) return `${bytes} B`;
  if (bytes < 1 << 20) return `${(bytes / (1 << 10)).toFixed(0)} KB`;
  const mb = bytes / (1 << 20);
  return `${mb.toFixed(mb < 100 ? 1 : 0)} MB`;
}
