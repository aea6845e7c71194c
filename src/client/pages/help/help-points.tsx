import { View } from '@tarojs/components';
import { useState } from 'react';
import {
  exampleNote,
  helpPointNow,
  helpPointsFor,
  type HelpPoint,
} from '@shared/organisation/help/help-points';
import { hoursText, openStateText } from '@shared/organisation/help/opening-hours';
import { townById } from '@shared/organisation/yueqing/yueqing';
import { TownButton } from '@client/session/town-button';
import { TownSheet } from '@client/session/town-sheet';
import { usePolite } from '@client/session/use-polite';
import { useTown } from '@client/session/use-town';
import { Button } from '@client/ui/press/button';
import { CallRow } from '@client/ui/press/call-row';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import { Fact } from '@client/ui/show/fact';
import { Tag } from '@client/ui/show/tag';

/** The station of her town, the refuge and the rights centre. */
const first = 3;

/** Places where somebody listens; the one for her town first. Which is nearest nobody has measured. */
export function HelpPoints() {
  const town = useTown();
  const [choosing, setChoosing] = useState(false);
  const [all, setAll] = useState(false);
  const points = helpPointsFor(town?.id ?? null);
  const others = points.length - first;
  return (
    <>
      <View className="row help-points__head">
        <View className="grow">
          <Heading>能当面说的地方</Heading>
        </View>
        <TownButton all="选镇街" onPress={() => setChoosing(true)} />
      </View>
      {points.some((point) => point.isExample) && <Notice tone="warn">{exampleNote}</Notice>}
      {points.slice(0, all ? points.length : first).map((point, index) => (
        <Point key={point.id} point={point} nearest={town !== null && index === 0} />
      ))}
      {!all && <Button kind="ghost" label={`看另外 ${others} 处`} onPress={() => setAll(true)} />}
      <TownSheet open={choosing} onClose={() => setChoosing(false)} allLabel="不选" />
    </>
  );
}

function Point({ point, nearest }: { point: HelpPoint; nearest: boolean }) {
  const polite = usePolite();
  const { open } = helpPointNow(point, new Date());
  const here = open.state === 'open' || open.state === 'always-open';
  return (
    <Card className="help-point">
      <View className="row">
        <View className="grow strong">{point.name}</View>
        {nearest && <Tag tone="brand">{polite('先找这里')}</Tag>}
      </View>
      <View className="small">{point.about}</View>
      <Fact icon="clock" title={openStateText(open)} note={hoursText(point.hours).join('；')} />
      <Fact
        icon="map-pin"
        title={point.place ?? townById(point.townId ?? '')?.name ?? ''}
        note={point.place === null ? '门牌还没有核实，先打电话问' : null}
      />
      <CallRow number={point.telephone} name={callWords(point, here)} />
    </Card>
  );
}

function callWords({ telephone }: HelpPoint, isHere: boolean): string {
  if (telephone === '110') return '夜里也能打';
  return isHere ? '现在打，问清楚再去' : '现在可能没人，有危险打 110';
}
