import { policyStateNames, type PolicyState } from '@shared/policies/states';
import { Tag, type Tone } from '@client/ui/show/tag';

const tones: Record<PolicyState, Tone> = {
  'in-force': 'ok',
  ending: 'warn',
  ended: 'quiet',
  unchecked: 'quiet',
};

export function StateTag({ state }: { state: PolicyState }) {
  return <Tag tone={tones[state]}>{policyStateNames[state]}</Tag>;
}
