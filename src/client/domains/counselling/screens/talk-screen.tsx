import { useCallback, useState } from 'react';
import type { AppointmentCard } from '@shared/counselling/views';
import { back } from '@client/platform/go';
import { useSession } from '@client/session/use-session';
import { Page } from '@client/ui/page/page';
import { EmptyState } from '@client/ui/state/empty-state';
import { ErrorState } from '@client/ui/state/error-state';
import { Skeleton } from '@client/ui/state/skeleton';
import { ForgetSheet } from '../components/talk/forget-sheet';
import { Intake } from '../components/talk/intake';
import { ReturnForm } from '../components/talk/return-form';
import { ThreadScreen } from '../components/talk/thread-screen';
import { useCodeSession } from '../talk/use-code-session';
import { useStart } from '../talk/use-start';
import '../components/layout.scss';
import '../components/talk/talk.scss';

/** What is said around an appointment: begun with the intake, come back to by her key or her code. */
export default function TalkScreen({ appointment }: { appointment: AppointmentCard }) {
  const personId = useSession().personId ?? '';
  const { start, error, isAsking, load } = useStart(appointment.id);
  const own = useCodeSession(personId);
  const { session, close } = own;
  const [wasWrong, setWrong] = useState(false);
  const [isBegun, setBegun] = useState(false);
  const [isForgotten, setForgotten] = useState(false);
  const [isForgetting, setForgetting] = useState(false);
  const onWrongCode = useCallback(() => {
    setWrong(true);
    close();
  }, [close]);
  const onForgotten = useCallback(() => setForgotten(true), []);

  if (!start || (isBegun && start.page.statements.length === 0)) {
    return (
      <Page title="对话">
        {error === null ? (
          <Skeleton rows={2} />
        ) : (
          <ErrorState error={error} onRetry={() => void load()} retrying={isAsking} />
        )}
      </Page>
    );
  }
  if (isForgotten || start.page.isForgotten) return <Forgotten />;
  if (start.page.statements.length === 0) {
    return (
      <Intake
        // Where others look, leaving wipes what was typed too.
        key={own.visit}
        appointment={appointment}
        start={start}
        own={own}
        personId={personId}
        onBegun={() => {
          setBegun(true);
          void load();
        }}
      />
    );
  }
  if (session) {
    return (
      <ThreadScreen
        appointment={appointment}
        start={start}
        session={session}
        personId={personId}
        onKeep={own.keep}
        onWrongCode={onWrongCode}
        onForgotten={onForgotten}
      />
    );
  }
  return (
    <>
      <ReturnForm
        key={own.visit}
        isBusy={own.isBusy}
        wasWrong={wasWrong}
        onCode={own.enter}
        onForget={() => setForgetting(true)}
      />
      <ForgetSheet
        appointmentId={appointment.id}
        open={isForgetting}
        onClose={() => setForgetting(false)}
        onForgotten={onForgotten}
      />
    </>
  );
}

function Forgotten() {
  return (
    <Page title="对话">
      <EmptyState
        icon="message-square-text"
        title="这次对话忘掉了"
        note="两边都没有了，也不能再接着写。预约不受影响。"
        action={{ label: '返回', onPress: back }}
      />
    </Page>
  );
}
