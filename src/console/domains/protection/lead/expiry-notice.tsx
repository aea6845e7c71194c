import { Alert } from 'antd';
import { expiryWarnings } from './expiry';
import type { KeyRequests } from './use-key-requests';

/** What ends soon, and what waits for a signature. */
export function ExpiryNotice({ of, now }: { of: KeyRequests; now: Date }) {
  return expiryWarnings(of, now).map(({ words, isUrgent }) => (
    <Alert key={words} role="status" type={isUrgent ? 'error' : 'warning'} showIcon title={words} />
  ));
}
