import { obstacleCodes, type ActivityDetail } from '../views';
import { admissionLabels, hindrance } from './admission-labels';

const admissionOf = (part: Partial<ActivityDetail['admission']>): ActivityDetail['admission'] => ({
  roles: [],
  units: [],
  childAgeMonths: null,
  childNeeded: false,
  attendedSeriesName: null,
  mostInParty: 6,
  ...part,
});

test('who may come is said in plain words, and nothing where everybody may', () => {
  expect(admissionLabels(admissionOf({}))).toEqual([]);
  expect(
    admissionLabels(
      admissionOf({
        childAgeMonths: { from: 36, to: 83 },
        childNeeded: true,
        units: [{ id: '330382108', name: '虹桥镇' }],
        roles: ['volunteer'],
        attendedSeriesName: '母亲学堂',
      }),
    ),
  ).toEqual([
    '适合 3–6 岁的孩子',
    '要带孩子来',
    '只限虹桥镇',
    '志愿者专场',
    '参加过“母亲学堂”的才能报',
  ]);
  expect(admissionLabels(admissionOf({ childAgeMonths: { from: 6, to: 18 } }))).toEqual([
    '适合 6–18 个月的孩子',
  ]);
});

test('every obstacle has a reason and a next step', () => {
  const admission = admissionOf({
    units: [{ id: '330382108', name: '虹桥镇' }],
    roles: ['volunteer'],
    childAgeMonths: { from: 36, to: 83 },
  });
  for (const code of obstacleCodes) {
    const { what, next } = hindrance(code, admission);
    expect(what).not.toBe('');
    expect(next).not.toBe('');
  }
  expect(hindrance('town-unknown', admission)).toEqual({
    what: '这场只限虹桥镇',
    next: '先填一下住在哪个村社',
    step: 'say-village',
  });
  expect(hindrance('adult-needed', admission).what).toBe('需要家长陪同');
});
