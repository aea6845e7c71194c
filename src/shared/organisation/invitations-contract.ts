import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { calendarDate, done, id, instant, mobile, unitId } from '@shared/contract/schemas';
import { roles } from './roles';

const role = v.picklist(roles);
/** 16 random bytes in base64url: fits a mini-program code's `scene`. */
const code = v.pipe(v.string(), v.regex(/^[\w-]{22}$/, '邀请码不对'));

export const invitationStates = ['open', 'accepted', 'declined', 'withdrawn', 'expired'] as const;

const gone = { status: 404, message: '邀请过期了，或者已经用过了。请让对方再发一个。' } as const;

const invitationRow = v.object({
  id,
  role,
  unitId,
  unitName: v.string(),
  /** "138****5678" when only that number may accept. */
  phone: v.nullable(v.string()),
  roleEndsOn: v.nullable(calendarDate),
  invitedBy: v.nullable(v.string()),
  createdAt: instant,
  expiresAt: instant,
  state: v.picklist(invitationStates),
  settledAt: v.nullable(instant),
  /** Who accepted or declined; null for nobody, or one who gave no name. */
  personName: v.nullable(v.string()),
});

/** Roles are offered, and taken by whoever they are for. */
export const invitationsContract = {
  inviteToRole: operation({
    kind: 'command',
    access: 'administers-unit',
    answerIsSecret: true,
    summary: 'Offer a role to whoever opens the link, or only to the owner of a number; for 7 days',
    input: v.object({
      unitId,
      role,
      phone: v.optional(mobile),
      roleEndsOn: v.optional(
        v.pipe(
          calendarDate,
          v.minValue('2000-01-01', '日期太早了'),
          v.maxValue('2100-12-31', '日期太晚了'),
        ),
      ),
    }),
    /** `link` is said once, here: send it or show it as a QR code. */
    output: v.object({ id, link: v.string(), expiresAt: instant }),
    errors: {
      ROLE_TOO_HIGH: { status: 403, message: '这个角色要由平台管理员来给' },
      ENDS_TOO_EARLY: { status: 409, message: '结束日期不能早于今天' },
    },
  }),
  listInvitations: operation({
    kind: 'query',
    audited: true,
    access: 'administers-unit',
    summary: 'Invitations of a unit and below it, the newest first; 50 at most',
    input: v.object({ unitId, openOnly: v.optional(v.boolean(), false) }),
    output: v.object({ items: v.array(invitationRow) }),
  }),
  withdrawInvitation: operation({
    kind: 'command',
    access: 'administers-invitation',
    summary: 'Take an open invitation back',
    input: v.object({ invitationId: id }),
    output: done,
    errors: { INVITATION_GONE: { status: 409, message: '这个邀请已经不在等回复了。' } },
  }),
  invitation: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'On the phone: who invites me to what',
    input: v.object({ code }),
    output: v.object({
      role,
      roleName: v.string(),
      unitName: v.string(),
      invitedBy: v.nullable(v.string()),
      roleEndsOn: v.nullable(calendarDate),
      expiresAt: instant,
      phone: v.nullable(v.string()),
      /** Why I cannot accept it; `number-not-mine`: after proving the number (`linkPhone`) I can. */
      obstacle: v.nullable(v.picklist(['number-not-mine', 'own-invitation', 'already-held'])),
    }),
    errors: { INVITATION_GONE: gone },
  }),
  acceptInvitation: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Take the role',
    input: v.object({ code }),
    output: v.object({ grantId: id }),
    errors: {
      INVITATION_GONE: gone,
      NUMBER_NOT_MINE: { status: 403, message: '这个邀请是发给另一个手机号的，请先绑定那个号码。' },
      NOT_ONESELF: { status: 403, message: '不能接受自己发的邀请。' },
      ALREADY_GRANTED: { status: 409, message: '你已经有这个角色了。' },
      INVITER_CANNOT: {
        status: 409,
        message: '发邀请的人现在不能给这个角色了，请让管理员重新邀请。',
      },
    },
  }),
  declineInvitation: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Say no to the role',
    input: v.object({ code }),
    output: done,
    errors: {
      INVITATION_GONE: gone,
      NUMBER_NOT_MINE: { status: 403, message: '这个邀请是发给另一个手机号的。' },
    },
  }),
  explainAccess: operation({
    kind: 'query',
    access: 'oversees-unit',
    audited: true,
    summary: 'Why a person can see a unit: the roles that reach it, from whom and since when',
    input: v.object({ personId: id, unitId }),
    output: v.object({
      personName: v.nullable(v.string()),
      unitName: v.string(),
      grants: v.array(
        v.object({
          id,
          role,
          roleName: v.string(),
          /** Where it is held: the unit itself or one above it. */
          unitId,
          unitName: v.string(),
          startsOn: calendarDate,
          endsOn: v.nullable(calendarDate),
          /** Null: given by the installation, or by somebody who is gone or has no name. */
          grantedBy: v.nullable(v.string()),
          seesPeople: v.boolean(),
        }),
      ),
    }),
  }),
};
