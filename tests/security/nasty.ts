import * as fc from 'fast-check';

/** Stands in everything odd that is sent; an answer that holds it has echoed. */
export const marker = 'eC40mArKeR';

const uuid = '01990000-0000-7000-8000-000000000000';
const cursor = (text: string) => Buffer.from(text).toString('base64url');

/** Values at the edges of what schemas, JavaScript and PostgreSQL understand. */
const edges: readonly unknown[] = [
  ...[null, true, false, [], {}, [[]], '', ' ', '　', '0', 'null', '[object Object]'],
  ...[0, -0, -1, 1.5, 1e-320, 21, 51, 2 ** 31, 2 ** 31 - 1, -(2 ** 31) - 1, 2 ** 53, 1e308, -1e308],
  ...[
    '\u0000',
    `${marker}\u0000`,
    '\ud800',
    `\udfff${marker}`,
    '\ufffe',
    '\u202e',
    '\u007f',
    '\r\n',
  ],
  ...[`'; drop table bookings; --`, '%', '_', '\\', '${7*7}', '../../etc/passwd', '<script>'],
  ...['9'.repeat(400), '长'.repeat(3000), marker.repeat(2000), 'e\u0301'.repeat(60)],
  ...[uuid, uuid.toUpperCase(), `{${uuid}}`, uuid.slice(1), 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ...['2026-02-30', '0000-01-01', '0001-01-01', '9999-12-31', '-2026-01-01', '2026-1-1'],
  ...['2026-11-28T06:00:00Z', '0000-01-01T00:00:00Z', '0001-01-01T00:00:00+23:59'],
  ...['9999-12-31T23:59:59-23:59', '9999-12-31T23:59:59.999Z', '2026-11-28T24:00:00Z'],
  ...['2026-11-28T06:00Z', '2026-11-28T06:00:00', '2026-11-28T06:00:60Z', '1970-01-01T00:00:00Z'],
  ...[cursor(`0 ${uuid}`), cursor(`8640000000000000 ${uuid}`), cursor(`-8640000000000000 ${uuid}`)],
  ...[
    cursor(`-62200000000000 ${uuid}`),
    cursor(`1e3 ${uuid}`),
    cursor(`1 ${marker}`),
    cursor('\u0000'),
  ],
  ...[{ toString: marker }, { length: 2 ** 32 }, { then: marker }, nested(60)],
];

function nested(depth: number): unknown {
  let value: unknown = marker;
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { [marker]: value };
  return value;
}

/** Names that mean something to JavaScript, and the marker as a name. */
const oddNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  marker,
  '',
  '0',
];

const withMarker = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => marker + text);

/** Anything that JSON can say; its texts and some of its names hold the marker. */
export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...edges) },
  { weight: 2, arbitrary: withMarker },
  {
    weight: 1,
    arbitrary: fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        withMarker,
        fc.double({ noNaN: true }),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom(...oddNames), tie('value'), { maxKeys: 4 }),
      ),
    })).value,
  },
);

/** A good input with something odd at one place, an odd field more, or nothing good about it. */
export function spoilt(good: Record<string, unknown>): fc.Arbitrary<unknown> {
  const paths = pathsOf(good);
  const additional = fc
    .tuple(fc.constantFrom(...oddNames), nasty)
    .map(([name, value]) => withField(good, name, value));
  if (paths.length === 0) return fc.oneof(additional, nasty);
  const spoiltField = fc
    .tuple(fc.constantFrom(...paths), nasty)
    .map(([path, value]) => replaceAt(good, path, value));
  return fc.oneof(
    { weight: 8, arbitrary: spoiltField },
    { weight: 1, arbitrary: additional },
    { weight: 1, arbitrary: nasty },
  );
}

/** Each edge at every place of the input once, but for what lies inside the field `but`. */
export function everyEdge(
  good: Record<string, unknown>,
  but?: string,
): { where: string; input: unknown }[] {
  const paths = pathsOf(good).filter(([first, second]) => first !== but || second === undefined);
  const place = (at: string, edge: unknown) => `${at} = ${JSON.stringify(edge).slice(0, 80)}`;
  return [
    ...paths.flatMap((path) =>
      edges.map((edge) => ({
        where: place(path.join('.'), edge),
        input: replaceAt(good, path, edge),
      })),
    ),
    ...edges.map((edge) => ({ where: place('all', edge), input: edge })),
    ...oddNames.map((name) => ({ where: name, input: withField(good, name, { [marker]: 1 }) })),
  ];
}

type Path = readonly string[];

function pathsOf(value: unknown, before: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const path = [...before, name];
    return [path, ...pathsOf(item, path)];
  });
}

function replaceAt(value: unknown, [name, ...rest]: Path, replacement: unknown): unknown {
  if (name === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      String(index) === name ? replaceAt(item, rest, replacement) : item,
    );
  }
  const fields = Object.entries(value ?? {}).map(([key, item]) => [
    key,
    key === name ? replaceAt(item, rest, replacement) : item,
  ]);
  return Object.fromEntries(fields);
}

// As JSON.parse does it: "__proto__" becomes a field like any other.
function withField(good: Record<string, unknown>, name: string, value: unknown): unknown {
  return Object.fromEntries([...Object.entries(good), [name, value]]);
}
