import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import * as v from 'valibot';
import { anyOf } from '@cloud/platform/database/any-of';
import { oneRoundTrip, type Statement } from '@cloud/platform/database/one-round-trip';
import type { Database } from '@cloud/platform/database/schema.generated';
import { whoHasCredit, type Credit } from '@cloud/platform/notify/notify-many';
import { unitsByIds } from '@cloud/organisation/queries';
import { familyOfMany, villagesOf } from '@cloud/people/queries';
import type { Admission, AgeRange } from '@shared/activities/sign-up/eligibility';
import { question, type Question } from '@shared/activities/sign-up/questions';
import { liveStatuses, type ActivityFacts } from '@shared/activities/rules';
import { isRole } from '@shared/organisation/roles';
import { nameKey } from '@shared/text/name-key';
import { ageRange } from '@shared/time/age-range';
import { shanghaiDate } from '@shared/time/shanghai';
import { bookableActivities, type BookableRow } from '../../queries';
import { activityFactsOf } from '../../present';
import { groupsUnderLock, lockedGroups, type LockedGroup } from '../lock-groups';
import { heldGuests, type HeldGuests } from './held-guests';
import type { Relative } from './read-party';

type Db = Kysely<Database>;

/** The parts of a sign-up that say which facts to load. */
export interface Asked {
  activityId: string;
  personId: string;
  hasFamily: boolean;
  isForGuest: boolean;
}

/** An activity with its groups under their lock. */
export interface LockedActivity {
  row: BookableRow;
  facts: ActivityFacts;
  admission: Admission;
  questions: Question[];
  groups: LockedGroup[];
}

/** All facts for deciding on a batch of sign-ups: one statement for each kind of fact. */
export interface SignUpFacts {
  activities: Map<string, LockedActivity>;
  /** Live bookings by `liveKey`. */
  live: Map<string, string>;
  /** Of those who book for somebody else in this batch. */
  guests: HeldGuests;
  /** Paths of the villages of those who said one. */
  villages: Map<string, string>;
  /** Series that a person has been to: "person series". */
  attended: Set<string>;
  /** Those who may get a subscription message of it. */
  credits: readonly Credit[];
  /** Family members by person; ages at the start of an activity are `ageAt`. */
  relatives: Map<
    string,
    { id: string; name: string | null; ageAt(start: Date): AgeRange | null }[]
  >;
}

/** Names a live booking: of a person herself, or of a guest by whoever books for her. */
export function liveKey(activityId: string, personId: string, guestName: string | null): string {
  return liveKeyOf(activityId, personId, guestName === null ? null : nameKey(guestName));
}

function liveKeyOf(activityId: string, personId: string, guestKey: string | null): string {
  return `${activityId} ${personId} ${guestKey ?? ''}`;
}

/** Takes the locks and reads what may have changed until then, in one round trip. */
export async function loadSignUpFacts(
  db: Db,
  tenantId: string,
  asked: readonly Asked[],
  now: Date,
): Promise<SignUpFacts> {
  const withFamily = asked.filter(({ hasFamily }) => hasFamily).map(({ personId }) => personId);
  const relatives =
    withFamily.length > 0 ? await relativesOf(db, tenantId, withFamily) : new Map<string, never>();
  const bookers = asked.flatMap(({ isForGuest, personId }) => (isForGuest ? personId : []));
  const guests = await heldGuests(db, tenantId, bookers, now);
  const people = [...new Set(asked.map(({ personId }) => personId))];
  const activityIds = [...new Set(asked.map(({ activityId }) => activityId))];
  const [groupRows, parties, rows, live, credits] = await oneRoundTrip(db, [
    ...groupsUnderLock(db, tenantId, activityIds),
    bookableActivities(db, tenantId, activityIds),
    liveBookings(tenantId, asked),
    whoHasCredit(
      tenantId,
      people.map((personId) => ({ personId, template: 'booking-confirmed' })),
    ),
  ]);
  const groups = lockedGroups(groupRows, parties);
  const units = await pathsOfUnits(db, tenantId, rows);
  const activities = new Map(
    rows.map((row) => [
      row.id,
      {
        row,
        facts: activityFactsOf(row),
        admission: admissionOf(row, units),
        questions: v.parse(v.array(question), row.questions),
        groups: groups.filter(({ activityId }) => activityId === row.id),
      },
    ]),
  );
  const needsVillage = rows.some((row) => row.allowed_unit_ids.length > 0);
  const series = rows.flatMap((row) => row.attended_series_id ?? []);
  return {
    activities,
    live: new Map(live.map((row) => [liveKeyOf(row.activity_id, row.who, row.guest), row.id])),
    credits,
    guests,
    villages: needsVillage ? await villagesOf(db, tenantId, people) : new Map(),
    attended:
      series.length > 0 ? await attendedSeries(db, tenantId, people, series, now) : new Set(),
    relatives,
  };
}

