import { View } from '@tarojs/components';
import type { HoldView } from '@shared/counselling/views';
import { dayAndTime } from '@shared/time/time-format';
import { routes } from '@client/domains';
import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { useSession } from '@client/session/use-session';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Button } from '@client/ui/press/button';
import { keptWords } from '../../when-words';
import { Refusal } from '../refusal';
import './hold-bar.scss';

interface HoldBarProps {
  /** What she keeps here; null while nothing is kept for what is on the page. */
  hold: HoldView | null;
  /** The start of the time that she tapped. */
  chosen: string | null;
  isPending: boolean;
  error: Error | null;
  onKeep: () => void;
  onNext: () => void;
}

/** What is kept, until when by the clock, and the one step on. */
export function HoldBar({ hold, chosen, isPending, error, onKeep, onNext }: HoldBarProps) {
  const polite = usePolite();
  const { isSignedIn } = useSession();
  const startsAt = isPending ? chosen : (hold?.startsAt ?? chosen);
  if (startsAt === null) {
    return (
      <BottomBar>
        <View className="grow co-bar">
          <Refusal error={error} onStep={{ 'other-time': null, again: null }} />
          <Button
            label="下一步"
            disabledReason={polite('点一个时间，先给你留着')}
            onPress={onNext}
          />
        </View>
      </BottomBar>
    );
  }
  return (
    <BottomBar>
      <View className="grow co-bar">
        <Refusal error={error} onStep={{ 'other-time': null, again: null }} />
        <View className="co-bar__row">
          <View className="grow">
            <View className="strong">{dayAndTime(startsAt)}</View>
            <View className="small">{polite(noteOf({ hold, isSignedIn, isPending, error }))}</View>
          </View>
          <Step
            isSignedIn={isSignedIn}
            isKept={hold !== null && !isPending}
            isPending={isPending}
            failed={error !== null}
            onKeep={onKeep}
            onNext={onNext}
          />
        </View>
      </View>
    </BottomBar>
  );
}

interface NoteOf {
  hold: HoldView | null;
  isSignedIn: boolean;
  isPending: boolean;
  error: Error | null;
}

function noteOf({ hold, isSignedIn, isPending, error }: NoteOf): string {
  if (isPending) return '正在给你留这个时间';
  if (hold) return `${keptWords(hold.keptUntil)} · ${hold.counsellor.name}`;
  if (!isSignedIn) return '登录了才能给你留着';
  return error ? '还没有留住' : '点右边给你留着';
}

interface StepProps {
  isSignedIn: boolean;
  isKept: boolean;
  isPending: boolean;
  failed: boolean;
  onKeep: () => void;
  onNext: () => void;
}

function Step({ isSignedIn, isKept, isPending, failed, onKeep, onNext }: StepProps) {
  if (!isSignedIn) {
    return <Button compact label="去登录" onPress={() => open(routes.signIn)} />;
  }
  if (isKept || isPending) {
    return <Button compact label="下一步" busy={isPending} onPress={onNext} />;
  }
  return <Button compact label={failed ? '再试一次' : '留住它'} onPress={onKeep} />;
}
