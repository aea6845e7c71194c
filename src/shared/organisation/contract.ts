import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { calendarDate, done, id, pageOf, text, unitId } from '@shared/contract/schemas';
import { auditContract } from './audit-contract';
import { invitationsContract } from './invitations-contract';
import { reviewContract } from './review-contract';
import { roles } from './roles';
import { unitKinds } from './units';
import { backgroundTasksContract } from './background-tasks-contract';

const role = v.picklist(roles);
const unitKind = v.picklist(unitKinds);
const kinds = v.optional(v.pipe(v.array(unitKind), v.minLength(1), v.maxLength(unitKinds.length)));

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, '时间不对'));
const openingSpan = v.object({
  days: v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])),
  opens: clock,
  closes: clock,
});

/** The opening hours of a week, Asia/Shanghai (`opening-hours.ts`). */
export const weeklyHours = v.array(openingSpan);

const unitSummary = v.object({
  id: unitId,
  kind: unitKind,
  name: v.string(),
  shortName: v.string(),
  parentId: v.nullable(unitId),
  /** Whether a further level can be opened. */
  hasChildren: v.boolean(),
});

const ancestor = v.object({ id: unitId, name: v.string(), shortName: v.string() });

const unitDetail = v.object({
  ...unitSummary.entries,
  /** From the county down to the parent. */
  trail: v.array(ancestor),
  about: v.nullable(v.string()),
  place: v.nullable(v.string()),
  telephone: v.nullable(v.string()),
  hours: weeklyHours,
  /** Demo data that nobody confirmed: screens say so. */
  isExample: v.boolean(),
  /** Its organisers publish what it holds without a unit above; the county always does. */
  publishesItself: v.boolean(),
});

const foundUnit = v.object({
  ...unitSummary.entries,
  /** "虹桥镇", so that two villages of one name can be told apart. */
  parentName: v.nullable(v.string()),
});

const helpPoint = v.object({
  id: unitId,
  name: v.string(),
  about: v.nullable(v.string()),
  townId: v.nullable(unitId),
  place: v.nullable(v.string()),
  telephone: v.nullable(v.string()),
  hours: weeklyHours,
  isExample: v.boolean(),
});

const grant = v.object({
  id,
  role,
  unitId,
  unitName: v.string(),
  startsOn: calendarDate,
  endsOn: v.nullable(calendarDate),
});

const staffGrant = v.object({
  ...grant.entries,
  personId: id,
  /** Null while she has given no name. */
  personName: v.nullable(v.string()),
  grantedBy: v.nullable(id),
});

/** A day that a role begins or ends on. PostgreSQL knows no year 0, and nobody plans past 2100. */
const grantDay = v.pipe(
  calendarDate,
  v.minValue('2000-01-01', '日期太早了'),
  v.maxValue('2100-12-31', '日期太晚了'),
);

/** Units, and the roles that people hold for them. */
export const organisationContract = {
  listUnits: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'The units directly below a unit, or the county without one',
    input: v.object({ parentId: v.optional(unitId), kinds }),
    output: v.object({ units: v.array(unitSummary) }),
  }),
  searchUnits: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'Units whose name contains the text or whose pinyin initials begin with it; best 20',
    input: v.object({ text: text(20), kinds, underId: v.optional(unitId) }),
    output: v.object({ units: v.array(foundUnit) }),
  }),
  unit: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'One unit with its place, hours and telephone',
    input: v.object({ id: unitId }),
    output: unitDetail,
  }),
  helpPoints: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'Stations and the rights centre, the nearest of a town first',
    input: v.object({ townId: v.optional(unitId) }),
    output: v.object({ points: v.array(helpPoint) }),
  }),
  myGrants: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'The roles that I hold today',
    input: v.object({}),
    output: v.object({
      grants: v.array(
        v.object({
          ...grant.entries,
          /** Held, and not counting in this session: it sees people and the sign-in is too weak. */
          withheld: v.boolean(),
        }),
      ),
    }),
  }),
  listGrants: operation({
    kind: 'query',
    access: 'oversees-unit',
    audited: true,
    summary: 'Who holds which role today or later in a unit and below it',
    input: v.object({
      unitId,
      role: v.optional(role),
      after: v.optional(id),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 20),
    }),
    output: pageOf(staffGrant),
  }),
  grantRole: operation({
    kind: 'command',
    access: 'administers-unit',
    summary: 'Give a person a role for a unit and all below it',
    input: v.object({
      personId: id,
      role,
      unitId,
      startsOn: v.optional(grantDay),
      endsOn: v.optional(grantDay),
    }),
    output: staffGrant,
    errors: {
      NOT_ONESELF: { status: 403, message: '不能给自己加角色，请让别的管理员来办' },
      ROLE_TOO_HIGH: { status: 403, message: '这个角色要由平台管理员来给' },
      ENDS_BEFORE_START: { status: 409, message: '结束日期不能早于开始日期，也不能早于今天' },
      ALREADY_GRANTED: { status: 409, message: '这段时间她已经有这个角色了' },
    },
  }),
  endRole: operation({
    kind: 'command',
    access: 'administers-grant',
    summary: 'End a role at once',
    input: v.object({ grantId: id }),
    output: done,
    errors: {
      NOT_ONESELF: { status: 403, message: '不能动自己的角色，请让别的管理员来办' },
      ROLE_TOO_HIGH: { status: 403, message: '这个角色要由平台管理员来收回' },
      ALREADY_ENDED: { status: 409, message: '这个角色已经结束了' },
    },
  }),
  ...invitationsContract,
  letPublish: operation({
    kind: 'command',
    access: 'administers-above',
    summary: 'Let a unit publish its activities without a look from above, or take that back',
    input: v.object({ unitId, publishesItself: v.boolean() }),
    output: done,
  }),
  ...backgroundTasksContract,
  ...auditContract,
  ...reviewContract,
};
