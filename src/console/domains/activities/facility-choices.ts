import type { ActivityCard } from '@shared/activities/views';

export type Facility = ActivityCard['facilities'][number];

/** What makes a place easy with a small child, as staff tick it. */
export const facilityChoices: { value: Facility; label: string }[] = [
  { value: 'child-care', label: '儿童看护角' },
  { value: 'pram-ramp', label: '婴儿车坡道' },
  { value: 'nursing-room', label: '母婴室' },
];
