import { hex, sha256 } from './sha256';

/** A file with the check sums of its pieces. */
export interface Summed {
  file: File;
  /** SHA-256 of each piece, in order. */
  sums: string[];
  /** SHA-256 of those: the check sum of the file. */
  digest: string;
}

/** The bytes of a piece, from 0. */
export const piece = (file: Blob, no: number, pieceBytes: number) =>
  file.slice(no * pieceBytes, (no + 1) * pieceBytes);

/**
 * Reckons the check sums of a file, one piece in memory at a time.
 *
 * @param told bytes read so far
 */
export async function summed(
  file: File,
  pieceBytes: number,
  told: (bytes: number) => void = () => undefined,
): Promise<Summed> {
  const count = Math.ceil(file.size / pieceBytes);
  const all = new Uint8Array(count * 32);
  const sums: string[] = [];
  for (let no = 0; no < count; no++) {
    const bytes = new Uint8Array(await piece(file, no, pieceBytes).arrayBuffer());
    const sum = await sha256(bytes);
    all.set(sum, no * 32);
    sums.push(hex(sum));
    told(Math.min(file.size, (no + 1) * pieceBytes));
  }
  return { file, sums, digest: hex(await sha256(all)) };
}
