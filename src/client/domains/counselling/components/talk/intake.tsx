import { useState } from 'react';
import type { AppointmentCard } from '@shared/counselling/views';
import { useInnerSteps } from '@client/platform/inner-steps/use-inner-steps';
import { usePageTop } from '@client/platform/use-page-top';
import { Page } from '@client/ui/page/page';
import { problemWords, whyWords } from '../../talk/fault-words';
import { readersFor } from '../../talk/directory';
import { forgetCode } from '../../talk/kept-code';
import { namesOf } from '../../talk/reader-names';
import { dropResult, useBroughtResult } from '../../talk/brought-result';
import type { Readers } from '../../talk/begin-thread';
import type { useCodeSession } from '../../talk/use-code-session';
import { useIntake } from '../../talk/use-intake';
import type { Start } from '../../talk/use-start';
import type { VerifiedDirectory } from '@shared/envelope/directory/choose-directory';
import { CannotSend } from './cannot-send';
import { CodeScreen } from './code-screen';
import { IntakeForm } from './intake-form';
import { Limits } from './limits';
import { PhoneQuestion } from './phone-question';

interface IntakeProps {
  appointment: AppointmentCard;
  start: Start;
  own: ReturnType<typeof useCodeSession>;
  personId: string;
  /** The server has it, and she has her way back. */
  onBegun: () => void;
}

/** Before the first word: who reads, by a list that was verified. Where it does not hold nothing is asked. */
export function Intake(props: IntakeProps) {
  const { appointment, start } = props;
  const readers = readersFor(start.choice, appointment.counsellor.id);
  if (!readers.ok || !start.choice.ok) {
    return (
      <Page title="对话">
        <CannotSend
          reason={whyWords[readers.ok ? 'NONE' : readers.why]}
          appointment={appointment}
        />
      </Page>
    );
  }
  return <Steps {...props} readers={readers} directory={start.choice.directory} />;
}

type StepsProps = IntakeProps & { readers: Readers; directory: VerifiedDirectory };

type Step = 'limits' | 'phone' | 'form';

const order: readonly Step[] = ['limits', 'phone', 'form'];
const before: Record<Step, Step> = { limits: 'limits', phone: 'limits', form: 'phone' };

function Steps({ appointment, own, personId, onBegun, readers, directory }: StepsProps) {
  const [step, setStep] = useState<Step>('limits');
  // Who wanted no reminder because others look was asked when she booked.
  const [seen, setSeen] = useState<boolean | null>(appointment.remind ? null : true);
  const { way, problem, send } = useIntake({ appointment, own, personId, readers, directory });
  const result = useBroughtResult(personId);
  const isOnItsWay = way === 'sending' || way === 'silent' || way === 'stored';
  const isCode = isOnItsWay && seen === true && own.session !== null;
  usePageTop(isCode ? 'code' : step);
  // Back goes from the form to the question, and from there to what is kept between them.
  useInnerSteps(isCode ? 0 : order.indexOf(step), () => setStep(before[step]));
  const names = namesOf(readers);
  const sendIt = async (intake: Parameters<typeof send>[0]) => {
    const isStored = await send(intake, seen === true);
    if (isStored) dropResult();
    // Where a code is the only way back she says first that she has copied it.
    if (isStored && seen === false) onBegun();
  };
  if (isCode && own.session) {
    const copied = () => {
      forgetCode(personId);
      onBegun();
    };
    return <CodeScreen code={own.session.code} way={way} onCopied={copied} />;
  }
  if (step === 'limits') {
    return <Limits readers={names.all} guarded={seen === true} onAccept={() => setStep('phone')} />;
  }
  if (step === 'phone') {
    return (
      <PhoneQuestion
        seen={seen}
        hasKept={own.session?.isKept === true}
        onChange={setSeen}
        onNext={() => setStep('form')}
      />
    );
  }
  return (
    <IntakeForm
      counsellor={names.counsellor}
      readers={names.all}
      byTelephone={appointment.line === 'telephone'}
      guarded={seen === true}
      result={result}
      isBusy={way !== 'none'}
      problem={way === 'silent' ? silent : problem === null ? null : problemWords(problem)}
      onSend={(intake) => void sendIt(intake)}
    />
  );
}

const silent = '信号不好，还没有回音。写的留着，通了自己发，只会存一份；别离开这一页。';
