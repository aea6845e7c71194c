import type { MockGateway } from '../mock-gateway';
import { withActivity } from './activities';

/** What the parts of the first page ask for beside the reviews: there is nothing of it. */
export function withFirstPage(gateway: MockGateway): MockGateway {
  return withActivity(gateway)
    .answer('activities', 'waitingForMe', {
      returned: 0,
      toReview: [],
      unanswered: [],
      failedMessages: null,
      today: [],
    })
    .answer('activities', 'managedMonth', { items: [], more: false })
    .answer('activities', 'figures', { rows: [], units: [] })
    .answer('counselling', 'myPlaces', { calendars: [], units: [] })
    .answer('policies', 'due', { items: [] })
    .answer('people', 'listRequests', { items: [], workdays: 15 });
}
