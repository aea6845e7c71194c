import { View } from '@tarojs/components';
import { reportForms } from '@shared/protection/report/report-forms';
import { usePolite } from '@client/session/use-polite';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import type { Draft, DraftEvent } from '../report/draft';
import { CallLine } from './call-line';
import './slot.scss';
import { PoliceDraft } from './police-draft';
import { Progress } from './progress';
import { QuestionView } from './question/question-view';

interface StepScreenProps {
  draft: Draft;
  tell: (event: DraftEvent) => void;
}

/** One step of the form. It can be skipped, and so can all of them. */
export function StepScreen({ draft, tell }: StepScreenProps) {
  const polite = usePolite();
  const { steps } = reportForms[draft.writer];
  const step = steps[draft.step];
  if (!step) return null;
  const hasAnswer = step.questions.some(({ kind, id }) =>
    kind === 'danger' ? Object.keys(draft.danger).length > 0 : draft.answers[id] !== undefined,
  );
  const bottom = (
    <BottomBar>
      <Button
        kind="soft"
        compact
        label={hasAnswer ? '清掉，跳过' : '不填，跳过'}
        onPress={() => tell({ type: 'skip' })}
      />
      <Button label="下一步" onPress={() => tell({ type: 'next' })} />
    </BottomBar>
  );
  return (
    <Page title="服务" quickExit bottom={bottom}>
      <View className="pr-slot">
        {draft.wasWiped && (
          <Notice tone="quiet" live>
            {polite('刚才离开过，写的已经清掉了。')}
          </Notice>
        )}
      </View>
      <Progress done={draft.step + 1} of={steps.length} />
      <View>
        <Heading level={1}>{polite(step.title)}</Heading>
        <View className="small">{polite(step.hint ?? '可以不填。')}</View>
      </View>
      {step.questions.map((question) => (
        <QuestionView
          key={question.id}
          question={question}
          isAlone={step.questions.length === 1}
          answers={draft.answers}
          danger={draft.danger}
          onAnswer={(id, value) => tell({ type: 'answer', id, value })}
          onDanger={(answers) => tell({ type: 'danger', answers })}
        />
      ))}
      <View className="pr-slot">
        {step.id === 'police' && <PoliceDraft answers={draft.answers} />}
      </View>
      <View className="pr-slot">
        {draft.step > 0 && (
          <Button kind="quiet" compact label="回上一步" onPress={() => tell({ type: 'back' })} />
        )}
      </View>
      <CallLine before="别等填完" wipes />
    </Page>
  );
}
