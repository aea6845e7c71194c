import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { policyFacts } from '@shared/policies/facts/facts';
import { routes } from '@client/domains';
import { back, replaceBy } from '@client/platform/go';
import { useInnerSteps } from '@client/platform/inner-steps/use-inner-steps';
import { usePageTop } from '@client/platform/use-page-top';
import type { useMatch } from '../match/use-match';
import { OnlyHere } from './only-here';
import { QuestionHead } from './question-head';
import { QuestionScreen } from './question-screen';
import { TopicsScreen } from './topics-screen';
import './policies.scss';

/** After so many questions she sees what there is; she may go on from there. */
const atOnce = 15;

interface MatcherProps {
  state: Omit<ReturnType<typeof useMatch>, 'rules'>;
  /** Asked alone, from an outcome that waits for it. */
  only: string;
}

/** Questions one after the other, as long as an answer may still change something. */
export function Matcher({ state: { given, match, today }, only }: MatcherProps) {
  const [again, setAgain] = useState<string | null>(only === '' ? null : only);
  const [choosing, setChoosing] = useState(false);
  const [answered, setAnswered] = useState(0);
  // Steps of this visit: what was answered another day, Back does not go through again.
  const [depth, setDepth] = useState(0);
  const { topics, answers, passed, path } = given;
  const isChoosing = only === '' && (topics === null || choosing);
  const current = again ?? match.next;
  const fact = current === null ? undefined : policyFacts[current];
  const isDone = !isChoosing && (fact === undefined || answered >= atOnce);
  usePageTop(isChoosing ? 'topics' : (current ?? ''));
  const go = () => {
    setAgain(null);
    setAnswered(answered + 1);
    setDepth(depth + 1);
    if (only !== '') back();
  };
  const goBack = () => {
    setDepth(Math.max(0, depth - 1));
    const last = path[path.length - 1];
    if (last === undefined) {
      setChoosing(true);
      return;
    }
    setAgain(last);
    given.stepBack();
  };
  const steps = useInnerSteps(only === '' ? depth : 0, goBack);
  const showOutcomes = () => steps.leave(() => replaceBy(routes.outcomes));
  useEffect(() => {
    if (isDone) showOutcomes();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once it is done
  }, [isDone]);

  if (isChoosing) {
    return (
      <View className="stack policy-with-bar">
        <TopicsScreen
          chosen={topics ?? []}
          onStart={(chosen) => {
            given.choose(chosen);
            setChoosing(false);
            setDepth(depth + 1);
          }}
        />
        <OnlyHere />
      </View>
    );
  }
  if (fact === undefined || current === null || isDone) return <View />;
  const before = answers[current];
  return (
    <View className="stack policy-with-bar">
      {only === '' && (
        <QuestionHead
          asked={path.length}
          open={match.open}
          fits={match.matched.filter(({ judgement }) => judgement.outcome === 'fits').length}
          onBack={steps.back}
          onResults={showOutcomes}
        />
      )}
      <QuestionScreen
        key={current}
        fact={fact}
        given={typeof before === 'object' ? undefined : before}
        wasPassed={passed.includes(current)}
        today={today}
        isFirst={path.length === 0}
        onAnswer={(value) => {
          given.answer(current, value);
          go();
        }}
        onPass={() => {
          given.pass(current);
          go();
        }}
      />
      <OnlyHere />
    </View>
  );
}
