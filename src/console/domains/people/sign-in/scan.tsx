import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { beginSession } from '../../../session/begin-session';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { qrAddress } from '../../../ui/qr-address';

const everyMilliseconds = 2_000;

/** Signs in with the phone: the code is scanned there, and confirmed there. */
export function Scan() {
  const begin = useCommand(api.people.startScan);
  const { mutate } = begin;
  useEffect(() => mutate({}), [mutate]);
  const again = () => mutate({});
  if (begin.isError) return <Problem error={begin.error} onRetry={again} />;
  if (!begin.data) return <Loading rows={4} />;
  return <Waiting key={begin.data.scanId} scan={begin.data} again={again} />;
}

type Started = Awaited<ReturnType<typeof api.people.startScan>>;

function Waiting({ scan, again }: { scan: Started; again: () => void }) {
  const { scanId, pollSecret, codeText, miniProgramCodePng, twoDigits } = scan;
  const enter = useCommand(api.people.signInByScan, {
    onDone: beginSession,
  });
  const poll = useQuery({
    queryKey: queryKey('people', 'pollScan', scanId),
    queryFn: ({ signal }) => api.people.pollScan({ scanId, pollSecret }, { signal }),
    refetchInterval: ({ state }) =>
      (state.data?.state ?? 'waiting') === 'waiting' ? everyMilliseconds : false,
    refetchIntervalInBackground: true,
    staleTime: 0,
    gcTime: 0,
  });
  const state = poll.data?.state ?? 'waiting';
  const { mutate } = enter;
  useEffect(() => {
    if (state === 'confirmed') mutate({ scanId, pollSecret });
  }, [state, mutate, scanId, pollSecret]);

  if (enter.isError) return <Problem error={enter.error} onRetry={again} />;
  if (state === 'confirmed') return <p role="status">手机上确认了，正在进来…</p>;
  if (state !== 'waiting') {
    return (
      <div className="scan" role="status">
        <p>{state === 'refused' ? '手机上点了“不是我”，没有登录。' : '二维码过期了。'}</p>
        <Button type="primary" onClick={again}>
          换一个二维码
        </Button>
      </div>
    );
  }
  const picture =
    miniProgramCodePng === null
      ? qrAddress(codeText)
      : `data:image/png;base64,${miniProgramCodePng}`;
  return (
    <div className="scan">
      <img className="scan__code" src={picture} alt="登录二维码，用手机扫" />
      <p>
        用微信扫一扫，在手机上填这两个数字： <strong className="scan__digits">{twoDigits}</strong>
      </p>
      {poll.isError && <Problem error={poll.error} onRetry={() => void poll.refetch()} />}
    </div>
  );
}
