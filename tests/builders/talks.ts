import { createHash, randomBytes } from 'node:crypto';
import { counselling } from '@cloud/counselling';
import { talkDemoRootSeedText } from '@shared/counselling/talk/demo-root';
import { talkTenant } from '@shared/counselling/talk/readers';
import {
  openMessage,
  sealMessage,
  sealReaders,
  type Line,
  type Place,
  type Said,
} from '@shared/counselling/talk/seal-talk';
import { unwrap } from '@shared/counselling/talk/unwrap';
import { verifyMessage, verifyReaders } from '@shared/counselling/talk/verify-talk';
import { readReaders, type MessageText, type Part } from '@shared/counselling/talk/wire';
import { newIdentity, recipientOf, type IdentityBytes } from '@shared/envelope/age/identity';
import { DIRECTORY_DAYS } from '@shared/envelope/directory/directory';
import { signDirectory, signStatus } from '@shared/envelope/directory/sign-directory';
import { base64urlFromBytes, bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { newHandlerKeys, type HandlerKeys } from '@shared/envelope/keys/handler-keys';
import { publicKeyOf } from '@shared/signing/ed25519';
import type { World } from '../support/test-world';
import { buildCounsellor, buildService } from './counselling';
import { buildGrant, buildUnit, type BuiltUnit } from './organisation';
import { buildPerson, type BuiltPerson } from './people';

const random = (length: number) => new Uint8Array(randomBytes(length));
const statusSecret = new Uint8Array(createHash('sha256').update('status of talks').digest());
const rootSecret = new Uint8Array(createHash('sha256').update(talkDemoRootSeedText).digest());

/** Somebody with keys: staff's lie under six words, hers follow from her code. */
export interface WithKeys extends BuiltPerson {
  keys: HandlerKeys;
}

export interface TalkHouse {
  unit: BuiltUnit;
  counsellor: WithKeys & { counsellorId: string };
  colleague: WithKeys & { counsellorId: string };
  supervisor: WithKeys;
  she: WithKeys;
  appointmentId: string;
}

/** A house whose list of readers names two counsellors and a supervisor, and an hour of hers with the first. */
export async function buildTalkHouse(world: World): Promise<TalkHouse> {
  const unit = await buildUnit(world, { name: '小海星', shortName: '小海星' });
  await buildService(world, unit);
  const counsellor = await buildWithCalendar(world, unit, '林老师');
  const colleague = await buildWithCalendar(world, unit, '陈老师');
  const supervisor = await buildWithKeys(world);
  await buildGrant(world, supervisor, 'counselling-supervisor', unit);
  const names = new Map<string, string>();
  for (const person of [counsellor, colleague, supervisor]) {
    names.set(person.id, await enrol(world, unit, person));
  }
  const text = listOf(
    world,
    unit,
    [counsellor, colleague, supervisor].map((person) => ({
      keys: person.keys,
      handler: names.get(person.id) ?? '',
      role: person === supervisor ? 'counselling-supervisor' : 'counsellor',
    })),
  );
  const list = { kind: 'directory', text } as const;
  await world.call(counselling, 'publishTalkDirectory', list, { as: supervisor });
  const she = await buildWithKeys(world);
  const appointmentId = await bookHour(world, she, counsellor.counsellorId);
  return { unit, counsellor, colleague, supervisor, she, appointmentId };
}

export async function bookHour(
  world: World,
  as: BuiltPerson,
  counsellorId: string,
  startsAt = '2026-11-25T01:00:00.000Z',
): Promise<string> {
  const hour = { service: 'psychology', line: 'on-site', counsellorId, startsAt } as const;
  const { appointmentId } = await world.call(counselling, 'hold', hour, { as });
  await world.call(counselling, 'book', { appointmentId }, { as });
  return appointmentId;
}

export async function buildWithKeys(world: World): Promise<WithKeys> {
  return { ...(await buildPerson(world)), keys: newHandlerKeys(random) };
}

async function buildWithCalendar(world: World, unit: BuiltUnit, name: string) {
  const person = await buildWithKeys(world);
  await buildGrant(world, person, 'counsellor', unit);
  const { id: counsellorId } = await buildCounsellor(world, unit, { name, person });
  return { ...person, counsellorId };
}

async function enrol(world: World, unit: BuiltUnit, as: WithKeys): Promise<string> {
  const { signing, recipient } = as.keys.public;
  const file = base64urlFromBytes(random(300));
  const key = { unitId: unit.id, signing, recipient, file };
  const { handler } = await world.call(counselling, 'enrolTalkKey', key, { as });
  return handler;
}

interface Listed {
  keys: HandlerKeys;
  handler: string;
  role: string;
}

/** A signed list of who reads. */
export function listOf(
  world: World,
  unit: BuiltUnit,
  listed: readonly Listed[],
  { version = 1, root = rootSecret, tenant = talkTenant(world.tenantId) } = {},
): string {
  const now = world.clock.now().getTime();
  const from = new Date(now - 1000).toISOString();
  const until = new Date(now + DIRECTORY_DAYS * 86_400_000 - 1000).toISOString();
  return signDirectory(
    {
      tag: 'directory',
      tenant,
      version,
      issued: from,
      expires: until,
      statusKeys: [{ signing: base64urlFromBytes(publicKeyOf(statusSecret)), from, until }],
      recovery: recipientOf(newIdentity(random)),
      formerRecovery: [],
      handlers: listed.map(({ keys, handler, role }) => ({
        ...keys.public,
        handler,
        name: '林老师',
        unit: unit.id,
        role,
        reads: 'agreed',
        from,
        until,
        revoked: null,
      })),
    },
    root,
  );
}

/** What the status key says of these keys: revoked from now on. */
export function revocationOf(world: World, revoked: readonly WithKeys[], number = 1): string {
  const at = world.clock.now().toISOString();
  return signStatus(
    {
      tag: 'directory status',
      tenant: talkTenant(world.tenantId),
      number,
      at,
      current: 1,
      revoked: revoked.map(({ keys }) => ({ keyId: keys.public.keyId, at })),
    },
    statusSecret,
  );
}

/** What somebody holds of a part while she writes. */
export interface Writing {
  place: Place;
  secret: IdentityBytes;
  line: Line;
}

export const writingIn = (world: World, talk: string, part: Part = 'thread'): Writing => ({
  place: { tenant: talkTenant(world.tenantId), talk, part },
  secret: newIdentity(random),
  line: { sequence: 1, previous: null },
});

/** The call that says who reads a part. */
export async function readersCall(
  as: WithKeys,
  { place, secret }: Writing,
  readers: readonly WithKeys[],
  { number = 1, directory = 1 } = {},
) {
  const sealed = await sealReaders(as.keys, place, {
    number,
    directory,
    isHers: place.part === 'thread',
    secret,
    readers: readers.map(({ keys }) => keys.public),
  });
  return { appointmentId: place.talk, part: place.part, readers: sealed };
}

/** Her, or staff's, next message; `writing` moves on. */
export async function nextMessage(
  as: WithKeys,
  writing: Writing,
  content: Said,
): Promise<MessageText> {
  const { message, next } = await sealMessage(as.keys, writing.place, {
    ...writing.line,
    key: recipientOf(writing.secret),
    at: new Date('2026-11-24T01:00:00.000Z'),
    content,
  });
  writing.line = next;
  return message;
}

/** Her thread with its intake, sent. */
export async function buildTalk(world: World, house: TalkHouse, words = '最近睡不好') {
  const { she, counsellor, supervisor, appointmentId } = house;
  const writing = writingIn(world, appointmentId);
  const call = await readersCall(she, writing, [...new Set([she, counsellor, supervisor])]);
  const first = await nextMessage(she, writing, { kind: 'intake', words, telephone: null });
  const opening = { ...call, first };
  await world.call(counselling, 'setTalkReaders', opening, { as: she });
  return { writing, opening, statement: readReaders(call.readers).statement };
}

/** What the house's counsellor reads with her own key, verified as a console does it. */
async function openThread(world: World, { counsellor, appointmentId }: TalkHouse) {
  const asked = { appointmentId, part: 'thread', after: 0 } as const;
  const page = await world.call(counselling, 'readTalk', asked, { as: counsellor });
  const place = writingIn(world, appointmentId).place;
  const { keyId, signing } = counsellor.keys.public;
  const staff = new Map([[keyId, bytesFromBase64url(signing)]]);
  const history = verifyReaders(page.statements, place, staff);
  const newest = history[history.length - 1];
  const file = page.wraps.find(({ to }) => to === keyId)?.file;
  if (!newest || file === undefined) throw new Error('nothing is wrapped to her');
  const secret = await unwrap(newest, file, { keyId, identity: counsellor.keys.identity });
  const read = page.messages.map(({ message }) => verifyMessage(message, place, history, staff));
  return { place, secret, read };
}

export async function readThread(world: World, house: TalkHouse): Promise<string[]> {
  const { secret, read } = await openThread(world, house);
  const said = await Promise.all(read.map(({ header, body }) => openMessage(header, body, secret)));
  return said.map((each) => (each.kind === 'intake' ? each.words : each.text));
}

/** The counsellor's first answer in a thread that was begun on a phone. */
export async function answerIn(world: World, house: TalkHouse, text: string): Promise<void> {
  const { place, secret } = await openThread(world, house);
  const writing = { place, secret, line: { sequence: 1, previous: null } };
  const message = await nextMessage(house.counsellor, writing, { kind: 'text', text });
  const call = { appointmentId: house.appointmentId, part: 'thread', message } as const;
  await world.call(counselling, 'sendToTalk', call, { as: house.counsellor });
}
