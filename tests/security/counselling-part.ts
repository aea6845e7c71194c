import { counselling } from '@cloud/counselling';
import { buildCounsellor, buildService } from '@tests/builders/counselling';
import { buildPerson } from '@tests/builders/people';
import type { World } from '@tests/support/test-world';
import type { OwnPart } from './samples';
import type { Scene, SharedScene } from './scene';
import { secretWord } from './secret-word';

declare module './scene' {
  interface Scene {
    counselling: CounsellingScene;
  }
}

/** A counsellor of 虹桥镇 and an appointment of the owner with her, on Wednesday at 9:00. */
interface CounsellingScene {
  counsellorId: string;
  appointmentId: string;
  /** The owner's, in the list for the next free hour. */
  turnId: string;
  /** Of the counsellor, in January. */
  absenceId: string;
}

async function build(
  world: World,
  { tree: { hongqiao }, owner }: SharedScene,
): Promise<Pick<Scene, 'counselling'>> {
  await buildService(world, hongqiao);
  const { id: counsellorId } = await buildCounsellor(world, hongqiao, { name: secretWord });
  const hour = {
    service: 'psychology',
    line: 'on-site',
    counsellorId,
    startsAt: '2026-11-25T01:00:00.000Z',
  } as const;
  const { appointmentId } = await world.call(counselling, 'hold', hour, { as: owner });
  await world.call(counselling, 'book', { appointmentId }, { as: owner });
  const wish = {
    service: 'psychology',
    line: null,
    counsellorId: null,
    until: '2026-12-20',
  } as const;
  const { id: turnId } = await world.call(counselling, 'joinWaitlist', wish, { as: owner });
  const desk = await buildPerson(world, { roles: [{ role: 'front-desk', unitId: hongqiao.id }] });
  const away = { counsellorId, kind: 'leave', from: '2027-01-04', until: '2027-01-08' } as const;
  const { id: absenceId } = await world.call(counselling, 'planAbsence', away, { as: desk });
  return { counselling: { counsellorId, appointmentId, turnId, absenceId } };
}

/** An appointment with a counsellor, and who gets through the rules about them. */
export const counsellingPart: OwnPart = {
  build,
  letIn: {
    'own-appointment': 'owner',
    'own-turn': 'owner',
    'works-at-desk': ['front-desk', 'counselling-supervisor', 'unit-admin', 'platform-admin'],
    'runs-unit': ['counselling-supervisor', 'unit-admin', 'platform-admin'],
    'manages-counsellor': ['front-desk', 'counselling-supervisor', 'unit-admin', 'platform-admin'],
    'manages-absence': ['front-desk', 'counselling-supervisor', 'unit-admin', 'platform-admin'],
    'handles-appointment': ['front-desk', 'counselling-supervisor', 'unit-admin', 'platform-admin'],
    'takes-part': 'owner',
    'own-talk': 'owner',
    // Nobody before she has named her readers; who reads is tried in `talk.test.ts` and `talk-lock.test.ts`.
    'reads-talk': [],
    // Of whatever house: which keys are hers is looked at by the handler.
    counsels: ({ holds }) =>
      holds?.role === 'counsellor' || holds?.role === 'counselling-supervisor',
    supervises: ({ holds }) => holds?.role === 'counselling-supervisor',
    'closes-appointment': ['counselling-supervisor', 'unit-admin', 'platform-admin'],
  },
};
