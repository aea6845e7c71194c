import * as v from 'valibot';
import type { Handler, OutputOf } from '@cloud/platform/handler';
import { nextPage, readCursor } from '@cloud/platform/page';
import { contactsOf } from '@cloud/people/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { answers, question } from '@shared/activities/questions';
import { maskPhone } from '@shared/people/rules';
import { presentBooking } from '../present';
import { membersOfMany, rosterCounts, rosterPage, type RosterRow } from './queries';

export const roster: Handler<typeof activitiesContract.roster> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const { activityId, limit, words } = input;
  const after = readCursor(input.after);
  const rows = await rosterPage(db, tenantId, { activityId, after, limit: limit + 1, words });
  const page = nextPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }));

  const members = await membersOfMany(
    db,
    tenantId,
    page.rows.map(({ id }) => id),
  );
  const contacts = await contactsOf(
    db,
    tenantId,
    page.rows.map(({ booked_by }) => booked_by),
  );
  const items = page.rows.map((row) => {
    const contact = contacts.get(row.booked_by);
    return presentRow(row, { members: members.get(row.id) ?? [], contact }, now);
  });
  return { items, next: page.next, ...(await rosterCounts(db, tenantId, activityId)) };
};

interface RowParts {
  members: readonly { label: string; age_months: number | null }[];
  /** Of whoever made the booking. */
  contact: { name: string | null; phone: string | null } | undefined;
}

type Presented = OutputOf<typeof activitiesContract.roster>['items'][number];

function presentRow(row: RosterRow, { members, contact }: RowParts, now: Date): Presented {
  return {
    ...presentBooking(row, now),
    groupName: row.group_name,
    name: row.guest_name ?? contact?.name ?? null,
    maskedPhone: contact?.phone ? maskPhone(contact.phone) : null,
    members: members.map(({ label, age_months: ageMonths }) => ({ label, ageMonths })),
    answers: answersOf(row),
    bookedAt: row.created_at.toISOString(),
  };
}

/** With the question as it is asked now; an answer to one that is asked no more is left out. */
function answersOf(row: Pick<RosterRow, 'answers' | 'questions'>): Presented['answers'] {
  const given = v.safeParse(answers, row.answers);
  if (!given.success) return [];
  const asked = new Map(
    v.parse(v.array(question), row.questions).map(({ id, label }) => [id, label]),
  );
  return given.output.flatMap(({ questionId, answer }) => {
    const label = asked.get(questionId);
    return label === undefined ? [] : [{ label, answer }];
  });
}
