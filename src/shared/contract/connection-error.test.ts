import { ORPCError } from '@orpc/client';
import { ConnectionError, refusalData } from './connection-error';

const full = new ORPCError('FULL', { status: 409, data: { placesLeft: 2, waitlist: true } });

test('the data of a refusal are given under its code, when every field is there', () => {
  expect(refusalData(full, 'FULL', 'placesLeft')?.placesLeft).toBe(2);
  expect(refusalData(full, 'FULL', 'placesLeft', 'later')).toBeNull();
  expect(refusalData(full, 'CLOSED', 'placesLeft')).toBeNull();
});

test.each([
  ['no answer', new ConnectionError()],
  ['no data', new ORPCError('FULL', { status: 409 })],
  ['a text as data', new ORPCError('FULL', { status: 409, data: 'placesLeft' })],
  ['nothing', null],
])('%s holds no data', (_what, error) => {
  expect(refusalData(error, 'FULL', 'placesLeft')).toBeNull();
});
