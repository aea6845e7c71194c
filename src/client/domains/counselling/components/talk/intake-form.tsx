import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Said } from '@shared/counselling/talk/seal-talk';
import { usePolite } from '@client/session/use-polite';
import { Field } from '@client/ui/input/field';
import { TextArea } from '@client/ui/input/text-area';
import { TextInput } from '@client/ui/input/text-input';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import { useDanger } from '../../use-danger';
import { HelpCard } from '../help-card/help-card';
import { BroughtCard } from './brought-card';
import { intakeOf, type IntakeDraft } from '../../talk/intake-draft';

interface IntakeFormProps {
  /** "林老师" */
  counsellor: string;
  readers: string;
  byTelephone: boolean;
  guarded: boolean;
  /** A self-test's result that she brings along. */
  result: string | null;
  isBusy: boolean;
  /** Why it was not sent. */
  problem: string | null;
  onSend: (intake: Extract<Said, { kind: 'intake' }>) => void;
}

/** What brings her, and what is safe. All of it may be left out but one word. */
export function IntakeForm(props: IntakeFormProps) {
  const { counsellor, readers, byTelephone, guarded, result, isBusy, problem, onSend } = props;
  const polite = usePolite();
  const [draft, setDraft] = useState<IntakeDraft>(empty);
  const danger = useDanger(draft.words, draft.wishes);
  const write = (part: Partial<IntakeDraft>) => setDraft((before) => ({ ...before, ...part }));
  const bottom = (
    <BottomBar>
      <Button
        label={`加密发给${counsellor}`}
        busy={isBusy}
        disabledReason={reasonOf(draft, byTelephone, result !== null)}
        onPress={() => onSend(intakeOf(draft, byTelephone, result))}
      />
    </BottomBar>
  );
  return (
    <Page title="对话" quickExit={guarded} bottom={bottom}>
      <View className="co-groups">
        <View>
          <Heading level={1}>{polite('想谈什么')}</Heading>
          <View className="small">{polite(`只有${readers}能看。写几个字也行。`)}</View>
        </View>
        <View className="co-slot">
          {problem !== null && (
            <Notice tone="warn" live>
              {problem}
            </Notice>
          )}
        </View>
        <TextArea
          label="想谈什么"
          placeholder="最近怎么了，想先从哪里说起"
          value={draft.words}
          onChange={(words) => write({ words })}
          maxLength={2000}
        />
        <View className="co-slot">
          <HelpCard kinds={danger} isYoung={null} />
        </View>
        {result !== null && (
          <BroughtCard summary={result} note="跟上面写的一起加密发，别处不存。" />
        )}
        {byTelephone && <Telephone draft={draft} write={write} />}
        <Field
          label="有什么要避开的？"
          hint={polite('比如哪些话别提，谁在旁边时先别说。')}
          optional
        >
          <TextArea
            label="有什么要避开的"
            value={draft.wishes}
            onChange={(wishes) => write({ wishes })}
            maxLength={300}
            short
          />
        </Field>
      </View>
    </Page>
  );
}

interface TelephoneProps {
  draft: IntakeDraft;
  write: (part: Partial<IntakeDraft>) => void;
}

/** Her number is in what is sealed and nowhere else. No message is ever left. */
function Telephone({ draft, write }: TelephoneProps) {
  const polite = usePolite();
  return (
    <>
      <Field label="打哪个号码？" hint={polite('老师到点打给你。没人接就挂，不留言。')}>
        <TextInput
          label="打哪个号码"
          value={draft.number}
          onChange={(number) => write({ number })}
          maxLength={20}
        />
      </Field>
      <Field label="什么时候打安全？" optional>
        <TextInput
          label="什么时候打安全"
          value={draft.safeTime}
          onChange={(safeTime) => write({ safeTime })}
          maxLength={60}
        />
      </Field>
      <Field
        label="别人接了，怎么说？"
        hint={polite('比如“打错了”，或者“问家长会的事”。')}
        optional
      >
        <TextInput
          label="别人接了，怎么说"
          value={draft.ifSomebodyElse}
          onChange={(ifSomebodyElse) => write({ ifSomebodyElse })}
          maxLength={60}
        />
      </Field>
    </>
  );
}

function reasonOf(
  { words, number }: IntakeDraft,
  byTelephone: boolean,
  hasResult: boolean,
): string | null {
  if (words.trim() === '' && !hasResult) return '还没有写';
  return byTelephone && number.trim() === '' ? '还没有写号码' : null;
}

const empty: IntakeDraft = { words: '', wishes: '', number: '', safeTime: '', ifSomebodyElse: '' };
