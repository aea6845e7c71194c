import { View } from '@tarojs/components';
import type { SignUpForm } from '@shared/activities/views';
import { messageOf } from '@shared/contract/connection-error';
import { usePolite } from '@client/session/use-polite';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Button } from '@client/ui/press/button';
import { Notice } from '@client/ui/state/notice';
import { closedReason } from '../../sign-up/closed-reason';
import { fullness, type useSignUp } from '../../sign-up/use-sign-up';
import type { Draft } from '../../sign-up/use-draft';

interface SignUpSendProps {
  form: SignUpForm;
  draft: Draft;
  command: ReturnType<typeof useSignUp>;
}

/** The button: what it does and for whom, or why it cannot. Full meanwhile: the same button waits. */
export function SignUpSend({ form, draft, command }: SignUpSendProps) {
  const polite = usePolite();
  const { words, comers, reason, placesLeft, input } = draft;
  const full = fullness(command.error);
  const isFull = form.activity.state === 'waitlist' || placesLeft === 0;
  const waits = full ? full.waitlist : isFull;
  const label = waits ? `候补 · ${words}` : `报名 · ${words}`;
  return (
    <BottomBar>
      <View className="grow stack">
        {full && (
          <Notice tone="warn" live>
            {polite(fullLabel(full, comers.length))}
          </Notice>
        )}
        {command.error && !full && (
          <Notice tone="danger" live>
            {polite(messageOf(command.error))}
          </Notice>
        )}
        {!command.error && !reason && placesLeft > 0 && placesLeft < comers.length && (
          <View className="small">{`只剩 ${placesLeft} 个名额，不够 ${comers.length} 个人。`}</View>
        )}
        <Button
          label={comers.length === 0 ? '报名' : label}
          busy={command.isPending}
          disabledReason={closedReason(form.activity, new Date()) ?? reason}
          onPress={() => command.signUp({ ...input, waitlist: waits })}
        />
      </View>
    </BottomBar>
  );
}

function fullLabel(
  { placesLeft, waitlist }: { placesLeft: number; waitlist: boolean },
  count: number,
): string {
  const left =
    placesLeft > 0 ? `只剩 ${placesLeft} 个名额，不够 ${count} 个人。` : '名额刚刚满了。';
  return waitlist
    ? `${left}可以候补：有人退出就按顺序通知你，填好的都还在。`
    : `${left}这场不能候补，人少一点也许可以。`;
}
