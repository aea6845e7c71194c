/** A tag or a text between tags. Of a name only what follows its prefix is kept ("x:row" is "row"). */
export type XmlToken =
  | { kind: 'open' | 'close' | 'empty'; name: string; attributes: string }
  | { kind: 'text'; text: string };

const piece = /<(\/?)([^\s<>/]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|([^<]+)/g;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The tokens of an XML text as office programs write it: no document type, no CDATA. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const [, slash, name, attributes = '', empty, text] of xml.matchAll(piece)) {
    if (text !== undefined) yield { kind: 'text', text: withoutEntities(text) };
    else if (name !== undefined && /^[\w:.-]+$/.test(name)) {
      const kind = slash ? 'close' : empty ? 'empty' : 'open';
      yield { kind, name: name.slice(name.indexOf(':') + 1), attributes };
    }
  }
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
