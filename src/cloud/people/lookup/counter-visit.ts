import * as v from 'valibot';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import { openText, sealText } from '@cloud/platform/secrets/secret-box';
import { id, unitId } from '@shared/contract/schemas';

/** Somebody was looked up at a unit, for a reason that is on record, and is served from there. */
export interface Visit {
  personId: string;
  unitId: string;
}

const visitMinutes = 60;

const sealed = v.object({ personId: id, unitId, until: v.number() });

/**
 * The visit as an opaque text for the console, so that what is done for a person follows a look-up that
 * was recorded, and nobody is served by a number that was guessed or kept. Good for an hour.
 */
export function sealVisit(context: OperationContext, visit: Visit): string {
  const until = context.now.getTime() + visitMinutes * 60_000;
  return sealText(context.services.config, aboutOf(context), JSON.stringify({ ...visit, until }));
}

/** For `activities`: the visit; null when it is none of the caller's. */
export function readVisit(
  context: OperationContext,
  text: string,
): (Visit & { isOver: boolean }) | null {
  const visit = v.safeParse(sealed, opened(context, text));
  if (!visit.success) return null;
  const { until, ...of } = visit.output;
  return { ...of, isOver: context.now.getTime() >= until };
}

function opened(context: OperationContext, text: string): unknown {
  try {
    return JSON.parse(openText(context.services.config, aboutOf(context), text) ?? 'null');
  } catch {
    // Changed, of somebody else, or no visit at all.
    return null;
  }
}

/** Only whoever looked her up can open it. */
function aboutOf(context: OperationContext): string {
  return `counter visit ${personOf(context)}`;
}
