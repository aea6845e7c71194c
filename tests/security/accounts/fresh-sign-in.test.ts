import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { functions } from '@cloud/functions';
import { people } from '@cloud/people';
import type { AnyOperation } from '@cloud/platform/operation/handler';
import { appContract } from '@shared/contract/app-contract';
import { buildGrant } from '@tests/builders/organisation';
import { buildPerson, buildSession } from '@tests/builders/people';
import { buildTotp } from '@tests/builders/staff';
import { useWorld } from '@tests/support/test-world';
import { sampleRows } from '../samples';
import { buildScene } from '../scene';
import { codeOf } from './sms';

/** What changes how somebody signs in, or takes everything out of her account: said here anew. */
const mustBeFresh = [
  'people.changePassword',
  'people.deleteMyAccount',
  'people.exportMyData',
  'people.linkPhone',
  'people.makePasswordLink',
  'people.makeRecoveryCodes',
  'people.mergePeople',
  'people.removePasskey',
  'people.removePhone',
  'people.setUpStaffAccount',
  'people.startEnrolment',
];

/**
 * Every file that writes what people sign in with, and by which right: the operations above, a ticket
 * that follows a password or one of them, a link that one of them made, a sign-in itself, or less.
 */
const writers: Record<string, string> = {
  'people/demo/seed.ts': 'the demo’s people, before anybody signs in',
  'people/merge/move-person.ts': 'mergePeople',
  'people/personal-data.ts': 'deleteMyAccount, settleRequest',
  'people/sign-in/register.ts': 'the sign-in that makes the account, and notes its use',
  'people/staff-account/make-password-link.ts': 'makePasswordLink',
  'people/staff-account/password-links.ts': 'the link of makePasswordLink is used up',
  'people/staff-account/set-up-staff-account.ts': 'setUpStaffAccount',
  'people/staff-sign-in/enrolment/confirm-totp.ts': 'a ticket of startEnrolment or of a password',
  'people/staff-sign-in/password/staff-accounts.ts': 'changePassword, or the link',
  'people/staff-account/remove-passkey.ts': 'removePasskey',
  'people/staff-sign-in/second-factor/passkeys.ts':
    'a ticket of startEnrolment or of a password; a use is counted',
  'people/staff-sign-in/second-factor/recovery-codes.ts':
    'makeRecoveryCodes, or the first of an enrolment; a use is noted',
  'people/staff-sign-in/second-factor/totp.ts': 'a use is noted',
  'people/sign-in-methods/link-phone.ts': 'linkPhone',
  'people/sign-in-methods/numbers.ts':
    'removePhone; stopChange, for a number that opens nothing yet',
};
const signInMethods = [
  'identities',
  'staff_accounts',
  'totp_factors',
  'passkeys',
  'recovery_codes',
  'password_links',
];

const world = useWorld();
const contracts: Record<string, Record<string, AnyOperation>> = appContract;
const flagged = Object.entries(contracts).flatMap(([domain, operations]) =>
  Object.entries(operations).flatMap(([name, each]) =>
    each['~orpc'].meta.freshSignIn === null ? [] : [`${domain}.${name}`],
  ),
);

it('every operation that changes how one signs in carries the flag, and no other', () => {
  expect(flagged.sort()).toEqual(mustBeFresh);
});

it('nothing else writes what people sign in with', () => {
  const root = 'src/cloud';
  const found = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile() && /(?<!\.test)\.ts$/.test(each.name))
    .map((each) => path.join(each.parentPath, each.name))
    .filter((file) => {
      const text = readFileSync(file, 'utf8');
      return signInMethods.some(
        (table) =>
          new RegExp(`(insertInto|updateTable|deleteFrom)\\(\\s*'${table}'`).test(text) ||
          new RegExp(`(insert into|update|delete from) ${table}`).test(text) ||
          // Tables that are gone through by name.
          (/(deleteFrom|moveAll)\(/.test(text) && new RegExp(`^\\s*'${table}',$`, 'm').test(text)),
      );
    })
    .map((file) => path.relative(root, file));
  expect(found.sort()).toEqual(Object.keys(writers).sort());
});

it('each is refused from an old session, and let on from one that has just been confirmed', async () => {
  const scene = await buildScene(world());
  const admin = await buildPerson(world(), { signInPhone: '13800007777' });
  await buildGrant(world(), admin, 'platform-admin', scene.tree.county);
  const { db, tenantId } = world();
  await db
    .insertInto('identities')
    .values({
      tenant_id: tenantId,
      provider: 'phone',
      subject: '13800008888',
      person_id: scene.owner.id,
    })
    .execute();
  const codes = async (askers: readonly { token: string }[]) => {
    const all: Record<string, string[]> = {};
    for (const { domain, operation, input } of sampleRows(scene)) {
      const name = `${domain}.${operation}`;
      const target = functions.find((each) => each.domain === domain);
      if (!flagged.includes(name) || !target) continue;
      all[name] = [];
      // The owner has the passkey, the administrator all that takes a role.
      for (const as of askers) {
        const code = codeOf(await world().send(target, operation, input, { as }));
        if (code !== 'NOT_ALLOWED') all[name].push(code);
      }
    }
    return all;
  };
  world().clock.advance(10 * 60_000);
  const old = await codes([scene.owner, admin]);
  expect(Object.keys(old).sort()).toEqual(mustBeFresh);
  for (const [name, answers] of Object.entries(old)) {
    expect([name, [...new Set(answers)]]).toEqual([name, ['CONFIRM_FIRST']]);
  }
  const confirmed = await Promise.all(
    [scene.owner, admin].map(({ id }) => buildSession(world(), id, '电脑')),
  );
  for (const [name, answers] of Object.entries(await codes(confirmed))) {
    expect([name, answers.includes('CONFIRM_FIRST')]).toEqual([name, false]);
  }
});

describe('at the console', () => {
  const asks = async (session: { token: string }) =>
    codeOf(await world().send(people, 'makeRecoveryCodes', {}, { as: session }));
  const staff = async () => {
    const scene = await buildScene(world());
    const person = await buildPerson(world(), {
      roles: [{ role: 'organiser', unitId: scene.tree.hongqiao.id }],
    });
    await buildTotp(world(), person);
    return person;
  };
  const session = (person: { id: string }, assurance: 'scan' | 'password+totp' | 'passkey') =>
    buildSession(world(), person.id, '电脑', { assurance, place: 'console', confirmed: false });

  it.each(['password+totp', 'passkey'] as const)('%s counts for ten minutes', async (assurance) => {
    const opened = await session(await staff(), assurance);
    expect(await asks(opened)).toBe('OK');
    world().clock.advance(10 * 60_000);
    expect(await asks(opened)).toBe('CONFIRM_FIRST');
  });

  it('who holds her phone scans a browser in, and changes nothing there', async () => {
    expect(await asks(await session(await staff(), 'scan'))).toBe('CONFIRM_FIRST');
  });
});
