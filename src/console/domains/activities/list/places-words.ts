import type { HostedActivity } from './use-hosted';

/** "32 / 40 人", "40 / 40 人，候补 3 家" */
export function placesWords({ taken, places, waiting }: HostedActivity): string {
  return `${taken} / ${places} 人${waiting > 0 ? `，候补 ${waiting} 家` : ''}`;
}
