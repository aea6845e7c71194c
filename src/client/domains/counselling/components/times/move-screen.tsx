import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AppointmentCard, ServiceCard } from '@shared/counselling/views';
import { shanghaiDate } from '@shared/time/shanghai';
import { dayAndTime } from '@shared/time/time-format';
import { codeOf } from '@shared/contract/connection-error';
import { usePolite } from '@client/session/use-polite';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { spanWords } from '../../when-words';
import { useMove } from '../../use-move';
import { useSlots } from '../../use-slots';
import { Refusal } from '../refusal';
import { PersonChoice } from './person-choice';
import { WhenChoice } from './when-choice';
import './hold-bar.scss';
import '../layout.scss';

interface MoveScreenProps {
  appointment: AppointmentCard;
  card: ServiceCard;
}

/** Another time for an appointment, with the same counsellor first. The old one stays until it is moved. */
export function MoveScreen({ appointment, card }: MoveScreenProps) {
  const polite = usePolite();
  const { id, service, line, counsellor } = appointment;
  const [counsellorId, choosePerson] = useState<string | null>(counsellor.id);
  const [from, setFrom] = useState(() => shanghaiDate(new Date()));
  const [chosen, choose] = useState<string | null>(null);
  const slots = useSlots({ service, line, counsellorId, from, insteadOf: id });
  const { move, isPending, error, forgetError } = useMove((failure) => {
    if (codeOf(failure) !== 'SLOT_TAKEN') return;
    choose(null);
    void slots.refetch();
  });
  return (
    <Page
      title="预约"
      bottom={
        <BottomBar>
          <View className="grow co-bar">
            <Refusal error={error} onStep={{ 'other-time': null, again: null }} />
            <Button
              label={chosen === null ? '改时间' : `改到 ${dayAndTime(chosen)}`}
              busy={isPending}
              disabledReason={chosen === null ? '先点一个新的时间' : null}
              onPress={() =>
                chosen !== null && move({ appointmentId: id, startsAt: chosen, counsellorId })
              }
            />
          </View>
        </BottomBar>
      }
    >
      <View className="co-groups">
        <View className="co-group">
          <Heading level={1}>换个时间</Heading>
          <View>
            {polite(`原来是 ${spanWords(appointment)}。没改好以前，原来的时间一直是你的。`)}
          </View>
        </View>
        <PersonChoice
          counsellors={card.counsellors.filter((each) => each.lines.includes(line))}
          chosen={counsellorId}
          onChange={(to) => {
            choosePerson(to);
            choose(null);
            forgetError();
          }}
          earliest={slots.data?.earliest}
          sameFirst={counsellor.id}
        />
        <WhenChoice
          query={slots}
          from={from}
          onFrom={setFrom}
          chosen={chosen}
          near={appointment.startsAt}
          onChoose={(startsAt) => {
            choose(startsAt);
            forgetError();
          }}
        />
      </View>
    </Page>
  );
}
