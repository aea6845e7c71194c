import fc from 'fast-check';
import { conflictsOf, differencesOf, mergeDrafts, type DraftField } from './fields';

interface Draft {
  title: string;
  venue: string;
  address?: string;
  groups: { id?: string; places: number }[];
}

const fields: readonly DraftField<Draft>[] = [
  { label: '名称', keys: ['title'], words: ({ title }) => title },
  {
    label: '地点',
    keys: ['venue', 'address'],
    words: ({ venue, address }) => [venue, address].filter(Boolean).join('\n'),
  },
  {
    label: '名额',
    keys: ['groups'],
    value: ({ groups }) => groups.map(({ places }) => places),
    words: ({ groups }) => groups.map(({ places }) => `${places} 人`).join('\n'),
  },
];
const base: Draft = { title: '讲座', venue: '二楼', groups: [{ id: 'a', places: 40 }] };
const changed = (changes: Partial<Draft>): Draft => ({ ...base, ...changes });

it('names a field once, whichever of its parts changed, and nothing for ids or what is undefined', () => {
  const after = changed({ address: '东街 1 号', groups: [{ id: 'b', places: 40 }] });
  expect(differencesOf(fields, base, after, null)).toEqual([
    { label: '地点', before: '二楼', after: '二楼\n东街 1 号' },
  ]);
  expect(differencesOf(fields, base, { ...base, address: undefined }, null)).toEqual([]);
});

describe('two people edited', () => {
  const mine = changed({ title: '我的题目', venue: '三楼' });
  const theirs = changed({ venue: '礼堂', groups: [{ id: 'a', places: 60 }] });
  const found = (from: Draft | null) => conflictsOf(fields, { base: from, mine, theirs });
  const asked = (from: Draft | null) =>
    found(from).map(({ field: { label }, isContested, usual }) => [label, isContested, usual]);

  it('asks only about what both changed, and takes what one of them changed', () => {
    expect(asked(base)).toEqual([
      ['名称', false, 'mine'],
      ['地点', true, 'mine'],
      ['名额', false, 'theirs'],
    ]);
    expect(mergeDrafts(found(base), { mine, theirs }, () => undefined)).toEqual({
      title: '我的题目',
      venue: '三楼',
      groups: [{ id: 'a', places: 60 }],
    });
  });

  it('takes what was chosen, field by field', () => {
    const choice = (label: string) => (label === '地点' ? 'theirs' : undefined);
    expect(mergeDrafts(found(base), { mine, theirs }, choice).venue).toBe('礼堂');
  });

  it('asks about everything where it is not known what they began from', () => {
    expect(asked(null).every(([, isContested]) => isContested)).toBe(true);
  });

  it('ends with one of the two versions in every field', () => {
    const text = fc.constantFrom('一', '二', '三');
    const drafts = fc.record({
      title: text,
      venue: text,
      address: fc.option(text, { nil: undefined }),
      groups: fc.array(fc.record({ places: fc.integer({ min: 1, max: 3 }) }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(drafts, drafts, drafts, fc.boolean(), (from, one, other, takesMine) => {
        const conflicts = conflictsOf(fields, { base: from, mine: one, theirs: other });
        const side = takesMine ? ('mine' as const) : ('theirs' as const);
        const merged = mergeDrafts(conflicts, { mine: one, theirs: other }, () => side);
        expect(differencesOf(fields, takesMine ? one : other, merged, null)).toEqual([]);
      }),
    );
  });
});
