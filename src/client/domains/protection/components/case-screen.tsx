import { useReducer, useState } from 'react';
import type { CodeKeys } from '@shared/envelope/code/code-keys';
import type { ReturnCode } from '@shared/envelope/code/return-code';
import { useInnerSteps } from '@client/platform/inner-steps/use-inner-steps';
import { usePageTop } from '@client/platform/use-page-top';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Skeleton } from '@client/ui/state/skeleton';
import { NoDirectory } from '../case/open-case';
import { useCase } from '../case/use-case';
import { useWriter, type Intent } from '../case/use-writer';
import { problemWords } from '../sealing/problem-words';
import { CaseView } from './case-view';
import { Compose } from './compose';
import { NumbersInstead } from './numbers-instead';
import { WhichDay } from './which-day';
import { Withdraw, Withdrawn } from './withdraw';

interface CaseScreenProps {
  keys: CodeKeys;
  code: ReturnCode;
}

type Shown = { is: 'view' | 'withdraw' | 'withdrawn' } | { is: 'write'; corrects: string | null };

/** Her case: what was answered and what happened; she answers, adds, corrects and takes back. */
export function CaseScreen({ keys, code }: CaseScreenProps) {
  const [shown, show] = useState<Shown>({ is: 'view' });
  usePageTop(shown.is);
  const { opened, error, isLoading, load } = useCase(keys);
  const onStored = (intent: Intent) =>
    show({ is: intent.does === 'withdraw' ? 'withdrawn' : 'view' });
  const writer = useWriter({ keys, load, onStored });
  const [, stay] = useReducer((times: number) => times + 1, 0);
  const back = () => show({ is: 'view' });
  // What is being sent is not left by one step back: it would be lost with the next one.
  useInnerSteps(shown.is === 'write' || shown.is === 'withdraw' ? 1 : 0, () =>
    writer.isBusy ? stay() : back(),
  );

  if (shown.is === 'withdrawn') return <Withdrawn />;
  if (!opened && error instanceof NoDirectory && error.doubt) {
    return (
      <Page title="服务" quickExit>
        <WhichDay doubt={error.doubt} onSaid={() => void load()} />
      </Page>
    );
  }
  if (!opened) {
    return (
      <Page title="服务" quickExit>
        {error !== null ? <NumbersInstead reason={problemWords(error)} /> : <Skeleton />}
        {error !== null && (
          <Button kind="ghost" label="再试一次" busy={isLoading} onPress={() => void load()} />
        )}
      </Page>
    );
  }
  const { state } = opened;
  if (shown.is === 'withdraw') {
    return (
      <Withdraw
        writer={writer}
        onWithdraw={() => writer.write(opened, { does: 'withdraw' })}
        onBack={back}
      />
    );
  }
  if (shown.is === 'write' && state) {
    return (
      <Compose
        state={state}
        corrects={shown.corrects}
        code={code}
        writer={writer}
        onSend={(content) => writer.write(opened, { does: 'write', content })}
        onBack={back}
      />
    );
  }
  const mayWrite = state !== null && !opened.isReplaced;
  const bottom = mayWrite && (
    <BottomBar>
      <Button kind="soft" compact label="更正 · 撤回" onPress={() => show({ is: 'withdraw' })} />
      <Button label="回答或补充" onPress={() => show({ is: 'write', corrects: null })} />
    </BottomBar>
  );
  return (
    <Page title="服务" quickExit bottom={bottom}>
      <CaseView
        opened={opened}
        problem={error ?? writer.problem}
        isLoading={isLoading}
        onReload={() => void load()}
        onCorrect={(corrects) => show({ is: 'write', corrects })}
        onConsent={(referral, agrees) =>
          writer.write(opened, {
            does: 'write',
            content: { kind: 'consent', body: { referral, agrees } },
          })
        }
      />
    </Page>
  );
}
