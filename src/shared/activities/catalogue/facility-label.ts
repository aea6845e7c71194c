import type { ActivityCard } from '../views';

type Facility = ActivityCard['facilities'][number];

const words: Record<Facility, string> = {
  'child-care': '有儿童看护角',
  'pram-ramp': '有婴儿车坡道',
  'nursing-room': '有母婴室',
};

/** "有婴儿车坡道、有母婴室", or nothing. */
export function facilityLabel(facilities: readonly Facility[]): string {
  return facilities.map((facility) => words[facility]).join('、');
}
