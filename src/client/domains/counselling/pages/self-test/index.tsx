import { selfTestsHere } from '@shared/counselling/self-tests/self-tests';
import { isTrial } from '@client/platform/trial';
import { usePageTop } from '@client/platform/use-page-top';
import { Page } from '@client/ui/page/page';
import { NothingHere } from '@client/ui/state/nothing-here';
import { AboutHerStep } from '../../components/self-test/about-her-step';
import { ChooseTest } from '../../components/self-test/choose-test';
import { QuestionsStep } from '../../components/self-test/questions-step';
import { ResultStep } from '../../components/self-test/result-step';
import { useSelfTest } from '../../use-self-test';
import '../../components/layout.scss';

/** A test of one's own, counted on the phone: nothing of it is asked of the server, sent or kept. */
export default function SelfTestPage() {
  const test = useSelfTest();
  usePageTop(test.step);
  const ids = selfTestsHere(isTrial());
  if (ids.length === 0) {
    return (
      <Page title="预约">
        <NothingHere />
      </Page>
    );
  }
  if (test.step === 'choose') return <ChooseTest ids={ids} onChoose={test.choose} />;
  if (test.step === 'about') return <AboutHerStep test={test} />;
  return test.step === 'questions' ? <QuestionsStep test={test} /> : <ResultStep test={test} />;
}
