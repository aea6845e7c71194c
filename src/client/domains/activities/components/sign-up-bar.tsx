import { View } from '@tarojs/components';
import type { ActivityDetail } from '@shared/activities/views';
import { messageOf } from '@client/platform/errors';
import { open } from '@client/platform/go';
import { routes } from '@client/platform/routes';
import { useSession } from '@client/session/use-session';
import { BottomBar } from '@client/ui/bottom-bar';
import { Button } from '@client/ui/button';
import { Notice } from '@client/ui/notice';
import { signUpAction } from '../sign-up-action';
import { useSignUp } from '../use-sign-up';

/** The one thing to do on an activity's page. */
export function SignUpBar({ activity }: { activity: ActivityDetail }) {
  const { isSignedIn } = useSession();
  const { signUp, isPending, error } = useSignUp(activity.id);
  const action = signUpAction(activity, isSignedIn, new Date());

  const press = () => {
    if (action.act === 'sign-up') signUp();
    if (action.act === 'sign-in') open(routes.signIn);
    if (action.act === 'show-ticket' && activity.bookingId) open(routes.ticket(activity.bookingId));
  };
  return (
    <BottomBar>
      <View className="grow stack">
        {error && (
          <Notice tone="danger" live>
            {messageOf(error)}
          </Notice>
        )}
        <Button
          label={action.label}
          busy={isPending}
          disabledReason={action.act === 'none' ? action.reason : null}
          onPress={press}
        />
      </View>
    </BottomBar>
  );
}
