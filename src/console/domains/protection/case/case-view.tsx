import { Alert } from 'antd';
import { useStore } from 'zustand';
import { Loading } from '../../../ui/loading';
import { useColleagues } from '../directory/use-colleagues';
import { useDirectory } from '../directory/use-directory';
import { UnlockForm } from '../keys/unlock-form';
import { useKeys } from '../keys/use-keys';
import type { ShownCase } from '../vault/vault-calls';
import { VaultProblem } from '../../../keyring/vault-problem';
import { ClosingNotice } from './act/closing-notice';
import { EndedNotice } from './act/ended-notice';
import { ReadmitNotice } from './act/readmit-notice';
import { isSealedAsTrial, TrialMismatch, TrialNotice } from './act/trial-notice';
import { WithdrawalNotice } from './act/withdrawal-notice';
import { herAnswers } from './answers/her-answers';
import { ReachHer } from './answers/reach-her';
import { CaseHead } from './case-head';
import { CaseTitle } from './case-title';
import type { CaseSession } from './session/case-session';
import { FindingsNotice } from './session/findings-notice';
import { keyWorkWords } from './session/key-work-words';
import { CaseContext, useOpenCase } from './session/use-act';
import { useNews } from './session/use-news';
import { useCaseSession } from './session/use-case-session';
import { SharedSide } from './shared-side/shared-side';
import { StaffSide } from './staff-side/staff-side';
import './case.css';

/** One case: locked until her keys are open; then what counts of it. */
export function CaseView({ caseId, onLeft }: { caseId: string; onLeft: () => void }) {
  const { isOpen } = useKeys();
  const { given, choice } = useDirectory();
  const session = useCaseSession(caseId, choice?.ok ? given : null);
  if (!isOpen) {
    return (
      <section className="case case--locked" aria-label="打开钥匙">
        <CaseTitle caseId={caseId} />
        <p>打开钥匙才看得到内容。打开后，她会看到“经办人打开”。</p>
        <UnlockForm />
      </section>
    );
  }
  return (
    <section className="case">{session && <Opened session={session} onLeft={onLeft} />}</section>
  );
}

function Opened({ session, onLeft }: { session: CaseSession; onLeft: () => void }) {
  const { data, error, keyWork, keyError } = useStore(session.store);
  const { byHandler } = useColleagues();
  useNews(session);
  if (!data) return error === null ? <Loading /> : <VaultProblem error={error} />;
  return (
    <CaseContext.Provider value={{ session, data }}>
      <div className="case__notices">
        {error !== null && <VaultProblem error={error} />}
        <FindingsNotice findings={data.findings} />
        {keyWork.map((work) => (
          <Alert
            key={work.kind}
            type="success"
            showIcon
            closable
            role="status"
            title={keyWorkWords(work, byHandler)}
          />
        ))}
        {keyError !== null && (
          <Alert
            type="warning"
            showIcon
            title="这一件的锁要换，系统没有换成。可以看；写之前会再试一次。"
          />
        )}
      </div>
      {data.shown && <Believed shown={data.shown} onLeft={onLeft} />}
    </CaseContext.Provider>
  );
}

/** What verified. */
function Believed({ shown, onLeft }: { shown: ShownCase; onLeft: () => void }) {
  const { data } = useOpenCase();
  const { row } = data;
  const answers = herAnswers(shown);
  const [isSaid, isSealed] = [row.reporter === 'drill', isSealedAsTrial(shown)];
  if (isSaid && isSealed) {
    return (
      <>
        <header className="case-head">
          <CaseTitle caseId={row.caseId} />
        </header>
        <TrialNotice />
      </>
    );
  }
  return (
    <>
      {isSaid !== isSealed && <TrialMismatch isSaidByServer={isSaid} />}
      <CaseHead shown={shown} onLeft={onLeft} />
      <ReachHer reach={answers?.reach ?? null} reporter={shown.reporter} />
      {row.withdrawal && (
        <WithdrawalNotice
          withdrawal={row.withdrawal}
          isAboutChild={answers?.isAboutChild ?? false}
        />
      )}
      <ReadmitNotice />
      {row.state === 'closing' && <ClosingNotice shown={shown} />}
      {(row.state === 'closed' || row.state === 'without-case') && <EndedNotice shown={shown} />}
      <div className="sides">
        <SharedSide shown={shown} answers={answers} />
        <StaffSide shown={shown} />
      </div>
    </>
  );
}
