import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Line } from '@shared/counselling/services';
import type { HoldView } from '@shared/counselling/views';
import { back } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { useBook } from '../../use-book';
import { useForWhom } from '../../use-for-whom';
import { useReleaseHold } from '../../use-hold';
import { keptWords } from '../../when-words';
import { AppointmentFacts } from '../appointment-facts';
import { Refusal } from '../refusal';
import { TelephoneNote } from '../telephone-note';
import { ForWhom } from './for-whom';
import { WhoSees } from './who-sees';
import '../layout.scss';
import '../times/hold-bar.scss';

interface BookingFormProps {
  hold: HoldView;
  /** Until when it can be called off without being late, in hours before; null while it is not known. */
  cancelHours: number | null;
  /** Whether her counsellor can be written to: else neither number nor words would reach him. */
  canReach: boolean;
}

const wordsOf: Readonly<Record<Line, string>> = {
  'on-site': '不用写原因。想说什么，见面再说。',
  telephone:
    '约好以后写：打哪个号码、什么时候打安全、别人接了怎么说。都加密，只有老师和督导能看；不写，老师就打不了。',
  online: '不用写原因。到点打开这个预约，打字谈；写的都加密，只有老师和督导能看。',
};

/** What is kept, and the questions before it is hers. No reason is asked. */
export function BookingForm({ hold, cancelHours, canReach }: BookingFormProps) {
  const polite = usePolite();
  const [seen, answer] = useState<boolean | null>(null);
  const { forWhom, lacks, ...whom } = useForWhom();
  const { book, isPending, error } = useBook();
  const freeing = useReleaseHold(back);
  const unreachable = canReach ? null : '这位老师现在只能当面谈，返回换一位';
  const otherTime = { label: '再选一个时间', press: back };
  return (
    <Page
      title="预约"
      bottom={
        <BottomBar>
          <View className="grow co-bar">
            <Refusal error={error} onStep={{ 'other-time': otherTime, again: null }} />
            <Button
              label="就约这个时间"
              busy={isPending}
              disabledReason={
                unreachable ?? lacks ?? (seen === null ? '先点一下：手机别人会看吗' : null)
              }
              onPress={() =>
                seen !== null &&
                forWhom &&
                book({
                  appointmentId: hold.appointmentId,
                  remind: !seen,
                  atHome: false,
                  ...forWhom,
                })
              }
            />
          </View>
        </BottomBar>
      }
    >
      <View className="co-groups">
        <View className="co-group">
          <Heading level={1}>{polite(keptWords(hold.keptUntil))}</Heading>
          <View>{polite('返回去看看别的也不会丢；另选一个，这个就放开。')}</View>
        </View>
        <AppointmentFacts of={hold} />
        <ForWhom {...whom} />
        <WhoSees seen={seen} onChange={answer} />
        <View className="co-group">
          <Heading>{polite('约之前，你可以知道')}</Heading>
          <View>{polite(wordsOf[hold.line])}</View>
          {hold.line === 'telephone' && <TelephoneNote service={hold.service} />}
          {cancelHours !== null && cancelHours > 0 && (
            <View>{polite(`来不了，提前 ${cancelHours} 小时取消或改时间都行。`)}</View>
          )}
        </View>
        <Refusal error={freeing.error} onStep={{ again: null }} />
        <Button
          kind="quiet"
          label="不约了，放开这个时间"
          busy={freeing.isPending}
          onPress={() => {
            if (!isPending) freeing.release();
          }}
        />
      </View>
    </Page>
  );
}