/** What the form shows before anything is locked; undefined when there is no such activity. */
export async function loadOpenFacts(
  db: Db,
  tenantId: string,
  activityId: string,
  personId: string,
  now: Date,
) {
  const rows = await bookableActivities(db, tenantId, [activityId]).execute();
  const [row] = rows;
  if (!row) return undefined;
  const admission = admissionOf(row, await pathsOfUnits(db, tenantId, rows));
  const series = admission.attendedSeriesId;
  return {
    admission,
    questions: v.parse(v.array(question), row.questions),
    hasAttendedSeries:
      series !== null && (await attendedSeries(db, tenantId, [personId], [series], now)).size > 0,
    ageAt,
  };
}

type Member = Awaited<ReturnType<typeof familyOfMany>>[number];

function ageAt(member: Member, start: Date): AgeRange | null {
  const { birth_month: birthMonth, age_years: ageYears, age_noted_on: ageNotedOn } = member;
  return ageRange({ birthMonth, ageYears, ageNotedOn }, shanghaiDate(start));
}

export function relativesAt(
  facts: SignUpFacts,
  personId: string,
  start: Date,
): Map<string, Relative> {
  const all = facts.relatives.get(personId) ?? [];
  return new Map(all.map(({ id, name, ageAt }) => [id, { id, name, age: ageAt(start) }]));
}

function admissionOf(row: BookableRow, paths: ReadonlyMap<string, string>): Admission {
  const { child_age_from_months: from, child_age_to_months: to } = row;
  return {
    allowedRoles: row.allowed_roles.filter(isRole),
    allowedUnitPaths: row.allowed_unit_ids.map((id) => paths.get(id) ?? '/none/'),
    childAge: from === null && to === null ? null : { from: from ?? 0, to: to ?? 216 },
    childNeeded: row.child_needed,
    attendedSeriesId: row.attended_series_id,
    mostInParty: row.most_in_party,
  };
}

async function pathsOfUnits(
  db: Db,
  tenantId: string,
  rows: readonly BookableRow[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(rows.flatMap((row) => row.allowed_unit_ids))];
  if (wanted.length === 0) return new Map();
  const units = await unitsByIds(db, tenantId, wanted);
  return new Map(units.map(({ id, path }) => [id, path]));
}

interface LiveRow {
  id: string;
  activity_id: string;
  who: string;
  /** `nameKey` of the guest. */
  guest: string | null;
}

function liveBookings(tenantId: string, asked: readonly Asked[]): Statement<LiveRow> {
  const statuses = sql.join(liveStatuses.map((status) => sql.lit(status)));
  const own = sql<LiveRow>`
    select b.id, b.activity_id, b.person_id as who, null as guest
    from ${pairsOf(asked)} join bookings b on b.tenant_id = ${tenantId}
      and b.activity_id = p.activity_id and b.person_id = p.person_id
    where b.status in (${statuses})`;
  const forGuests = asked.filter(({ isForGuest }) => isForGuest);
  if (forGuests.length === 0) return own;
  return sql<LiveRow>`${own}
    union all
    select b.id, b.activity_id, b.booked_by, b.guest_key
    from ${pairsOf(forGuests)} join bookings b on b.tenant_id = ${tenantId}
      and b.activity_id = p.activity_id and b.booked_by = p.person_id
    where b.guest_key is not null and b.status in (${statuses})`;
}

function pairsOf(asked: readonly Asked[]) {
  return sql`unnest(
    ${asked.map(({ activityId }) => activityId)}::uuid[],
    ${asked.map(({ personId }) => personId)}::uuid[]) as p (activity_id, person_id)`;
}

/** There is no check-in yet: whoever held a place when the activity ended counts as having attended. */
async function attendedSeries(
  db: Db,
  tenantId: string,
  people: readonly string[],
  series: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('bookings as b')
    .innerJoin('activities as a', (join) =>
      join.onRef('a.tenant_id', '=', 'b.tenant_id').onRef('a.id', '=', 'b.activity_id'),
    )
    .where('b.tenant_id', '=', tenantId)
    .where('b.person_id', '=', anyOf(people))
    .where('b.status', '=', 'confirmed')
    .where('a.series_id', 'in', series)
    .where('a.ends_at', '<', now)
    .select(['b.person_id', 'a.series_id'])
    .distinct()
    .execute();
  return new Set(rows.map((row) => `${row.person_id} ${row.series_id}`));
}

async function relativesOf(
  db: Db,
  tenantId: string,
  people: readonly string[],
): Promise<SignUpFacts['relatives']> {
  const byPerson: SignUpFacts['relatives'] = new Map();
  for (const member of await familyOfMany(db, tenantId, people)) {
    const list = byPerson.get(member.person_id) ?? [];
    list.push({
      id: member.id,
      name: member.name,
      ageAt: (start) => ageAt(member, start),
    });
    byPerson.set(member.person_id, list);
  }
  return byPerson;
}
