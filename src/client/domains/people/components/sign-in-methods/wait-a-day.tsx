import { View } from '@tarojs/components';
import { reachOffice } from '@shared/organisation/office';
import { dayAndTime } from '@shared/time/time-format';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Notice } from '@client/ui/state/notice';
import { Skeleton } from '@client/ui/state/skeleton';
import {
  useWaiting,
  useSignInMethods,
  type Waiting,
} from '../../sign-in-methods/use-sign-in-methods';
import { Failure } from '../failure';

const words = {
  export: { ask: '提出导出', done: '导出' },
  deletion: { ask: '提出注销', done: '注销' },
};

/** Without a number to confirm by, it is asked for today and done tomorrow; anybody of hers can stop it. */
export function WaitADay({ kind }: { kind: Waiting['kind'] }) {
  const ways = useSignInMethods();
  const waiting = useWaiting();
  const polite = usePolite();
  if (ways.isError) return <Failure error={ways.error} />;
  if (!ways.data) return <Skeleton />;
  const standing = ways.data.waiting.find((each) => each.kind === kind);
  return (
    <View className="stack">
      {standing ? (
        <>
          <Notice tone="info">
            {polite(
              `${dayAndTime(standing.opensAt)} 以后就能${words[kind].done}，${dayAndTime(standing.closesAt)} 前回到这里来办。`,
            )}
          </Notice>
          <Button
            kind="ghost"
            label="不是我，停掉"
            busy={waiting.stopping === standing.id}
            onPress={() => waiting.stop(standing.id)}
          />
        </>
      ) : (
        <>
          <View>
            {polite(
              '你没有绑定手机号，没法用短信确认是你本人。所以先提出来，24 小时后再办：这一天里你会收到消息，不是你就能停掉。',
            )}
          </View>
          <Button label={words[kind].ask} busy={waiting.asking} onPress={() => waiting.ask(kind)} />
          <View className="small">{`急着要，就${reachOffice(OFFICE_TELEPHONE)}，我们帮你办。`}</View>
        </>
      )}
      <Failure error={waiting.error} />
    </View>
  );
}
