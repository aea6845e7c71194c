import type { RawInputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import { activitiesSamples } from './activities-samples';
import { contentSamples } from './content-samples';
import { counsellingPart } from './counselling-part';
import { counsellingSamples } from './counselling-samples';
import { organisationSamples } from './organisation-samples';
import { peopleSamples } from './people-samples';
import type { World } from '@tests/support/test-world';
import type { Who } from './access-table';
import type { Caller } from './callers';
import { policiesPart } from './policies-part';
import { policiesSamples } from './policies-samples';
import { protectionPart } from './protection-part';
import { protectionSamples } from './protection-samples';
import type { Scene, SharedScene } from './scene';

export interface Sample<Input> {
  /** The rule that this operation must stand under: loosening it takes a change here as well. */
  rule: string;
  /** About the scene's things: of 虹桥镇, or of the scene's owner. */
  input: Input;
  /** A field whose insides another operation's sample tries at every edge. */
  triedElsewhere?: string;
}

export type Samples = {
  [Domain in keyof AppContract]: {
    [Name in keyof AppContract[Domain]]: Sample<RawInputOf<AppContract[Domain][Name]>>;
  };
};

/** What the walks take from a domain beside its samples. */
export interface OwnPart {
  /** Who gets through its rules: stated here anew, so that loosening one takes a change here as well. */
  letIn: Readonly<Record<string, Who>>;
  /** Things in the scene that it alone is asked about. */
  build?: (world: World, scene: SharedScene) => Promise<Partial<Scene>>;
  /** Those who call beside everybody with and without a role. */
  callers?: (scene: Scene) => Caller[];
}

export const ownParts: readonly OwnPart[] = [counsellingPart, policiesPart, protectionPart];

/** A good input for every operation there is. */
export function samplesOf(scene: Scene): Samples {
  // A page's end: a time in milliseconds and a row.
  const after = Buffer.from(`1795000000000 ${scene.bookingId}`).toString('base64url');
  return {
    activities: activitiesSamples(scene, after),
    content: contentSamples(scene, after),
    counselling: counsellingSamples(scene, after),
    organisation: organisationSamples(scene, after),
    people: peopleSamples(scene, after),
    policies: policiesSamples(scene, after),
    protection: protectionSamples(scene),
  };
}

export interface NamedSample {
  domain: string;
  operation: string;
  rule: string;
  input: Record<string, unknown>;
  triedElsewhere?: string | undefined;
}

/** The same as rows, looked up by names that a contract may have gained meanwhile. */
export function sampleRows(scene: Scene): NamedSample[] {
  return Object.entries(samplesOf(scene)).flatMap(([domain, operations]) =>
    Object.entries<Sample<object>>(operations).map(
      ([operation, { rule, input, triedElsewhere }]) => ({
        domain,
        operation,
        rule,
        input: { ...input },
        triedElsewhere,
      }),
    ),
  );
}
