import type { OutputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';

type FoundPerson = OutputOf<AppContract['people']['lookUpPerson']>;

/** What a look-up gives for the next hour. */
export const visit = 'visit_of-li';

/** Li, found by her ticket. */
export function foundPerson(changes: Partial<FoundPerson> = {}): FoundPerson {
  return {
    personId: '55555555-5555-4555-8555-555555555555',
    name: '李**',
    phone: '138****5678',
    villageName: '东街社区',
    registeredAt: '2026-09-01T00:00:00.000Z',
    isDemo: false,
    consents: [],
    openRequests: 0,
    visit,
    doubles: [],
    ...changes,
  };
}
