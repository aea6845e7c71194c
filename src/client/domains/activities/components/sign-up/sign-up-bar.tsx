import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ActivityDetail, SignUpForm } from '@shared/activities/views';
import { codeOf, messageOf } from '@shared/contract/connection-error';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { usePolite } from '@client/session/use-polite';
import { useSession } from '@client/session/use-session';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Button } from '@client/ui/press/button';
import { Notice } from '@client/ui/state/notice';
import { isSimple, signUpAction } from '../../sign-up/sign-up-action';
import { useSignUp } from '../../sign-up/use-sign-up';
import { useSignUpForm } from '../../sign-up/use-sign-up-form';
import './sign-up-bar.scss';

/** The one thing to do on an activity's page; beside it the way to bring somebody along. */
export function SignUpBar({ activity }: { activity: ActivityDetail }) {
  const polite = usePolite();
  const { isSignedIn } = useSession();
  const canSignUp = activity.state === 'open' || activity.state === 'waitlist';
  const form = useSignUpForm(activity.id, canSignUp);
  const [looking, setLooking] = useState(false);
  const fillIn = () => open(routes.signUp(activity.id));
  const command = useSignUp((error) => {
    if (needsForm(error)) fillIn();
  });
  const action = signUpAction(activity, isSignedIn, form.data ?? null, new Date());

  const signUpAlone = async () => {
    setLooking(true);
    // A clash or a question that she does not know of yet is shown before anything is booked.
    const known: SignUpForm | null = form.data ?? (await form.load().catch(() => null));
    setLooking(false);
    if (!isSimple(activity, known)) return fillIn();
    command.signUp({ activityId: activity.id, waitlist: action.act === 'wait' });
  };
  const press = () => {
    if (action.act === 'sign-up' || action.act === 'wait') void signUpAlone();
    if (action.act === 'fill-in') fillIn();
    if (action.act === 'sign-in') open(routes.signIn);
    if (action.act === 'show-booking' && activity.bookingId)
      open(routes.ticket(activity.bookingId));
  };
  const isShort = action.act === 'sign-up' || action.act === 'wait';
  return (
    <BottomBar>
      <View className="grow sign-up-bar">
        {command.error && !needsForm(command.error) && (
          <Notice tone="danger" live>
            {polite(messageOf(command.error))}
          </Notice>
        )}
        {activity.state === 'waitlist' && (
          <View className="small">名额已满，可以候补。有人退出就按顺序通知。</View>
        )}
        <View className="row targets">
          {isShort && <Button kind="ghost" label="带上家人" onPress={fillIn} />}
          <Button
            label={action.label}
            busy={command.isPending || looking}
            disabledReason={action.act === 'none' ? action.reason : null}
            onPress={press}
          />
        </View>
      </View>
    </BottomBar>
  );
}

/** Refusals that the sign-up page explains, and where she can do something about them. */
function needsForm(error: unknown): boolean {
  return ['ANSWER_NEEDED', 'NOT_ELIGIBLE', 'FULL'].includes(codeOf(error) ?? '');
}
