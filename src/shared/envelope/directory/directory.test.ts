import { publicKeyOf } from '@shared/signing/ed25519';
import { base64urlFromBytes } from '../encoding/base64url';
import { newHandlerKeys } from '../keys/handler-keys';
import { newIdentity, recipientOf } from '../age/identity';
import { randomFrom } from '../random';
import { chooseDirectory, repliesToKeep, type DirectoryReply } from './choose-directory';
import type { DirectoryStatement, HandlerEntry, StatusStatement } from './directory';
import { everybody, readersOf } from './readers';
import { signDirectory, signStatus } from './sign-directory';

// Curves in plain JavaScript: slow on a machine that does something else besides.
jest.setTimeout(60_000);

const random = randomFrom(globalThis.crypto);
const rootSecret = random(32);
const root = publicKeyOf(rootSecret);
const statusSecret = random(32);
const now = new Date('2027-03-01T00:00:00.000Z');
const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();

function entry(handler: string, more: Partial<HandlerEntry> = {}): HandlerEntry {
  return {
    ...newHandlerKeys(random).public,
    handler,
    name: '王姐',
    unit: 'rights-centre',
    role: 'case-handler',
    reads: 'all',
    from: day(-30),
    until: day(300),
    revoked: null,
    ...more,
  };
}

const [wang, li, zhao] = [
  entry('wang'),
  entry('li'),
  entry('zhao', { unit: 'town-a', reads: 'agreed' }),
];

function statement(version: number, more: Partial<DirectoryStatement> = {}): DirectoryStatement {
  return {
    tag: 'directory',
    tenant: 'demo',
    version,
    issued: day(-10),
    expires: day(90),
    statusKeys: [
      { signing: base64urlFromBytes(publicKeyOf(statusSecret)), from: day(-30), until: day(300) },
    ],
    recovery: recipientOf(newIdentity(random)),
    formerRecovery: [],
    handlers: [wang, li, zhao],
    ...more,
  };
}

function status(
  current: number,
  more: Partial<StatusStatement> = {},
  secret = statusSecret,
): string {
  const whole: StatusStatement = {
    tag: 'directory status',
    tenant: 'demo',
    number: 1,
    at: day(-1),
    current,
    revoked: [],
    ...more,
  };
  return signStatus(whole, secret);
}

const reply = (
  version: number,
  more: Partial<DirectoryStatement> = {},
  statuses = [status(1)],
): DirectoryReply => ({
  directory: signDirectory(statement(version, more), rootSecret),
  statuses,
});
const question = (served: DirectoryReply | null, stored: DirectoryReply[] = []) => ({
  tenant: 'demo',
  root,
  minimumVersion: 5,
  stored,
  served,
  now,
});
const versionOf = (served: DirectoryReply | null, stored: DirectoryReply[] = []) => {
  const choice = chooseDirectory(question(served, stored));
  return choice.ok ? choice.directory.version : choice.faults;
};

