import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AppointmentCard } from '@shared/counselling/views';
import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { deadlineWords } from '../../state-words';
import { pages } from '../../page-addresses';
import { CancelSheet } from './cancel-sheet';

/** Moving and cancelling, with the deadline said before. */
export function AppointmentActions({ appointment }: { appointment: AppointmentCard }) {
  const polite = usePolite();
  const [asking, setAsking] = useState(false);
  const { id, canMove, canCancel } = appointment;
  const deadline = deadlineWords(appointment);
  return (
    <View className="co-group">
      {deadline !== null && <View className="small">{polite(deadline)}</View>}
      {canMove && <Button kind="ghost" label="改时间" onPress={() => open(pages.move(id))} />}
      {canCancel && <Button kind="ghost" label="来不了，取消" onPress={() => setAsking(true)} />}
      <Button kind="quiet" label="后面几次一起约" onPress={() => open(pages.followUps(id))} />
      <CancelSheet appointment={appointment} open={asking} onClose={() => setAsking(false)} />
    </View>
  );
}
