import { newId } from '@cloud/platform/new-id';
import { protection } from '@cloud/protection';
import type { Role } from '@shared/organisation/roles';
import { buildCentre, buildDuty, type BuiltCentre } from '@tests/builders/protection';
import { buildReport, type BuiltCase } from '@tests/builders/protection-reports';
import type { World } from '@tests/support/test-world';
import type { Caller } from './callers';
import type { OwnPart } from './samples';
import type { Scene, SharedScene } from './scene';

declare module './scene' {
  interface Scene {
    protection: ProtectionScene;
  }
}

/** A report with a referral, a centre whose handlers read it, and a duty of the first of them. */
interface ProtectionScene extends BuiltCentre {
  report: BuiltCase;
  referralId: string;
  dutyId: string;
}

async function build(world: World, { tree }: SharedScene): Promise<Pick<Scene, 'protection'>> {
  const centre = await buildCentre(world, tree.county);
  const report = await buildReport(world, centre);
  const [first] = centre.handlers;
  const referralId = newId();
  const input = {
    caseId: report.caseId,
    referralId,
    target: 'refuge',
    ground: 'she-agreed',
  } as const;
  await world.call(protection, 'refer', input, { as: first });
  const dutyId = await buildDuty(world, centre, first);
  return { protection: { ...centre, report, referralId, dutyId } };
}

const identityOf = (token: string) => ({ kind: 'token', token }) as const;

function callers({ protection: { handlers, lead } }: Scene): Caller[] {
  const [first, second] = handlers;
  const centre = (role: Role) => ({ kind: 'person', holds: { role, place: 'centre' } }) as const;
  return [
    {
      ...centre('case-handler'),
      name: 'the handler on duty',
      identity: identityOf(first.token),
      inCase: 'on duty',
    },
    {
      ...centre('case-handler'),
      name: 'another handler',
      identity: identityOf(second.token),
      inCase: 'reads it',
    },
    {
      ...centre('case-lead'),
      name: 'the lead of the case',
      identity: identityOf(lead.token),
      inCase: 'leads it',
    },
  ];
}

type Holds = Caller['holds'];

const isHandler = (holds: Holds): boolean =>
  holds !== undefined && ['case-handler', 'case-lead'].includes(holds.role);

/** The county's centre lies below the county and beside every town. */
const isForCentre = (holds: Holds): boolean =>
  holds?.place === 'parent' || holds?.place === 'centre';

/** A case, those who read it, and who gets through the rules about them. */
export const protectionPart: OwnPart = {
  build,
  callers,
  letIn: {
    // Wherever they are: which cases they see is another rule's matter.
    'handles-cases': ({ holds }) => isHandler(holds),
    'works-at-centre': ({ holds }) => isHandler(holds) && isForCentre(holds),
    'leads-cases': ({ holds }) => holds?.role === 'case-lead' && isForCentre(holds),
    'reads-case': ({ inCase }) => inCase !== undefined,
    'leads-case': ({ inCase }) => inCase === 'leads it',
    'own-duty': ({ inCase }) => inCase === 'on duty',
  },
};
