import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Answers } from '@shared/rules/facts';
import type { Outcome } from '@shared/rules/judge';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { LongList } from '@client/ui/show/long-list';
import type { Matched } from '../match/match-policies';
import { outcomeWords } from '../outcome/outcome-words';
import { OutcomeCard } from './outcome-card';

interface OutcomeGroupProps {
  outcome: Outcome;
  matched: readonly Matched[];
  answers: Answers;
  silent: readonly string[];
  /** Its first card is the first of the screen. */
  leads: boolean;
}

// What she can have stands open; the rest says how many there are.
const open: readonly Outcome[] = ['fits', 'one-step'];
const mostAtOnce = 5;

/** All policies that answer alike, in their order. */
export function OutcomeGroup({ outcome, matched, answers, silent, leads }: OutcomeGroupProps) {
  const polite = usePolite();
  const startsWith = open.includes(outcome)
    ? matched.length
    : outcome === 'may-fit'
      ? mostAtOnce
      : 0;
  const [all, setAll] = useState(false);
  const shown = all ? matched : matched.slice(0, startsWith);
  const { short, note } = outcomeWords[outcome];
  const hidden = matched.length - shown.length;
  return (
    <View className="stack">
      <View>
        <Heading>{`${short} ${matched.length} 项`}</Heading>
        <View className="small">{polite(note)}</View>
      </View>
      <LongList>
        {shown.map((each, at) => (
          <OutcomeCard
            key={each.policy.id}
            matched={each}
            answers={answers}
            silent={silent}
            isFirst={leads && at === 0}
          />
        ))}
      </LongList>
      {hidden > 0 && (
        <Button
          kind="ghost"
          label={shown.length === 0 ? `看这 ${hidden} 项${short}的` : `再看 ${hidden} 项${short}的`}
          onPress={() => setAll(true)}
        />
      )}
    </View>
  );
}
