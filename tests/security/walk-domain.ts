import { walkBadInput } from './walk-bad-input';
import { walkRefusals } from './walk-refusals';
import { sceneToWalk } from './walked-scene';

/**
 * Asks every operation of a domain as everybody, and with everything odd: for the domain's own
 * `walks.test.ts`. One operation is one test, so that none grows with the domain.
 */
export function walkDomain(domain: string): void {
  const walked = sceneToWalk();
  describe('lets in whom the rule names, and nobody else', () => walkRefusals(domain, walked));
  describe('takes or clearly refuses what is odd', () => walkBadInput(domain, walked));
}
