import { awakeAt, restOfDay } from './rest-hours';

const at = (text: string) => new Date(`2026-11-${text}+08:00`);

test.each([
  ['by day', '23T12:00', '23T12:00'],
  ['a moment before the rest', '23T21:29', '23T21:29'],
  ['as the rest begins', '23T21:30', '24T08:00'],
  ['after midnight', '24T00:10', '24T08:00'],
  ['as the rest ends', '24T08:00', '24T08:00'],
])('%s', (_when, instant, awake) => {
  expect(awakeAt(at(instant))).toEqual(at(awake));
});

test('the rest begins in the evening of the same day', () => {
  expect(restOfDay(at('23T09:00'))).toEqual(at('23T21:30'));
});
