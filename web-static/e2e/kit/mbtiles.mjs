// Writes a small MBTiles: a SQLite file of three pages, tables without an index.
import { deflateSync } from 'node:zlib';

const PAGE = 32768;

function varint(n) {
  const bytes = [n & 0x7f];
  for (let left = n >>> 7; left > 0; left >>>= 7) bytes.unshift((left & 0x7f) | 0x80);
  return Buffer.from(bytes);
}

function column(value) {
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(value);
    return [varint(4), bytes];
  }
  const bytes = Buffer.from(value);
  const text = typeof value === 'string';
  return [varint(2 * bytes.length + (text ? 13 : 12)), bytes];
}

/** A row as a cell of a leaf page. */
function cell(id, values) {
  const columns = values.map(column);
  const types = Buffer.concat(columns.map(([type]) => type));
  const record = Buffer.concat([varint(types.length + 1), types, ...columns.map(([, b]) => b)]);
  return Buffer.concat([varint(record.length), varint(id), record]);
}

/** A leaf page of rows; the first page of the file begins after the file's own header. */
function leaf(rows, from = 0) {
  const page = Buffer.alloc(PAGE);
  page[from] = 0x0d;
  page.writeUInt16BE(rows.length, from + 3);
  let end = PAGE;
  rows.forEach((values, i) => {
    const bytes = cell(i + 1, values);
    end -= bytes.length;
    bytes.copy(page, end);
    page.writeUInt16BE(end, from + 8 + 2 * i);
  });
  if (end < from + 8 + 2 * rows.length) throw new Error('too much for one page');
  page.writeUInt16BE(end, from + 5);
  return page;
}

/** A picture of 256 pixels a side in one colour with a line along two edges. */
function png([r, g, b]) {
  const row = (line) => {
    const bits = Buffer.alloc(33, line ? 0xff : 0);
    bits[0] = 0;
    bits[1] |= 0x80;
    return bits;
  };
  const pixels = Buffer.concat(Array.from({ length: 256 }, (_, i) => row(i === 0)));
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.from([0, 0, 1, 0, 0, 0, 1, 0, 1, 3, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from([r, g, b, 90, 90, 90])),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c ^= byte;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}

const tileX = (lon, z) => Math.floor(((lon + 180) / 360) * 2 ** z);
function tileY(lat, z) {
  const r = (lat * Math.PI) / 180;
  return Math.floor(((1 - Math.asinh(Math.tan(r)) / Math.PI) / 2) * 2 ** z);
}

/** A base map of plain squares over a box in degrees, zooms 9 to 13. */
export function squares([west, south, east, north]) {
  const picture = png([250, 214, 165]);
  const tiles = [];
  for (let z = 9; z <= 13; z++) {
    for (let x = tileX(west, z); x <= tileX(east, z); x++) {
      for (let y = tileY(north, z); y <= tileY(south, z); y++) {
        tiles.push([z, x, 2 ** z - 1 - y, picture]);
      }
    }
  }
  const metadata = [
    ['format', 'png'],
    ['bounds', `${west},${south},${east},${north}`],
    ['minzoom', '9'],
    ['maxzoom', '13'],
    ['attribution', '试验底图'],
  ];
  const schema = leaf(
    [
      ['table', 'metadata', 'metadata', 2, 'CREATE TABLE metadata (name text, value text)'],
      [
        'table',
        'tiles',
        'tiles',
        3,
        'CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)',
      ],
    ],
    100,
  );
  Buffer.from('SQLite format 3\0').copy(schema);
  schema.writeUInt16BE(PAGE, 16);
  Buffer.from([1, 1, 0, 64, 32, 32]).copy(schema, 18);
  schema.writeUInt32BE(1, 24); // changes
  schema.writeUInt32BE(3, 28); // pages
  schema.writeUInt32BE(1, 40); // of the schema
  schema.writeUInt32BE(4, 44); // its format
  schema.writeUInt32BE(1, 56); // UTF-8
  schema.writeUInt32BE(1, 92);
  schema.writeUInt32BE(3045000, 96);
  return Buffer.concat([schema, leaf(metadata), leaf(tiles)]);
}
