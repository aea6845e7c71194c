import { View } from '@tarojs/components';
import { useState } from 'react';
import { serviceNames } from '@shared/counselling/services';
import type { ServiceCard } from '@shared/counselling/views';
import { shanghaiDate } from '@shared/time/shanghai';
import { routes } from '@client/domains';
import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { useSession } from '@client/session/use-session';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Field } from '@client/ui/input/field';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { dayName } from '../../day-words';
import type { Wanted } from '../../page-addresses';
import { lineWords } from '../../service-words';
import { useJoin } from '../../use-turns';
import { lastDay, waits, type Wait } from '../../wait-until';
import { Refusal } from '../refusal';
import '../layout.scss';
import '../times/hold-bar.scss';

interface WaitFormProps {
  wanted: Wanted;
  card: ServiceCard;
}

/** None of the times fits: how she is told of the next free one. */
export function WaitForm({ wanted, card }: WaitFormProps) {
  const polite = usePolite();
  const { isSignedIn } = useSession();
  const named = card.counsellors.find(({ id }) => id === wanted.counsellorId);
  const [who, chooseWho] = useState<'anyone' | 'named'>(named ? 'named' : 'anyone');
  const [wait, chooseWait] = useState<Wait>('fortnight');
  const { join, isPending, error } = useJoin();
  const until = lastDay(shanghaiDate(new Date()), wait);
  const { service, line } = wanted;
  const send = () =>
    join({ service, line, counsellorId: who === 'named' ? wanted.counsellorId : null, until });
  return (
    <Page
      title="预约"
      bottom={
        <BottomBar>
          <View className="grow co-bar">
            <Refusal error={error} onStep={{ again: null }} />
            {isSignedIn ? (
              <Button label={polite('排上，有空了叫我')} busy={isPending} onPress={send} />
            ) : (
              <Button label="登录后排队" onPress={() => open(routes.signIn)} />
            )}
          </View>
        </BottomBar>
      }
    >
      <View className="co-groups">
        <View className="co-group">
          <Heading level={1}>{polite('有空了叫你')}</Heading>
          <View>{`${serviceNames[service].name} · ${lineWords[line].name}`}</View>
        </View>
        {named && (
          <Field label="等谁">
            <ChoiceChips
              label="等谁"
              choices={[
                { value: 'named', label: named.name },
                { value: 'anyone', label: '谁都行，快一点' },
              ]}
              chosen={who}
              onChange={chooseWho}
            />
          </Field>
        )}
        <Field label="多久以内的都行" hint={`${dayName(until)}以前有空就叫`}>
          <ChoiceChips label="多久以内的都行" choices={waits} chosen={wait} onChange={chooseWait} />
        </Field>
        <View className="co-group">
          <Heading>怎么叫</Heading>
          <View>
            {`${polite('有人让出时间，按先后来。轮到你，来一条消息，只写')}“你等的预约有空了”。`}
          </View>
          <View>
            {polite('那个时间给你留三个小时，夜里 21:30 到早上 8:00 不算。过了没选，就给下一位。')}
          </View>
          <View>{polite('手机别人会看的话，可以不排，自己常来看看。')}</View>
        </View>
      </View>
    </Page>
  );
}
