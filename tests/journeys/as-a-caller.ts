import { showCode } from '@shared/signing/short-code';
import type { Lecture, Resident } from './book-a-lecture';

/** Calls an operation of a domain and gives the output, or throws the wire error. */
export type CallOperation = (
  domain: string,
  operation: string,
  input: object,
  idempotencyKey?: string,
) => Promise<unknown>;

/** The resident behind a client that has no screen: the operations that the screens call, in order. */
export function residentCalling(call: CallOperation): Resident {
  let activityId = '';
  let bookingId = '';

  const ask = async (domain: string, operation: string, input: object, key?: string) => {
    const output = await call(domain, operation, input, key);
    if (typeof output !== 'object' || output === null) throw new Error(`${operation} gave nothing`);
    return new Map(Object.entries(output));
  };
  const text = (value: unknown) => (typeof value === 'string' ? value : '');

  return {
    async finds({ id, title, town }: Lecture) {
      const list = await ask('activities', 'list', { unitId: town.id, limit: 50 });
      expect(JSON.stringify(list.get('items'))).toContain(title);
      const detail = await ask('activities', 'detail', { activityId: id });
      expect(detail.get('state')).toBe('open');
      activityId = id;
    },
    async signsIn() {
      await expect(
        call('activities', 'signUp', { activityId }, 'before-sign-in'),
      ).rejects.toMatchObject({
        code: 'SIGN_IN_NEEDED',
      });
      await ask('people', 'signInWithWechat', {});
    },
    async signsUp() {
      const booking = await ask('activities', 'signUp', { activityId }, 'first-tap');
      const again = await ask('activities', 'signUp', { activityId }, 'first-tap');
      expect(again).toEqual(booking);
      bookingId = text(booking.get('id'));
      return showCode(text(booking.get('code')));
    },
    async findsItAgain() {
      const bookings = await ask('activities', 'myBookings', { when: 'coming' });
      expect(JSON.stringify(bookings.get('items'))).toContain(bookingId);
      const ticket = await ask('activities', 'ticket', { bookingId });
      expect(text(ticket.get('ticket'))).toHaveLength(122);
      return showCode(text(ticket.get('code')));
    },
    async givesItBack() {
      const booking = await ask('activities', 'cancel', { bookingId }, 'give-back');
      expect(booking.get('status')).toBe('cancelled');
    },
    async canBookAgain() {
      const detail = await ask('activities', 'detail', { activityId });
      return detail.get('state') === 'open';
    },
  };
}
