import { buildGenderReview } from '@tests/builders/gender-reviews';
import { buildPolicy } from '@tests/builders/policies';
import { policyOf } from '@tests/builders/policy-drafts';
import type { World } from '@tests/support/test-world';
import type { OwnPart } from './samples';
import type { Scene, SharedScene } from './scene';
import { secretWord } from './secret-word';

declare module './scene' {
  interface Scene {
    policies: PoliciesScene;
  }
}

/** Policies of 虹桥镇: one that residents see, one that waits for review. */
interface PoliciesScene {
  policyId: string;
  waitingPolicyId: string;
  /** A draft of another office, with one opinion. */
  reviewId: string;
}

async function build(
  world: World,
  { tree: { hongqiao } }: SharedScene,
): Promise<Pick<Scene, 'policies'>> {
  const draft = policyOf(hongqiao, { title: secretWord, summary: secretWord });
  const { id: policyId } = await buildPolicy(world, hongqiao, draft);
  const { id } = await buildPolicy(world, hongqiao, draft, { status: 'in-review' });
  const { id: reviewId } = await buildGenderReview(world, hongqiao, { about: secretWord });
  return { policies: { policyId, waitingPolicyId: id, reviewId } };
}

/** Two policies, and who gets through the rules about them. */
export const policiesPart: OwnPart = {
  build,
  letIn: {
    'writes-policy': ['editor', 'organiser', 'unit-admin', 'platform-admin'],
    'edits-policy': ['editor', 'organiser', 'unit-admin', 'platform-admin'],
    'reviews-policy': ['editor', 'unit-admin', 'platform-admin'],
    'looks-at-draft': ['editor', 'organiser', 'unit-admin', 'platform-admin'],
    'concludes-on-draft': ['editor', 'unit-admin', 'platform-admin'],
    'administers-platform': ({ holds }) =>
      holds?.place === 'parent' && holds.role === 'platform-admin',
  },
};
