import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { serviceNames, type Line } from '@shared/counselling/services';
import type { HoldView, ServiceCard } from '@shared/counselling/views';
import { shanghaiDate } from '@shared/time/shanghai';
import { open } from '@client/platform/go';
import { useSession } from '@client/session/use-session';
import { Page } from '@client/ui/page/page';
import { Heading } from '@client/ui/show/heading';
import { pages, type Wanted } from '../../page-addresses';
import { useAt } from '../../use-at';
import { useHold } from '../../use-hold';
import { useSlots } from '../../use-slots';
import { HoldBar } from './hold-bar';
import { LineChoice } from './line-choice';
import { OtherHold } from './other-hold';
import { PersonChoice } from './person-choice';
import { WaitLink } from './wait-link';
import { WhenChoice } from './when-choice';
import '../layout.scss';

/** How, with whom, when: one page. The time that she taps is kept at once. */
export function BookScreen({ card }: { card: ServiceCard }) {
  const { isSignedIn } = useSession();
  const { lines } = card;
  const [line, chooseLine] = useState<Line>(lines[0]?.line ?? 'on-site');
  const [counsellorId, choosePerson] = useState<string | null>(null);
  const [from, setFrom] = useState(() => shanghaiDate(new Date()));
  const wanted: Wanted = { service: card.service, line, counsellorId };
  const slots = useSlots({ ...wanted, from });
  const holding = useHold();
  const hold = slots.data?.hold ?? null;
  const own = hold && fits(hold, wanted) ? hold : null;
  const refresh = () => void slots.refetch();
  useDidShow(() => {
    if (slots.data && !slots.isFetching) refresh();
  });
  useAt(hold?.keptUntil ?? null, refresh);

  const change = (then: () => void) => {
    holding.forget();
    setFrom(shanghaiDate(new Date()));
    then();
  };
  const tap = (startsAt: string) =>
    isSignedIn ? holding.keep(wanted, startsAt) : holding.choose(startsAt);
  const chosen = holding.isPending ? holding.chosen : (own?.startsAt ?? holding.chosen);
  return (
    <Page
      title="预约"
      bottom={
        <HoldBar
          hold={own}
          chosen={chosen}
          isPending={holding.isPending}
          error={holding.error}
          onKeep={() => chosen !== null && tap(chosen)}
          onNext={() => own && open(pages.form(wanted))}
        />
      }
    >
      <View className="co-groups">
        <View>
          <Heading level={1}>{serviceNames[card.service].name}</Heading>
          <View className="small">{`一次 ${card.minutes} 分钟`}</View>
        </View>
        {hold && !own && <OtherHold hold={hold} />}
        <LineChoice lines={lines} chosen={line} onChange={(to) => change(() => chooseLine(to))} />
        <PersonChoice
          counsellors={card.counsellors.filter((each) => each.lines.includes(line))}
          chosen={counsellorId}
          onChange={(to) => change(() => choosePerson(to))}
          earliest={slots.data?.earliest}
        />
        <WhenChoice query={slots} from={from} onFrom={setFrom} chosen={chosen} onChoose={tap} />
        <WaitLink wanted={wanted} />
      </View>
    </Page>
  );
}

/** Whether what she keeps is what this page shows. */
function fits(hold: HoldView, { service, line, counsellorId }: Wanted): boolean {
  return (
    hold.service === service &&
    hold.line === line &&
    (counsellorId === null || hold.counsellor.id === counsellorId)
  );
}
