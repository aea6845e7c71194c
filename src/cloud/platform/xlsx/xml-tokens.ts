/** A tag or a text between tags. Of a name only what follows its prefix is kept ("x:row" is "row"). */
export type XmlToken =
  | { kind: 'open' | 'close' | 'empty'; name: string; attributes: string }
  | { kind: 'text'; text: string };

const sign = /[<>"']/g;
const isName = /^[\w:.-]+$/;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The tokens of an XML text as office programs write it: no document type, no CDATA. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  // By its signs and not by one pattern over all: a pattern tries again and again over a tag of
  // megabytes that never ends.
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open !== at)
      yield { kind: 'text', text: withoutEntities(xml.slice(at, open < 0 ? undefined : open)) };
    if (open < 0) return;
    const close = endOfTag(xml, open + 1);
    if (close < 0) return;
    const tag = tagOf(xml.slice(open + 1, close));
    if (tag) yield tag;
    at = close + 1;
  }
}

/** Where the ">" stands that is not within quotes; -1 for a tag without an end. */
function endOfTag(xml: string, from: number): number {
  if (xml.startsWith('!--', from)) {
    const close = xml.indexOf('-->', from);
    return close < 0 ? -1 : close + 2;
  }
  let at = from;
  for (;;) {
    sign.lastIndex = at;
    const found = sign.exec(xml);
    if (!found || found[0] === '<') return -1;
    if (found[0] === '>') return found.index;
    const closing = xml.indexOf(found[0], found.index + 1);
    if (closing < 0) return -1;
    at = closing + 1;
  }
}

/** What stands between "<" and ">"; null for declarations and comments. */
function tagOf(text: string): XmlToken | null {
  const isClose = text.startsWith('/');
  const isEmpty = text.endsWith('/');
  const inside = text.slice(isClose ? 1 : 0, isEmpty ? -1 : undefined);
  const blank = inside.search(/\s/);
  const name = blank < 0 ? inside : inside.slice(0, blank);
  if (!isName.test(name)) return null;
  return {
    kind: isClose ? 'close' : isEmpty ? 'empty' : 'open',
    name: name.slice(name.indexOf(':') + 1),
    attributes: blank < 0 ? '' : inside.slice(blank),
  };
}

/** The value of an attribute, without regard to its prefix; null when it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found && (found[1] ?? found[2]);
  return value === null || value === undefined ? null : withoutEntities(value);
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (all, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name)] ?? all;
    const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
