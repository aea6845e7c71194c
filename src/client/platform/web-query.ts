type Value = string | null;

/**
 * Stands in for `query-string` in the build for browsers: Taro's router wants this one function of it,
 * and its `replaceAll` is newer than Chrome 80. Keys come sorted, as there.
 * @param search with or without "?"; a key without "=" has null, a repeated one a list
 */
function parse(search: string, { decode = true } = {}): Record<string, Value | Value[]> {
  const read = decode ? decoded : (text: string) => text;
  const pairs = search
    .trim()
    .replace(/^[?#&]/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): [string, Value] => {
      const at = pair.indexOf('=');
      return at === -1 ? [read(pair), null] : [read(pair.slice(0, at)), read(pair.slice(at + 1))];
    });
  const query: Record<string, Value | Value[]> = Object.create(null);
  for (const key of [...new Set(pairs.map(([name]) => name))].sort()) {
    const values = pairs.filter(([name]) => name === key).map(([, value]) => value);
    query[key] = values.length > 1 ? values : (values[0] ?? null);
  }
  return query;
}

function decoded(text: string): string {
  const spaced = text.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

export default { parse };
