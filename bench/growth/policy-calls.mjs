import { proxyHeaders } from '../support/gateway.mjs';
import { tokenOf } from '../rush/names.mjs';

/** As she types them: words, a synonym, by ear, traditional, a place, a question, and what nobody wrote. */
const typed = [
  '贷款',
  '借钱',
  '20万',
  '带款',
  '貸款貼息',
  '孕',
  '虹桥补贴',
  '失业怎么领',
  '失业金可以借给别人吗',
  '龘',
];

/** So many searches, or suggestions, each by another person. */
export function callsOf({ operation, count, people }) {
  let done = 0;
  return () => {
    if (done === count) return null;
    done += 1;
    return {
      path: `/rpc/policies/${operation}`,
      headers: { ...proxyHeaders, authorization: `Bearer ${tokenOf((done * 37) % people)}` },
      body: { words: typed[done % typed.length] },
    };
  };
}
