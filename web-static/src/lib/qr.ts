import makeCode from 'qrcode-generator';

/** A QR code as one SVG path: every dark module a square of one unit. */
export interface QrPath {
  /** Modules along one side, without the quiet zone. */
  size: number;
  d: string;
}

/** Byte mode, medium error correction. The text must be ASCII. */
export function qrPath(text: string): QrPath {
  const code = makeCode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  let d = '';
  for (let row = 0; row < size; row++) {
    for (let from = 0; from < size; from++) {
      let to = from;
      while (to < size && code.isDark(row, to)) to++;
      if (to > from) d += `M${from} ${row}h${to - from}v1h${from - to}z`;
      from = to;
    }
  }
  return { size, d };
}
