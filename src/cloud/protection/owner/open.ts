import { fail } from '@cloud/platform/errors';
import { oneOf } from '@cloud/platform/one-of';
import type { Handler } from '@cloud/platform/operation/handler';
import type { protectionContract } from '@shared/protection/contract';
import {
  caseStates,
  isAboutAnother,
  ownerStateOf,
  reporters,
  urgencies,
} from '@shared/protection/states/case-states';
import { entriesAfter, pageOfEntries } from '../entries/pages';
import { presentEvent, presentReferral, presentWrap } from '../present';
import { eventsOf, referralsOf, wrapsFor } from '../entries/parts';
import { caseOfCode } from './by-locator';

/** Stands in where there is no case: a wrong code takes the same statements as a right one. */
const noCase = '-'.repeat(43);

/** What is in the case of a code; to a wrong code, and to one that was taken back, nothing. */
export const open: Handler<typeof protectionContract.open> = async ({ input, context }) => {
  const row = await caseOfCode(context, input.locator, { locked: false });
  const id = row?.id ?? noCase;
  const rows = await entriesAfter(context, id, { after: input.after, thread: 'shared' });
  const wraps = await wrapsFor(context, id, [row?.owner_key ?? noCase]);
  const events = await eventsOf(context, id);
  const referrals = await referralsOf(context, id);

  const reporter = row && oneOf(reporters, row.reporter);
  const state =
    row && row.state !== 'erasing' && reporter
      ? ownerStateOf(oneOf(caseStates, row.state), reporter)
      : null;
  if (!row || !reporter || !state) throw fail('NOT_FOUND');
  const { opened_at: openedAt, last_from_her_at: lastFromHer, promised_by: promised } = row;
  const isOpened = openedAt !== null && openedAt >= lastFromHer;
  // About somebody else, and the finder of this code may be he: 收到 and 已处理 are all there is.
  const tellsAll = !isAboutAnother(reporter);
  return {
    caseId: row.id,
    reporter,
    state,
    urgency: oneOf(urgencies, row.urgency),
    receivedAt: row.received_at.toISOString(),
    openedAt: tellsAll && isOpened ? openedAt.toISOString() : null,
    promisedBy: tellsAll && !isOpened ? (promised?.toISOString() ?? null) : null,
    ...pageOfEntries(rows),
    wraps: input.after === 0 ? wraps.map(presentWrap) : [],
    events: tellsAll ? events.map(presentEvent) : [],
    referrals: tellsAll ? referrals.map(presentReferral) : [],
    now: context.now.toISOString(),
  };
};
