import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import {
  assessDanger,
  dangerRule,
  type DangerAnswers,
} from '@shared/protection/danger/assess-danger';
import { onGone } from '@client/platform/away/watch-away';
import { open } from '@client/platform/go';
import { useInnerSteps } from '@client/platform/inner-steps/use-inner-steps';
import { isTrial } from '@client/platform/trial';
import { routes } from '@client/domains';
import { usePolite } from '@client/session/use-polite';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { CallLine } from '../../components/call-line';
import { DangerQuestions } from '../../components/danger-questions';
import { DangerResultView } from '../../components/danger-result';
import { NumbersInstead } from '../../components/numbers-instead';
import { handOverDanger } from '../../report/danger-handover';

/** Am I in danger? Answered on the phone, kept nowhere, sent only if she goes on to write. */
export default function QuestionsPage() {
  const polite = usePolite();
  const [answers, setAnswers] = useState<DangerAnswers>({});
  const [isDone, setDone] = useState(false);
  useEffect(
    () =>
      onGone(() => {
        setAnswers({});
        setDone(false);
      }),
    [],
  );
  useInnerSteps(isDone ? 1 : 0, () => setDone(false));
  if (dangerRule.sample && !isTrial()) return <NotYet />;
  const write = () => {
    handOverDanger(answers);
    open(routes.write('self'));
  };
  return (
    <Page
      title="服务"
      quickExit
      bottom={<Bottom isDone={isDone} onDone={setDone} onWrite={write} />}
    >
      {isDone ? (
        <DangerResultView result={assessDanger(answers)} />
      ) : (
        <>
          <View>
            <Heading level={1}>{polite('我现在危险吗？')}</Heading>
            <View className="small">
              {polite('想答的答，不想答的跳过。答案不存不发，离开就清掉。')}
            </View>
          </View>
          <DangerQuestions answers={answers} onChange={setAnswers} />
        </>
      )}
      {!isDone && <CallLine before="别等答完" wipes />}
    </Page>
  );
}

interface BottomProps {
  isDone: boolean;
  onDone: (isDone: boolean) => void;
  onWrite: () => void;
}

function Bottom({ isDone, onDone, onWrite }: BottomProps) {
  return (
    <BottomBar>
      {isDone ? (
        <>
          <Button kind="soft" compact label="回去改" onPress={() => onDone(false)} />
          <Button label="写给维权中心" onPress={onWrite} />
        </>
      ) : (
        <Button label="看结果" onPress={() => onDone(true)} />
      )}
    </BottomBar>
  );
}

/** Words that nobody has validated are not asked in earnest. */
function NotYet() {
  return (
    <Page title="服务" quickExit>
      <Heading level={1}>我现在危险吗？</Heading>
      <NumbersInstead reason="这组题的文字还没有核准，先不用。心里怕，就照怕的来：打电话问。" />
    </Page>
  );
}
