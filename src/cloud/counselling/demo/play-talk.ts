import { talkContract } from '@shared/counselling/talk/talk-contract';
import { talkTenant } from '@shared/counselling/talk/readers';
import {
  sealMessage,
  sealReaders,
  type Line,
  type Place,
  type Said,
} from '@shared/counselling/talk/seal-talk';
import type { MessageText, Part } from '@shared/counselling/talk/wire';
import { recipientOf, type IdentityBytes } from '@shared/envelope/age/identity';
import type { HandlerKeys } from '@shared/envelope/keys/handler-keys';
import { sendToTalk } from '../talk/send-to-talk';
import { setTalkReaders } from '../talk/set-talk-readers';
import type { DemoHour } from './seed-talks';
import { knownSecret, talkKeysOf, type TalkPlayer } from './talk-keys';
import { asHer, asPlayer, contextOf, errorsOf, type Stage } from './talk-stage';
import type { TalkStep, TalkStory } from './talk-stories';

export interface Told {
  players: readonly TalkPlayer[];
  story: TalkStory;
  hour: DemoHour;
  number: number;
  now: Date;
}

type Who = TalkStep['by'];

const hourMs = 3_600_000;

/** Tells one talk by the domain's own handlers: sealed and signed as phones and browsers do it. */
export async function playTalk(
  stage: Stage,
  { players, story, hour, number, now }: Told,
): Promise<void> {
  const begun = Math.min(hour.startsAt.getTime(), now.getTime()) - 48 * hourMs;
  const her = talkKeysOf(`woman ${number}`);
  const lines = new Map<string, Line>();
  await begin('her', 'thread', story.intake, 0);
  const hasBegun = new Set<Part>(['thread']);
  for (const { by, part, text, after } of story.steps) {
    const content = { kind: 'text', text } as const;
    if (hasBegun.has(part)) await say(by, part, content, after);
    else await begin(by, part, content, after);
    hasBegun.add(part);
  }

  function keysOf(by: Who): HandlerKeys {
    return by === 'her' ? her : talkKeysOf(by);
  }

  function secretOf(part: Part): IdentityBytes {
    return knownSecret(`${part} of the demo's talk ${number}`);
  }

  function placeOf(part: Part): Place {
    return { tenant: talkTenant(stage.tenantId), talk: hour.id, part };
  }

  /** Never later than now: a talk of an hour that has just been is not told ahead. */
  function at(after: number): Date {
    return new Date(Math.min(begun + after * hourMs, now.getTime()));
  }

  function contextAt(by: Who, after: number) {
    const player = players.find(({ account }) => account === by);
    return contextOf(stage, player ? asPlayer(player) : asHer(hour.personId), at(after));
  }

  async function sealed(by: Who, part: Part, content: Said, after: number): Promise<MessageText> {
    const name = `${by} ${part}`;
    const { message, next } = await sealMessage(keysOf(by), placeOf(part), {
      ...(lines.get(name) ?? { sequence: 1, previous: null }),
      key: recipientOf(secretOf(part)),
      at: at(after),
      content,
    });
    lines.set(name, next);
    return message;
  }

  async function begin(by: Who, part: Part, content: Said, after: number): Promise<void> {
    const staff = players.map(({ account }) => talkKeysOf(account).public);
    const readers = {
      thread: [her.public, ...staff],
      record: staff,
      notes: [keysOf(by).public],
    };
    const input = {
      appointmentId: hour.id,
      part,
      readers: await sealReaders(keysOf(by), placeOf(part), {
        number: 1,
        directory: 1,
        isHers: part === 'thread',
        secret: secretOf(part),
        readers: readers[part],
      }),
      first: await sealed(by, part, content, after),
    };
    const context = await contextAt(by, after);
    await setTalkReaders({ input, context, errors: errorsOf(talkContract.setTalkReaders) });
  }

  async function say(by: Who, part: Part, content: Said, after: number): Promise<void> {
    const message = await sealed(by, part, content, after);
    const input = { appointmentId: hour.id, part, message };
    const context = await contextAt(by, after);
    await sendToTalk({ input, context, errors: errorsOf(talkContract.sendToTalk) });
  }
}
