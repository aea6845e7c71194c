import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AppointmentCard } from '@shared/counselling/views';
import { usePolite } from '@client/session/use-polite';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { Button } from '@client/ui/press/button';
import { Tag } from '@client/ui/show/tag';
import { stateWords } from '../../state-words';
import { AppointmentFacts } from '../appointment-facts';
import { AppointmentActions } from './appointment-actions';
import { CodeCard } from './code-card';
import { Discretion } from './discretion';
import { NewsNotice } from './news-notice';
import { TalkEntry } from './talk-entry';
import { ProposalCard } from './proposal-card';

interface AppointmentViewProps {
  appointment: AppointmentCard;
  /** What has just been done: "booked", "moved". */
  news: string;
}

/** One appointment: what it is, and what she can do about it. */
export function AppointmentView({ appointment, news }: AppointmentViewProps) {
  const polite = usePolite();
  const standing = stateWords(appointment, new Date());
  const [moved, setMoved] = useState(false);
  const isComing = appointment.state === 'booked' && standing === null;
  // Afterwards it goes on quietly; a hold or what was cancelled has none.
  const isPast = !isComing && ['booked', 'done'].includes(appointment.state);
  return (
    <View className="co-groups">
      {isComing && <NewsNotice news={moved ? 'moved' : news} line={appointment.line} />}
      {isComing && appointment.proposal && (
        <ProposalCard
          appointment={appointment}
          proposal={appointment.proposal}
          onAccepted={() => setMoved(true)}
        />
      )}
      {standing && (
        <View>
          <Tag tone={standing.tone}>{polite(standing.words)}</Tag>
        </View>
      )}
      <AppointmentFacts of={appointment} />
      {(isComing || isPast) && <TalkEntry appointment={appointment} isComing={isComing} />}
      {isComing && appointment.line === 'on-site' && <CodeCard code={appointment.code} />}
      {isComing && <AppointmentActions appointment={appointment} />}
      {isComing && <Discretion appointment={appointment} />}
      {appointment.state === 'cancelled' && (
        <Button kind="ghost" label="再约一次" onPress={() => open(routes.counselling)} />
      )}
    </View>
  );
}
