import * as v from 'valibot';
import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { contactsOf } from '@cloud/people/queries';
import { answers, question } from '@shared/activities/sign-up/questions';
import { membersOfMany, rosterPage, type RosterRow } from './queries';

type Asked = v.InferOutput<typeof question>;

/** A booking of the roster with its people. The telephone number is complete: whoever shows it masks it. */
export interface FullRow {
  row: RosterRow;
  /** Hers, or the guest's. */
  name: string | null;
  /** Of whoever made the booking. */
  phone: string | null;
  members: { label: string; ageMonths: number | null }[];
  answers: { questionId: string; label: string; answer: string }[];
}

/** A page of the roster with all that belongs to it, in the order of signing up. */
export async function loadRows(
  db: Kysely<Database>,
  tenantId: string,
  list: Parameters<typeof rosterPage>[2],
): Promise<FullRow[]> {
  const rows = await rosterPage(db, tenantId, list);
  const bookingIds = rows.map(({ id }) => id);
  const members = await membersOfMany(db, tenantId, bookingIds);
  const bookers = rows.map(({ booked_by }) => booked_by);
  const contacts = await contactsOf(db, tenantId, bookers);
  // All rows belong to one activity, so they share its questions.
  const asked = questionsOf(rows[0]?.questions ?? []);
  return rows.map((row) => {
    const contact = contacts.get(row.booked_by);
    return {
      row,
      name: row.guest_name ?? contact?.name ?? null,
      phone: contact?.phone ?? null,
      members: (members.get(row.id) ?? []).map(({ label, age_months: ageMonths }) => ({
        label,
        ageMonths,
      })),
      answers: answersOf(row.answers, asked),
    };
  });
}

export function questionsOf(stored: unknown): Asked[] {
  return v.parse(v.array(question), stored);
}

/** Answers with the present wording of their question; answers to removed questions are left out. */
function answersOf(stored: unknown, asked: readonly Asked[]): FullRow['answers'] {
  const given = v.safeParse(answers, stored);
  if (!given.success) return [];
  return given.output.flatMap(({ questionId, answer }) => {
    const label = asked.find(({ id }) => id === questionId)?.label;
    return label === undefined ? [] : [{ questionId, label, answer }];
  });
}
