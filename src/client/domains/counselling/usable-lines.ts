import type { Line } from '@shared/counselling/services';
import type { ServiceCard } from '@shared/counselling/views';

/**
 * What can really be held. By telephone her number has to reach her counsellor and nobody else, and in
 * writing there has to be a place to write: both need a counsellor to whom her words can be sealed. Nobody is
 * promised a call that cannot come.
 * @param canSealTo whether the signed list has a key in force of this counsellor
 */
export function usableServices(
  cards: readonly ServiceCard[],
  canSealTo: (counsellorId: string) => boolean,
): ServiceCard[] {
  return cards.flatMap((card) => {
    const isUsable = (line: Line, counsellorId: string) =>
      line === 'on-site' || canSealTo(counsellorId);
    const counsellors = card.counsellors
      .map((each) => ({ ...each, lines: each.lines.filter((line) => isUsable(line, each.id)) }))
      .filter((each) => each.lines.length > 0);
    const lines = card.lines.filter(({ line }) =>
      counsellors.some((each) => each.lines.includes(line)),
    );
    return lines.length > 0 ? [{ ...card, lines, counsellors }] : [];
  });
}

/** Whether anything hangs on the list of keys. */
export function needsKeys(cards: readonly ServiceCard[]): boolean {
  return cards.some(({ lines }) => lines.some(({ line }) => line !== 'on-site'));
}
