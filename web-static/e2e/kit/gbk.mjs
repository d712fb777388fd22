let table;

/** Bytes of every character two bytes of GBK can say, read off the decoder: Node has no encoder. */
function codes() {
  if (table !== undefined) return table;
  table = new Map();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const pair = [high, low];
      const text = decoder.decode(Uint8Array.from(pair));
      if (text.length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, pair);
    }
  }
  return table;
}

/** A text as other offices' programs write it: GBK, without any mark that says so. */
export function gbk(text) {
  const bytes = [...text].flatMap((c) =>
    c.codePointAt(0) < 0x80 ? c.codePointAt(0) : codes().get(c),
  );
  return Buffer.from(bytes);
}
