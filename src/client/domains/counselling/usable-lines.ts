import type { Line } from '@shared/counselling/services';
import type { ServiceCard } from '@shared/counselling/views';

/**
 * Lines on which an hour can really be held. By telephone her number has to reach her counsellor before the
 * hour is hers: until it does, nobody is promised a call that cannot come.
 */
const usable: readonly Line[] = ['on-site', 'online'];

export function usableLines(card: ServiceCard): ServiceCard['lines'] {
  return card.lines.filter(({ line }) => usable.includes(line));
}

/** Services with a line that can be used. */
export function usableServices(cards: readonly ServiceCard[]): ServiceCard[] {
  return cards.filter((card) => usableLines(card).length > 0);
}