describe('choosing a directory', () => {
  test('a signed, current one is used without a word', () => {
    expect(chooseDirectory(question(reply(7)))).toMatchObject({ ok: true, warnings: [] });
  });

  test('the highest valid one is taken, stored or served', () => {
    expect(versionOf(reply(8), [reply(7)])).toBe(8);
    expect(versionOf(reply(7), [reply(8), reply(6)])).toBe(8);
    expect(versionOf(null, [reply(6), reply(7)])).toBe(7);
  });

  test('an older one than is stored is said to have been served', () => {
    expect(chooseDirectory(question(reply(7), [reply(8)]))).toMatchObject({
      ok: true,
      warnings: ['SERVED_REFUSED'],
    });
  });

  test('why none can be used', () => {
    const good = reply(7);
    const [signed = '', signature = ''] = good.directory.split('.');
    const foreign = signDirectory(statement(9999), random(32));
    const otherByte = `${signed.slice(0, 60)}${signed.charAt(60) === 'A' ? 'B' : 'A'}${signed.slice(61)}`;
    const suite = Buffer.from(signed, 'base64url');
    suite[0] = 2;
    const with_ = (directory: string) => versionOf({ directory, statuses: [] });
    expect(versionOf(null)).toEqual(['NONE']);
    expect(with_('')).toEqual(['UNSIGNED']);
    expect(with_(signed)).toEqual(['UNSIGNED']);
    expect(with_(`${otherByte}.${signature}`)).toEqual(['ALTERED']);
    expect(with_(foreign)).toEqual(['ALTERED']);
    expect(with_(`${suite.toString('base64url')}.${signature}`)).toEqual(['UNKNOWN_SUITE']);
    expect(versionOf(reply(7, { tenant: 'other' }))).toEqual(['FOREIGN']);
    expect(versionOf(reply(7, { expires: day(0) }))).toEqual(['EXPIRED']);
    expect(versionOf(reply(4))).toEqual(['OLDER']);
    // A status signature is none of the root's.
    expect(with_(status(7))).toEqual(['ALTERED']);
  });

  test('forged versions that were stored lock nobody out', () => {
    const forged = { directory: signDirectory(statement(9999), random(32)), statuses: [] };
    expect(versionOf(reply(7), [forged, { directory: 'x', statuses: ['y'] }])).toBe(7);
  });

  test('only what can be true is signed', () => {
    expect(() => signDirectory(statement(7, { expires: day(171) }), rootSecret)).toThrow(
      /MALFORMED/,
    );
    expect(() => signDirectory(statement(7, { handlers: [wang, wang] }), rootSecret)).toThrow(
      /MALFORMED/,
    );
    const wrongId = { ...wang, keyId: li.keyId };
    expect(() => signDirectory(statement(7, { handlers: [wrongId] }), rootSecret)).toThrow(
      /MALFORMED/,
    );
  });
});

describe('status statements', () => {
  test('say that a newer version is current', () => {
    expect(versionOf(reply(7, {}, [status(8)]))).toEqual(['OLDER']);
    expect(versionOf(reply(7, {}, [status(8)]), [reply(8)])).toBe(8);
  });

  test('older than 14 days, or none at all, are warned of', () => {
    const warningsOf = (statuses: string[]) => {
      const choice = chooseDirectory(question(reply(7, {}, statuses)));
      return choice.ok ? choice.warnings : choice.faults;
    };
    expect(warningsOf([status(7, { at: day(-15) })])).toEqual(['STATUS_OLD']);
    expect(warningsOf([])).toEqual(['STATUS_OLD']);
    expect(warningsOf([status(7, { at: day(-13) })])).toEqual([]);
    expect(
      warningsOf([status(7, { at: day(-15) }), status(7, { at: day(-2), number: 2 })]),
    ).toEqual([]);
  });

  test('revoke at once; a stored one is not forgotten', () => {
    const revoking = status(7, { revoked: [{ keyId: wang.keyId, at: day(-2) }] });
    const choice = chooseDirectory(question(reply(7), [reply(7, {}, [revoking])]));
    expect(choice.ok && [...choice.directory.revoked]).toEqual([[wang.keyId, day(-2)]]);
    expect(choice.ok && readersOf(choice.directory, everybody)).toMatchObject({
      ok: false,
      persons: 1,
    });
  });

  test('count from a certified key, in its time, for this county only', () => {
    const revoked = [{ keyId: wang.keyId, at: day(-2) }];
    const late = {
      statusKeys: [
        { signing: base64urlFromBytes(publicKeyOf(statusSecret)), from: day(-90), until: day(-20) },
      ],
    };
    for (const served of [
      reply(7, {}, [status(9, { revoked }, random(32))]),
      reply(7, {}, [signDirectory(statement(9), rootSecret)]),
      reply(7, late, [status(9, { revoked })]),
      reply(7, {}, [status(9, { revoked, tenant: 'other' })]),
      reply(7, {}, [status(9, { revoked, at: day(90) })]),
    ]) {
      const choice = chooseDirectory(question(served));
      expect(choice).toMatchObject({ ok: true, warnings: ['STATUS_OLD'] });
      expect(choice.ok && choice.directory.revoked.size).toBe(0);
    }
  });
});

