import { figuresProblem, figureState, withFigure } from './figures';

const source = { clause: { document: '示例', article: '第一条' }, checkedOn: '2026-01-05' };
const figure = (from: string, until: string | null, value = 1) => ({ from, until, value, source });
const of = (...figures: ReturnType<typeof figure>[]) => ({
  words: '年利率',
  unit: 'millionths' as const,
  figures,
});

it('ends a figure without an end the day before the next one', () => {
  expect(
    withFigure(of(figure('2026-01-01', null)), figure('2026-07-01', null, 2))?.figures,
  ).toEqual([figure('2026-01-01', '2026-06-30'), figure('2026-07-01', null, 2)]);
});

it('takes no second figure for a day', () => {
  const known = of(figure('2026-01-01', '2026-06-30'));
  expect(withFigure(known, figure('2026-06-30', null))).toBeNull();
  expect(withFigure(known, figure('2026-07-01', null))).not.toBeNull();
  expect(figuresProblem(of(figure('2026-02-01', '2026-01-01')))).toContain('结束在开始之前');
});

it.each([
  ['current', of(figure('2026-01-01', null)), null],
  ['current', of(figure('2026-01-01', '2027-06-30')), '2027-06-30'],
  ['ending', of(figure('2026-01-01', '2026-12-28')), '2026-12-28'],
  ['current', of(figure('2026-01-01', '2026-12-28'), figure('2026-12-29', null)), null],
  ['missing', of(figure('2026-01-01', '2026-11-27')), null],
])('is %s', (state, parameter, endsOn) => {
  expect(figureState(parameter, '2026-11-28')).toEqual({ state, endsOn });
});
