import { useState } from 'react';
import { showTab } from '@client/platform/go';
import { nearDay } from '@shared/time/time-format';
import { Button } from '@client/ui/press/button';
import { Field } from '@client/ui/input/field';
import { TextInput } from '@client/ui/input/text-input';
import { Card } from '@client/ui/show/card';
import { EmptyState } from '@client/ui/state/empty-state';
import { Fact } from '@client/ui/show/fact';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import { Page } from '@client/ui/page/page';
import { usePolite } from '@client/session/use-polite';
import { useNow } from '../../sign-in/use-now';
import { useScan } from '../../sign-in/use-scan';
import { Failure } from '../failure';
import { OwnPage } from '../own-page';
import '../people.scss';

const obstacles = {
  'no-role': '你的账号还没有工作台的角色，不能登录工作台。需要的话，请单位的管理员邀请你。',
  'weak-session':
    '你是用短信验证码登录的，还差第二重验证，不能在这里确认。请在微信里打开再扫，或者在电脑上用用户名和密码登录。',
  'console-session': '这里登录的是工作台，不是手机。请用手机扫码，在手机上确认。',
};

/** Which browser asks, and the two answers. She types the digits of the screen that is before her. */
export function ScanConfirm({ title, code }: { title: string; code: string }) {
  const { scan, confirm, refuse, confirming, refusing, answered, error } = useScan(code);
  const [digits, setDigits] = useState('');
  const polite = usePolite();
  const now = useNow();
  if (answered !== null) return <Answered title={title} answer={answered} />;
  return (
    <OwnPage title={title} query={scan}>
      {({ browser, askedAt, obstacle }) => (
        <>
          <Heading level={1}>{polite('登录电脑上的工作台？')}</Heading>
          <Card className="people-list">
            <Fact icon="log-in" title={browser} note="哪个浏览器" />
            <Fact icon="clock" title={nearDay(askedAt, now)} note="什么时候打开的" />
          </Card>
          {obstacle !== null && (
            <Notice tone="warn" live>
              {polite(obstacles[obstacle])}
            </Notice>
          )}
          {obstacle === null && (
            <Notice tone="warn">
              {polite('别人发来的二维码不要确认：确认了，他就能用你的账号看居民的资料。')}
            </Notice>
          )}
          {obstacle === null && (
            <Field label="电脑上的两个数字" hint="填错了，这个二维码就作废">
              <TextInput
                label="电脑上的两个数字"
                kind="digits"
                maxLength={2}
                value={digits}
                onChange={setDigits}
              />
            </Field>
          )}
          <Failure error={error} />
          {obstacle === null && (
            <Button
              label="确认登录"
              busy={confirming}
              disabledReason={digits.length === 2 ? null : '先填电脑上的两个数字'}
              onPress={() => confirm(digits)}
            />
          )}
          <Button kind="ghost" label="不是我" busy={refusing} onPress={refuse} />
        </>
      )}
    </OwnPage>
  );
}

function Answered({ title, answer }: { title: string; answer: 'confirmed' | 'refused' }) {
  const polite = usePolite();
  const action = { label: '回首页', onPress: () => showTab('home') };
  return (
    <Page title={title}>
      {answer === 'confirmed' ? (
        <EmptyState
          icon="circle-check"
          title="电脑上已经登录"
          note={polite('用完记得退出。不用的时候，两小时后会自己退出。')}
          action={action}
        />
      ) : (
        <EmptyState
          icon="shield-check"
          title="好的，没有登录"
          note={polite('是别人发给你的二维码，请告诉单位的管理员。')}
          action={action}
        />
      )}
    </Page>
  );
}