describe('a clock that is far off', () => {
  test('behind: it warns, and keys do not look unborn', () => {
    const choice = chooseDirectory({
      ...question(reply(7)),
      now: new Date('2020-01-01T00:00:00.000Z'),
    });
    expect(choice).toMatchObject({ ok: true, warnings: ['CLOCK_OFF'] });
    expect(choice.ok && readersOf(choice.directory, everybody)).toMatchObject({
      ok: true,
      persons: 2,
    });
  });

  test('behind, and no status is there: the directory itself says what time it is at least', () => {
    const early = new Date('2020-01-01T00:00:00.000Z');
    const choice = chooseDirectory({ ...question(reply(7, {}, [])), now: early });
    expect(choice).toMatchObject({ ok: true, warnings: ['STATUS_OLD', 'CLOCK_OFF'] });
    expect(choice.ok && readersOf(choice.directory, everybody)).toMatchObject({ persons: 2 });
  });

  test('ahead: beyond the end of the directory it is expired', () => {
    expect(chooseDirectory({ ...question(reply(7)), now: new Date(day(89)) }).ok).toBe(true);
    expect(chooseDirectory({ ...question(reply(7)), now: new Date(day(91)) })).toEqual({
      ok: false,
      faults: ['EXPIRED'],
    });
  });
});

describe('who reads', () => {
  const readers = (handlers: HandlerEntry[], choice: Partial<typeof everybody> = {}) => {
    const chosen = chooseDirectory(question(reply(7, { handlers })));
    if (!chosen.ok) throw new Error('no directory');
    const answer = readersOf(chosen.directory, { ...everybody, ...choice });
    return { ...answer, readers: answer.readers.map((one) => one.handler) };
  };

  test('all valid handlers of the centre; a town only when she agrees', () => {
    expect(readers([wang, li, zhao])).toEqual({ ok: true, readers: ['wang', 'li'], persons: 2 });
    expect(readers([wang, li, zhao], { agreedUnits: ['town-a'] }).readers).toEqual([
      'wang',
      'li',
      'zhao',
    ]);
  });

  test('whom she leaves out does not, and too few is said with whether it is hers to mend', () => {
    const town = { agreedUnits: ['town-a'] };
    expect(readers([wang, li, zhao], { ...town, leftOutHandlers: ['wang'] }).readers).toEqual([
      'li',
      'zhao',
    ]);
    expect(readers([wang, li, zhao], { leftOutHandlers: ['wang'] })).toEqual({
      ok: false,
      reason: 'TOO_FEW_READERS',
      readers: ['li'],
      persons: 1,
      enoughWithout: true,
    });
    expect(readers([wang, li], { leftOutUnits: ['rights-centre'] })).toMatchObject({
      readers: [],
      enoughWithout: true,
    });
    expect(readers([wang])).toMatchObject({ ok: false, enoughWithout: false });
  });

  test('expired, future and revoked keys are none; two keys of one person are one person', () => {
    const old = entry('old', { until: day(0) });
    const future = entry('future', { from: day(1) });
    const gone = entry('gone', { revoked: day(-3) });
    expect(readers([wang, li, old, future, gone]).readers).toEqual(['wang', 'li']);
    expect(readers([wang, entry('wang')])).toMatchObject({
      ok: false,
      persons: 1,
      readers: ['wang', 'wang'],
    });
  });
});

test('the last two different replies are kept', () => {
  const [a, b, c] = [reply(5), reply(6), reply(7)];
  expect(repliesToKeep([], a)).toEqual([a]);
  expect(repliesToKeep([a], a)).toEqual([a]);
  expect(repliesToKeep([b, a], c)).toEqual([c, b]);
  expect(repliesToKeep([b, a], a)).toEqual([a, b]);
});
