import { parameter } from '@tests/builders/rules';
import { trainingSubsidy, type TrainingCourse } from './training';

// All figures are made up.
const parameters = {
  'per-hour': parameter(['2026-01-01', '2026-06-30', 10_00], ['2026-07-01', '2026-12-31', 12_00]),
  most: parameter(['2026-01-01', null, 1_500_00]),
  share: parameter(['2026-01-01', null, 800_000]),
};
const tariff = { perHour: 'per-hour', most: 'most' };
const course: TrainingCourse = { hours: 80, paid: 2_000_00, hadThisYear: 0, endedOn: '2026-06-30' };
const of = (changes: Partial<TrainingCourse>) =>
  trainingSubsidy({ ...course, ...changes }, tariff, parameters);

it("reckons by the figure of the course's last day", () => {
  expect(of({})).toEqual({ known: true, amount: 800_00, limitedBy: 'hours' });
  expect(of({ endedOn: '2026-07-01' })).toEqual({
    known: true,
    amount: 960_00,
    limitedBy: 'hours',
  });
});

it('gives back no more than was paid, and no more than is left of the year', () => {
  expect(of({ paid: 500_00 })).toEqual({ known: true, amount: 500_00, limitedBy: 'paid' });
  expect(of({ hadThisYear: 1_400_00 })).toEqual({ known: true, amount: 100_00, limitedBy: 'year' });
  expect(of({ hadThisYear: 1_600_00 })).toMatchObject({ amount: 0 });
});

it('rounds a share half up', () => {
  expect(
    trainingSubsidy({ ...course, hours: 1 }, { ...tariff, share: 'share' }, parameters),
  ).toMatchObject({ amount: 8_00 });
});

it('names the figure that has ended instead of using it', () => {
  expect(of({ endedOn: '2027-01-01' })).toEqual({ known: false, missing: ['per-hour'] });
});
