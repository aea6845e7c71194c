import { clashesWith, type OtherSession } from './clash-rules';

const at = (clock: string, date = '2026-11-28') => `${date}T${clock}:00.000Z`;
const mine = {
  unitId: 'hongqiao',
  title: '孩子发脾气，怎么应对',
  venueName: '虹桥镇妇女之家 二楼',
  lecturerName: '王晓燕',
  sessions: [{ startsAt: at('06:00'), endsAt: at('07:30') }],
};
const other = (changes: Partial<OtherSession>): OtherSession => ({
  unitId: 'county',
  title: '别的讲座',
  venueName: '别的地方',
  startsAt: at('06:30'),
  endsAt: at('08:00'),
  ...changes,
});
const kinds = (...others: OtherSession[]) =>
  clashesWith(mine, others).map((clash) => clash.kinds.join('+'));

it('names the room and the lecturer across units, however they are written', () => {
  const room = { venueName: '虹桥镇妇女之家（二楼）' };
  expect(kinds(other(room))).toEqual(['venue']);
  expect(kinds(other({ lecturerName: ' 王晓燕' }))).toEqual(['lecturer']);
  expect(kinds(other({ ...room, lecturerName: '王晓燕' }))).toEqual(['venue+lecturer']);
  expect(kinds(other({}))).toEqual([]);
});

it('is no clash when one ends as the other begins, nor on another day', () => {
  const room = { venueName: mine.venueName };
  expect(kinds(other({ ...room, startsAt: at('07:30'), endsAt: at('08:30') }))).toEqual([]);
  expect(kinds(other({ ...room, startsAt: at('04:30'), endsAt: at('06:00') }))).toEqual([]);
  expect(kinds(other({ ...room, startsAt: at('04:30'), endsAt: at('06:01') }))).toEqual(['venue']);
});

it('does not take rooms of one name at two addresses for one', () => {
  const here = { ...mine, venueAddress: '新虹路 18 号' };
  const room = { venueName: mine.venueName };
  const found = (venueAddress?: string) =>
    clashesWith(here, [other({ ...room, venueAddress })]).length;
  expect(found('柳市镇 车站路 1 号')).toBe(0);
  expect(found('新虹路18号')).toBe(1);
  expect(found()).toBe(1);
});

it('names a twin of the same title on the same day in Yueqing, of the same unit only', () => {
  const twin = { unitId: 'hongqiao', title: '孩子发脾气,怎么应对' };
  const evening = { startsAt: at('15:30'), endsAt: at('15:50') };
  expect(kinds(other({ ...twin, ...evening }))).toEqual(['title']);
  // 00:10 in Yueqing: the next day.
  expect(kinds(other({ ...twin, startsAt: at('16:10'), endsAt: at('17:00') }))).toEqual([]);
  expect(kinds(other({ title: twin.title, ...evening }))).toEqual([]);
});

it('compares nothing that is not filled in', () => {
  const empty = { ...mine, title: '', venueName: ' ', lecturerName: undefined };
  expect(clashesWith(empty, [other({ unitId: 'hongqiao', title: '', venueName: '' })])).toEqual([]);
});

it('says which of the sessions of a course it is', () => {
  const course = {
    ...mine,
    sessions: [
      ...mine.sessions,
      { startsAt: at('06:00', '2026-12-05'), endsAt: at('07:00', '2026-12-05') },
    ],
  };
  const room = { venueName: mine.venueName };
  const next = other({
    ...room,
    startsAt: at('06:00', '2026-12-05'),
    endsAt: at('07:00', '2026-12-05'),
  });
  expect(clashesWith(course, [next])).toEqual([{ kinds: ['venue'], session: 1, other: next }]);
});
