import type { ManagedActivity } from './use-managed';

type Counts = Pick<ManagedActivity, 'taken' | 'placesOffered' | 'waiting' | 'places'>;

/** "32 / 40 人", "38 / 40 人，留给候补的 2 人，候补 3 家": what is only offered is nobody's yet. */
export function placesLabel({ taken, places, placesOffered, waiting }: Counts): string {
  return [
    `${taken} / ${places} 人`,
    placesOffered > 0 ? `留给候补的 ${placesOffered} 人` : '',
    waiting > 0 ? `候补 ${waiting} 家` : '',
  ]
    .filter(Boolean)
    .join('，');
}
