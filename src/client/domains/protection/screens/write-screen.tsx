import { useState } from 'react';
import { useInnerSteps } from '@client/platform/inner-steps/use-inner-steps';
import { usePageTop } from '@client/platform/use-page-top';
import { usePageParam } from '@client/platform/use-page-address';
import { CaseScreen } from '../components/case-screen';
import { CodeScreen } from '../components/code-screen';
import { LastLook } from '../components/last-look';
import { LeavingExplained } from '../components/leaving-explained';
import { StepScreen } from '../components/step-screen';
import { ToldFirst } from '../components/told-first';
import { depthOf } from '../report/draft';
import { useReport } from '../report/use-report';
import { writerOf } from '../report/writer';

/** A report: how one leaves, the steps, a last look, the code, and then her case. */
export default function WriteScreen() {
  const writer = writerOf(usePageParam('for'));
  const { draft, tell, begin, report, delivery, isCopied, ...more } = useReport(writer);
  const asked = draft.stage === 'steps' ? `step ${draft.step}` : draft.stage;
  usePageTop(report ? 'code' : asked);
  // The report whose code she was about to lose by a step back.
  const [warnedOf, setWarnedOf] = useState<unknown>(null);
  const isWarned = report !== null && warnedOf === report;
  const isRefused = report !== null && delivery.is === 'refused';
  const back = () => {
    if (isRefused) more.rewrite();
    else if (report) setWarnedOf(report);
    else tell({ type: 'back' });
  };
  const ofCode = isWarned || isCopied ? 0 : 1;
  useInnerSteps(isRefused ? depthOf(draft) + 1 : report ? ofCode : depthOf(draft), back);
  if (report && isCopied) return <CaseScreen keys={report.keys} code={report.code} />;
  if (report) {
    return (
      <CodeScreen
        code={report.code}
        delivery={delivery}
        isWarned={isWarned}
        onResend={more.resend}
        onRewrite={more.rewrite}
        onCopied={more.noteCopied}
      />
    );
  }
  if (draft.stage === 'leaving') return <LeavingExplained onGo={begin} />;
  if (draft.stage === 'first') return <ToldFirst writer={writer} onGo={begin} />;
  if (draft.stage === 'steps') return <StepScreen draft={draft} tell={tell} />;
  return (
    <LastLook
      draft={draft}
      tell={tell}
      isSealing={more.isSealing}
      problem={more.problem}
      onSend={(directory) => void more.send(directory)}
    />
  );
}
