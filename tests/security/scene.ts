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
import { buildBackgroundTask } from '@tests/builders/background-task';
import { buildDataRequest } from '@tests/builders/data-requests';
import { buildPasskey } from '@tests/builders/staff';
import type { World } from '@tests/support/test-world';
import { ownParts } from './samples';
import { secretWord } from './secret-word';

/**
 * One of everything that an operation can be asked about, all of it in 虹桥镇 or belonging to `owner`. What
 * a domain alone is asked about it adds itself (`OwnPart`).
 */
export interface SharedScene {
  tree: BuiltTree;
  owner: BuiltPerson;
  /** The owner's other phone. */
  deviceId: string;
  memberId: string;
  messageId: string;
  bookingId: string;
  /** An export that the owner began. */
  taskId: string;
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

/** With what each domain adds: it declares so where it builds it. */
// oxlint-disable-next-line typescript/no-empty-interface
export interface Scene extends SharedScene {}

/** The code behind the # of a link. */
const codeOf = (link: string): string => new URL(link).hash.replace('#code=', '');

async function invite(world: World, unit: { id: string }) {
  const admin = await buildPerson(world, { roles: [{ role: 'unit-admin', unitId: unit.id }] });
  const input = { unitId: unit.id, role: 'volunteer' as const };
  const { id, link } = await world.call(organisation, 'inviteToRole', input, { as: admin });
  return { id, code: codeOf(link) };
}

async function startScan(world: World) {
  const scan = await world.call(people, 'startScan', {});
  const code = codeOf(scan.codeText);
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
  const shared: SharedScene = {
    tree,
    owner,
    deviceId: sessionId,
    memberId: member.id,
    messageId: message.id,
    bookingId: booking.id,
    bookingCode: booking.code,
    taskId: await buildBackgroundTask(world, owner, unit),
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
  for (const { build } of ownParts) Object.assign(shared, await build?.(world, shared));
  // Each part has added what it declares.
  return shared as Scene;
}
