import { tokenOf } from '../rush/names.mjs';
import { proxyHeaders } from '../support/gateway.mjs';

/** The times of "谁先有空都行" of a month, each asked by another person. */
export function callsOf({ count, days }) {
  let done = 0;
  const from = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return () => {
    if (done === count) return null;
    done += 1;
    return {
      path: '/rpc/counselling/slots',
      headers: { ...proxyHeaders, authorization: `Bearer ${tokenOf(done % 1000)}` },
      body: { service: 'psychology', line: 'on-site', counsellorId: null, from, days },
    };
  };
}
