import { noNews } from '@cloud/platform/operation/news';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { World } from '../support/test-world';

/** What a handler would be given for nobody in particular. */
export function contextOf({ db, tenantId, clock, runtime }: World): OperationContext {
  return {
    db,
    tenantId,
    caller: { kind: 'anonymous' },
    now: clock.now(),
    address: null,
    userAgent: null,
    services: runtime.services,
    news: noNews,
    audit: () => undefined,
  };
}
