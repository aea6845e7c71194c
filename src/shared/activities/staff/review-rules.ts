/** What decides on whether somebody may publish an activity. */
export interface PublisherFacts {
  /** She organises at a unit above the host. */
  organisesAbove: boolean;
  /** She organises at the host itself. */
  organisesHost: boolean;
  /** Nothing is above the host (the county), or the unit above lets it publish by itself. */
  hostPublishesItself: boolean;
}

/**
 * A village's or town's activity is looked at by a unit above before residents see it; the county, and
 * whom it lets, publish what they hold.
 */
export function mayPublish(facts: PublisherFacts): boolean {
  return facts.organisesAbove || (facts.organisesHost && facts.hostPublishesItself);
}

/** The path of the unit above ("/330382/"), or null for the county. Paths begin and end with a slash. */
export function pathAbove(unitPath: string): string | null {
  const parts = unitPath.split('/').filter(Boolean).slice(0, -1);
  return parts.length === 0 ? null : `/${parts.join('/')}/`;
}
