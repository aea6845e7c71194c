import { activities } from '@cloud/activities';
import { organisation } from '@cloud/organisation';
import { people } from '@cloud/people';
import { buildActivity, type BuiltActivity } from '@tests/builders/activities';
import { buildPiece, newsOf } from '@tests/builders/content';
import { buildGrant, buildTree, type BuiltTree } from '@tests/builders/organisation';
import {
  buildFamilyMember,
  buildMessage,
  buildPerson,
  buildSession,
  type BuiltPerson,
} from '@tests/builders/people';
import { buildRun } from '@tests/builders/work';
import { buildDataRequest } from '@tests/builders/data-requests';
import { buildPasskey } from '@tests/builders/staff';
import type { World } from '@tests/support/test-world';

/** Words that stand in the scene's rows only: an answer that holds them has told something. */
export const secretWord = '只有她知道';

/** One of everything that an operation can be asked about, all of it in 虹桥镇 or belonging to `owner`. */
export interface Scene {
  tree: BuiltTree;
  owner: BuiltPerson;
  /** The owner's other phone. */
  deviceId: string;
  memberId: string;
  messageId: string;
  bookingId: string;
  /** An export that the owner began. */
  workId: string;
  published: BuiltActivity;
  draft: BuiltActivity;
  /** News of 虹桥镇: one that residents see, one that waits for review. */
  newsId: string;
  waitingNewsId: string;
  /** A volunteer of 虹桥镇 and her grant. */
  volunteer: BuiltPerson;
  grantId: string;
  /** A browser that asks to be signed in. */
  scan: { scanId: string; pollSecret: string; code: string };
  /** The owner's. */
  passkeyId: string;
  /** To be a volunteer of 虹桥镇, for whoever has the code. */
  invitation: { id: string; code: string };
  /** The owner's, made at 虹桥镇. */
  requestId: string;
  bookingCode: string;
}

async function invite(world: World, unit: { id: string }) {
  const admin = await buildPerson(world, { roles: [{ role: 'unit-admin', unitId: unit.id }] });
  const input = { unitId: unit.id, role: 'volunteer' as const };
  const { id, link } = await world.call(organisation, 'inviteToRole', input, { as: admin });
  return { id, code: new URL(link).searchParams.get('code') ?? '' };
}

async function startScan(world: World) {
  const scan = await world.call(people, 'startScan', { browser: 'Chrome · Windows' });
  const code = new URL(scan.codeText).searchParams.get('code') ?? '';
  return { scanId: scan.scanId, pollSecret: scan.pollSecret, code };
}

export async function buildScene(world: World): Promise<Scene> {
  const tree = await buildTree(world);
  const owner = await buildPerson(world, { name: secretWord, phone: '13900000001' });
  const volunteer = await buildPerson(world, { name: secretWord });
  const { sessionId } = await buildSession(world, owner.id, secretWord);
  const member = await buildFamilyMember(world, owner.id, { name: secretWord });
  const message = await buildMessage(world, owner.id, { title: secretWord, body: secretWord });
  const unit = tree.hongqiao;
  const published = await buildActivity(world, { unit, title: secretWord });
  const draft = await buildActivity(world, { unit, title: secretWord, status: 'draft' });
  const news = newsOf(unit, { title: secretWord, summary: secretWord });
  const live = await buildPiece(world, unit, news);
  const waiting = await buildPiece(world, unit, news, { status: 'in-review' });
  const booking = await world.call(
    activities,
    'signUp',
    { activityId: published.id },
    { as: owner },
  );
  return {
    tree,
    owner,
    deviceId: sessionId,
    memberId: member.id,
    messageId: message.id,
    bookingId: booking.id,
    bookingCode: booking.code,
    workId: await buildRun(world, owner, unit),
    published,
    draft,
    newsId: live.id,
    waitingNewsId: waiting.id,
    volunteer,
    grantId: await buildGrant(world, volunteer, 'volunteer', unit),
    scan: await startScan(world),
    passkeyId: await buildPasskey(world, owner),
    invitation: await invite(world, unit),
    requestId: await buildDataRequest(world, { person: owner, unit, note: secretWord }),
  };
}
