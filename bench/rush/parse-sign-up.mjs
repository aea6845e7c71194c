/* global Parse */

/**
 * The work of our sign-up as Parse Server's guide writes it: queries, an atomic increment as the lock,
 * saved objects. It has no transaction over a cloud function; places are given back by hand.
 */
export function defineSignUp() {
  const master = { useMasterKey: true };

  Parse.Cloud.define(
    'signUp',
    async ({ user, params }) => {
      const key = await new Parse.Query('CommandKey')
        .equalTo('caller', user.id)
        .equalTo('operation', 'signUp')
        .equalTo('key', params.key)
        .first(master);
      if (key) return key.get('answer');
      await new Parse.Query('Grant').equalTo('person', user).find(master);
      const activity = await new Parse.Query('Activity').get(params.activityId, master);
      const now = new Date();
      if (
        activity.get('status') !== 'published' ||
        activity.get('signUpOpensAt') > now ||
        activity.get('signUpClosesAt') < now
      ) {
        throw new Parse.Error(Parse.Error.SCRIPT_FAILED, 'CLOSED');
      }
      const earlier = await new Parse.Query('Booking')
        .equalTo('activity', activity)
        .equalTo('person', user)
        .first(master);
      if (earlier) throw new Parse.Error(Parse.Error.DUPLICATE_VALUE, 'ALREADY_BOOKED');
      if (activity.get('taken') >= activity.get('places')) {
        throw new Parse.Error(Parse.Error.SCRIPT_FAILED, 'FULL');
      }
      activity.increment('taken');
      await activity.save(null, master);
      if (activity.get('taken') > activity.get('places')) {
        activity.increment('taken', -1);
        await activity.save(null, master);
        throw new Parse.Error(Parse.Error.SCRIPT_FAILED, 'FULL');
      }

      const booking = new Parse.Object('Booking');
      await booking.save({ activity, person: user, status: 'confirmed', size: 1 }, master);
      const answer = { id: booking.id, title: activity.get('title'), status: 'confirmed' };
      await Parse.Object.saveAll(
        [
          new Parse.Object('BookingMember', { booking, kind: 'self' }),
          new Parse.Object('AuditRow', {
            actor: user.id,
            operation: 'signUp',
            target: booking.id,
            unit: activity.get('unit'),
          }),
          new Parse.Object('InboxMessage', {
            person: user,
            title: '报名成功',
            body: activity.get('title'),
          }),
          new Parse.Object('CommandKey', {
            caller: user.id,
            operation: 'signUp',
            key: params.key,
            answer,
          }),
        ],
        master,
      );
      return answer;
    },
    { requireUser: true },
  );
}
