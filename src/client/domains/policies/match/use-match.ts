import { useMemo } from 'react';
import { shanghaiDate } from '@shared/time/shanghai';
import { answerStore } from './answer-store';
import { matchPolicies } from './match-policies';
import { useRules } from './use-rules';

/** Her answers against the rules, both on this phone. */
export function useMatch() {
  const rules = useRules();
  const given = answerStore();
  const { topics, answers, passed } = given;
  const today = shanghaiDate(new Date());
  const { data } = rules;
  const match = useMemo(
    () => matchPolicies(data ?? [], { topics: topics ?? [], answers, passed, today }),
    [data, topics, answers, passed, today],
  );
  return { rules, given, match, today };
}
