import { View } from '@tarojs/components';
import { policyFacts } from '@shared/policies/facts/facts';
import type { Answers } from '@shared/rules/facts';
import { explain } from '@shared/rules/explain';
import { routes } from '@client/domains';
import { open } from '@client/platform/go';
import { Button } from '@client/ui/press/button';
import { Pressable } from '@client/ui/press/pressable';
import { Card } from '@client/ui/show/card';
import { Icon } from '@client/ui/show/icon';
import { Tag } from '@client/ui/show/tag';
import { dayBefore } from '../day-words';
import { questionFor, type Matched } from '../match/match-policies';
import { stepsOf } from '../outcome/next-steps';
import { outcomeWords } from '../outcome/outcome-words';
import { GainBoxes } from './gain-boxes';
import { ReasonRow } from './reason-row';

interface OutcomeCardProps {
  matched: Matched;
  answers: Answers;
  silent: readonly string[];
  /** The first of them has the one filled button of the screen. */
  isFirst: boolean;
}

// More would push the next policy off the screen; the policy's own page has all of it.
const mostReasons = 4;

/** How a policy answers for her: why, by which clause, and what to do about it. */
export function OutcomeCard({ matched, answers, silent, isFirst }: OutcomeCardProps) {
  const { policy, judgement } = matched;
  const { tag, tone } = outcomeWords[judgement.outcome];
  const isHers = judgement.outcome === 'fits';
  const steps = stepsOf(judgement);
  const reasons = judgement.outcome === 'one-step' ? [] : judgement.reasons.slice(0, mostReasons);
  const missing = judgement.outcome === 'may-fit' ? questionFor(judgement, answers, silent) : null;
  return (
    <Card className="policy-card">
      <View className="policy-head">
        <View className="policy-tags">
          <Tag tone={tone}>{tag}</Tag>
          {policy.standing === 'example' && <Tag>示例，不是真的政策</Tag>}
        </View>
        {policy.deadline !== null && (
          <View className="small">{dayBefore(policy.deadline)}申请</View>
        )}
      </View>
      <Pressable
        className="policy-title"
        label={`${policy.title}，看怎么办`}
        onPress={() => open(routes.policy(policy.id))}
      >
        <View className="grow">{policy.title}</View>
        <Icon name="chevron-right" />
      </Pressable>
      {isHers && <GainBoxes gains={policy.gains} loan={policy.loan} />}
      <View>
        {steps.map(({ words, article }) => (
          <ReasonRow
            key={words}
            truth="unknown"
            words={words}
            note="做到就差不多了"
            article={article}
          />
        ))}
        {reasons.map((reason) => {
          const { id, truth, words, note, article } = explain(reason, policyFacts, answers);
          return <ReasonRow key={id} truth={truth} words={words} note={note} article={article} />;
        })}
      </View>
      {missing !== null && (
        <Button
          kind="soft"
          label={`现在补：${policyFacts[missing]?.question ?? ''}`}
          onPress={() => open(routes.match(missing))}
        />
      )}
      {isHers && (
        <View className="policy-actions targets">
          <Button
            kind={isFirst ? 'main' : 'ghost'}
            label="怎么办、带什么"
            onPress={() => open(routes.policy(policy.id))}
          />
          {policy.hasCalculator && (
            <Button
              kind="soft"
              compact
              label="算一算"
              onPress={() => open(routes.calculator(policy.id))}
            />
          )}
        </View>
      )}
    </Card>
  );
}
