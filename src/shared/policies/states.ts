/** Of a policy as residents see it: in force, ending within 30 days, ended, or not checked. */
export const policyStates = ['in-force', 'ending', 'ended', 'unchecked'] as const;
export type PolicyState = (typeof policyStates)[number];

export const policyStateNames: Record<PolicyState, string> = {
  'in-force': '有效',
  ending: '快到期',
  ended: '已结束',
  unchecked: '待核实',
};
