import { phoneTypeScale } from '@client/platform/type-scale';
import { sessionStore } from './session-store';

/** WeChat's own care mode sets about this size of type. */
const careScale = 1.3;
const leastInCare = 1.2;

/**
 * Care mode: her own switch, or else the phone's size of type. `scale` is what text is multiplied by;
 * never less than the phone asks for.
 */
export function useCareMode(): { care: boolean; scale: number } {
  const chosen = sessionStore((session) => session.careMode);
  const scale = phoneTypeScale();
  const care = chosen ?? scale >= careScale;
  return { care, scale: care ? Math.max(scale, leastInCare) : scale };
}
