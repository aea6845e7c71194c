import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Labelled } from '../../../ui/labelled';
import { Problem } from '../../../ui/problem';
import { dateLabel } from '../times';
import { rotaChanged, type Rota } from './use-rota';

const channelWords = { sms: '短信', voice: '语音电话' } as const;
type Channel = keyof typeof channelWords;

/** A number counts once a code has reached it: nobody confirms duty with one that was never tried. */
export function ContactTest({ contact }: { contact: Rota['myContact'] }) {
  const [isChanging, setChanging] = useState(false);
  if (contact && !isChanging) {
    return (
      <div className="row">
        <p>
          {channelWords[contact.channel]}，尾号 {contact.ending}，{dateLabel(contact.testedAt)}
          测过。
        </p>
        <Button onClick={() => setChanging(true)}>换一个号码，或再测一次</Button>
      </div>
    );
  }
  return <Test onDone={() => setChanging(false)} />;
}

function Test({ onDone }: { onDone: () => void }) {
  const [channel, setChannel] = useState<Channel>('sms');
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const start = useCommand(api.protection.startContactTest);
  const finish = useCommand(api.protection.finishContactTest, {
    onDone: () => {
      rotaChanged();
      onDone();
    },
  });
  const test = start.data;
  if (test) {
    return (
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          finish.mutate({ testId: test.testId, code: code.trim() });
        }}
      >
        <Labelled label="收到的 6 位数字">
          {(tie) => (
            <Input
              {...tie}
              className="duty__code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Labelled>
        <div className="row">
          <Button
            type="primary"
            htmlType="submit"
            loading={finish.isPending}
            disabled={!/^\d{6}$/.test(code.trim())}
          >
            收到了
          </Button>
          <Button onClick={() => start.reset()}>没收到，重来</Button>
        </div>
        {finish.isError && <Problem error={finish.error} />}
      </form>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({ channel, number: number.trim() });
      }}
    >
      <p>提醒只有一句“有一件事等着你看”，没有内容。测过的号码才能确认值班。</p>
      <Radio.Group
        aria-label="怎么提醒"
        value={channel}
        onChange={(event) => setChannel(event.target.value)}
      >
        <Radio value="sms">短信</Radio>
        <Radio value="voice">语音电话</Radio>
      </Radio.Group>
      <Labelled label="手机号">
        {(tie) => (
          <Input
            {...tie}
            className="duty__number"
            inputMode="tel"
            autoComplete="tel"
            maxLength={20}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
      </Labelled>
      <Button
        className="fit"
        htmlType="submit"
        loading={start.isPending}
        disabled={number.trim() === ''}
      >
        发一个测试
      </Button>
      {start.isError && <Problem error={start.error} />}
    </form>
  );
}
