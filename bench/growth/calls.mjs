import { proxyHeaders } from '../support/gateway.mjs';
import { activityId, tokenOf } from '../rush/names.mjs';

const operations = {
  list: () => ({ limit: 20 }),
  detail: (number, { activities }) => ({ activityId: activityId(1 + (number % activities)) }),
  myBookings: (number) => ({ when: number % 2 === 0 ? 'coming' : 'past', limit: 20 }),
  search: () => ({ limit: 20, words: '发脾气' }),
  calendar: () => ({ month: new Date().toISOString().slice(0, 7) }),
  series: () => ({}),
};

/** So many reads of one kind, each by another person. */
export function callsOf({ operation, count, people, activities, from }) {
  let done = 0;
  const name = operation === 'search' ? 'list' : operation;
  return () => {
    if (done === count) return null;
    done += 1;
    const number = from + done * 37;
    return {
      path: `/rpc/activities/${name}`,
      headers: { ...proxyHeaders, authorization: `Bearer ${tokenOf(number % people)}` },
      body: operations[operation](number, { activities }),
    };
  };
}
