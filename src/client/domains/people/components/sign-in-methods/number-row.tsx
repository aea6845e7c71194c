import { View } from '@tarojs/components';
import { useState } from 'react';
import { codeOf } from '@shared/contract/connection-error';
import { dayAndTime } from '@shared/time/time-format';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Sheet } from '@client/ui/page/sheet';
import { Card } from '@client/ui/show/card';
import {
  useRefreshSignInMethods,
  useRemoveNumber,
  type OwnNumber,
} from '../../sign-in-methods/use-sign-in-methods';
import { Failure } from '../failure';
import { ConfirmItsMe } from './confirm-its-me';

interface NumberRowProps {
  number: OwnNumber;
  stopping: boolean;
  onStop: (id: string) => void;
}

/** A number that opens her account; one that still waits is stopped with one tap. */
export function NumberRow({ number, stopping, onStop }: NumberRowProps) {
  const [asking, setAsking] = useState(false);
  const { id, phone, opensAt } = number;
  return (
    <Card className="row">
      <View className="grow">
        <View className="strong">{phone}</View>
        <View className="small">{noteOf(number)}</View>
      </View>
      {opensAt === null ? (
        <Button kind="soft" compact label="解绑" onPress={() => setAsking(true)} />
      ) : (
        <Button kind="soft" compact label="停掉" busy={stopping} onPress={() => onStop(id)} />
      )}
      <Sheet title={`解绑 ${phone}？`} open={asking} onClose={() => setAsking(false)}>
        <Removing number={number} onDone={() => setAsking(false)} />
      </Sheet>
    </Card>
  );
}

function Removing({ number, onDone }: { number: OwnNumber; onDone: () => void }) {
  const refresh = useRefreshSignInMethods();
  const polite = usePolite();
  const remove = useRemoveNumber(() => {
    refresh();
    onDone();
  });
  const go = () => remove.mutate({ numberId: number.id });
  if (codeOf(remove.error) === 'CONFIRM_FIRST') return <ConfirmItsMe onConfirmed={go} />;
  return (
    <View className="stack">
      <View>{polite('解绑以后，这个号码不能再登录你的账号，用它登录的别的设备马上退出。')}</View>
      <Failure error={remove.error} />
      <Button kind="danger" label="解绑" busy={remove.isPending} onPress={go} />
      <Button kind="quiet" label="留着" onPress={onDone} />
    </View>
  );
}

function noteOf({ opensAt, lastUsedAt, addedAt }: OwnNumber): string {
  if (opensAt !== null) return `刚绑定，${dayAndTime(opensAt)} 以后才能登录。不是你绑的，就停掉`;
  if (lastUsedAt !== null) return `上次用它登录：${dayAndTime(lastUsedAt)}`;
  return `${dayAndTime(addedAt)} 绑定的，还没用它登录过`;
}
