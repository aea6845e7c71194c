/** A file of its own: the tab of activities needs these, and none of the schemas. */
export const activityKinds = [
  'lecture',
  'course',
  'reading',
  'training',
  'fair',
  'volunteer-day',
  'public-event',
] as const;

export type ActivityKind = (typeof activityKinds)[number];
