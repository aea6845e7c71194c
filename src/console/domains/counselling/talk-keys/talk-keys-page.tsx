import { Alert, Button, Tag } from 'antd';
import { useState } from 'react';
import { KeyNumber } from '../../../keyring/key-number';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { MakeTalkKey } from './make-talk-key';
import { RenewTalkKey } from './renew-talk-key';
import { TalkDirectoryNotice } from './talk-directory-notice';
import { useTalkKeys } from './talk-keyring';
import { UnlockTalk } from './unlock-talk';
import { keyStateWords, stateOfKey, useMyTalkKeys, type MyTalkKey } from './use-my-talk-keys';
import { useTalkDirectory } from './use-talk-directory';
import '../../../keyring/keys.css';

/** Her keys in counselling: to make, open and renew. */
export default function TalkKeysPage() {
  const mine = useMyTalkKeys();
  return (
    <Page title="咨询钥匙" note="她写的话只加密给钥匙。钥匙在你手里，服务器打不开。">
      <div className="stack">
        <TalkDirectoryNotice />
        {mine.isPending && <Loading />}
        {mine.isError && <Problem error={mine.error} onRetry={() => void mine.refetch()} />}
        {mine.data && <Keys keys={mine.data.keys} />}
      </div>
    </Page>
  );
}

function Keys({ keys }: { keys: MyTalkKey[] }) {
  const { isOpen, keyIds } = useTalkKeys();
  const [doing, setDoing] = useState<'make' | 'renew' | null>(null);
  const isStranger = keyIds.some((id) => !keys.some(({ keyId }) => keyId === id));
  const makes = doing === 'make' || keys.length === 0;
  return (
    <>
      {isStranger && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title="系统登记的钥匙，不是你手里这一把。先别写任何话，马上告诉督导。"
        />
      )}
      {keys.length > 0 && !isOpen && !makes && (
        <Panel title="打开钥匙">
          <UnlockTalk />
          <p className="quiet">换了电脑也一样：登录，输同样的六个词。</p>
        </Panel>
      )}
      {keys.length > 0 && (
        <Panel title="登记过的钥匙">
          <ul className="plain-list">
            {keys.map((key) => (
              <KeyCard key={key.keyId} of={key} isOpen={keyIds.includes(key.keyId)} />
            ))}
          </ul>
        </Panel>
      )}
      {makes && (
        <Panel title="做一把新钥匙">
          <MakeTalkKey onDone={() => setDoing(null)} />
        </Panel>
      )}
      {doing === 'renew' && (
        <Panel title="换一把">
          <RenewTalkKey keys={keys} onDone={() => setDoing(null)} />
        </Panel>
      )}
      {doing === null && keys.length > 0 && (
        <div className="row">
          <Button onClick={() => setDoing('renew')}>换一把，六个词不变</Button>
          <Button onClick={() => setDoing('make')}>六个词丢了，做一把新的</Button>
        </div>
      )}
    </>
  );
}

function KeyCard({ of, isOpen }: { of: MyTalkKey; isOpen: boolean }) {
  const { choice } = useTalkDirectory();
  const { state, until } = stateOfKey(of.keyId, choice);
  return (
    <li className="my-key">
      <div className="row">
        <strong>{of.role === 'counsellor' ? '咨询老师' : '督导'}</strong>
        <Tag color={state === 'listed' ? 'success' : 'default'}>{keyStateWords[state]}</Tag>
        {isOpen && <Tag color="processing">开着</Tag>}
      </div>
      {until !== null && <p>用到 {until.slice(0, 10)}</p>}
      {isOpen ? (
        <p>
          编号 <KeyNumber keyId={of.keyId} />
          <span className="quiet">签名前会打电话来核对，照着念，分大小写。</span>
        </p>
      ) : (
        <p className="quiet">打开钥匙才显示编号：编号由你手里的钥匙算出来，不听系统的。</p>
      )}
      {state === 'requested' && <p className="quiet">签进名册以后，她们的话才会加密给你。</p>}
    </li>
  );
}
