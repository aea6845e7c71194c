import { evidence } from './evidence';
import type { Guide } from './guide';
import { orders } from './orders';
import { phoneSafety } from './phone-safety';
import { safetyPlan } from './safety-plan';

/** In the order of the help page. */
export const guides: readonly Guide[] = [safetyPlan, phoneSafety, evidence, orders];

/** Under every guide that speaks of the law. */
export const lawNote = '法律是用自己的话说的，以条文原文为准。打 12338 可以问。';

/** A guide by what its address says; null for one that there is not. */
export function guideById(id: string): Guide | null {
  return guides.find((guide) => guide.id === id) ?? null;
}
