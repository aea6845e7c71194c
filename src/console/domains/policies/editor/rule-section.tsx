import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Ruled } from '@shared/policies/affected/who-changes';
import type { Parameters } from '@shared/rules/parameters';
import { GroupIssue } from '../../../ui/form-field';
import { Panel } from '../../../ui/panel';
import { RuleEditor } from '../rule/rule-editor';
import { parametersQuery } from '../upkeep/use-upkeep';
import type { PolicyFieldsProps } from './fields/policy-fields';

interface RuleSectionProps extends PolicyFieldsProps {
  /** What residents see, or what was kept last; null for a new one. */
  before: Ruled | null;
}

/** The conditions by which the phone judges whether it fits her. */
export function RuleSection({ form, set, before }: RuleSectionProps) {
  const register = useRegister(form.unitId);
  return (
    <Panel title="适用条件（规则）">
      <GroupIssue name="rule" />
      <GroupIssue name="parameters" />
      <RuleEditor
        value={form.rule ?? null}
        parameters={form.parameters}
        register={register}
        needsClauses={form.standing !== 'example'}
        before={before}
        onChange={(rule, parameters) => set({ rule, parameters })}
      />
    </Panel>
  );
}

const nothing: Parameters = {};

/** Figures that other policies of the unit name already; of several with one name the first. */
function useRegister(unitId: string): Parameters {
  const { data } = useQuery(parametersQuery(unitId));
  return useMemo(() => {
    if (data === undefined) return nothing;
    const named = data.items.map(
      ({ name, words, unit, figures }) => [name, { words, unit, figures }] as const,
    );
    return Object.fromEntries([...named].reverse());
  }, [data]);
}
