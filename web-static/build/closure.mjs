/** Names in dist/ of all files an entry needs, following static and (when asked) lazy imports. */
export function closure(manifest, entry, { lazy, skip = () => false }) {
  const seen = new Set();
  const files = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key) || skip(key)) return;
    seen.add(key);
    files.add(chunk.file);
    for (const name of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(name);
    for (const next of chunk.imports ?? []) visit(next);
    if (lazy) for (const next of chunk.dynamicImports ?? []) visit(next);
  };
  visit(entry);
  return [...files].sort();
}
