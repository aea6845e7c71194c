import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { DirectoryNotice } from '../directory/directory-notice';
import { MakeKey } from './make-key';
import { MyKeyCard } from './my-key-card';
import { UnlockForm } from './unlock-form';
import { useKeys } from './use-keys';
import { useMyKeys, type MyKey } from './use-my-keys';
import '../../../keyring/keys.css';

/** Her keys: to make, open, renew and give up. */
export default function MyKeysPage() {
  const mine = useMyKeys();
  return (
    <Page title="我的钥匙" note="求助的内容只加密给钥匙。钥匙在你手里，服务器打不开。">
      <div className="stack">
        <DirectoryNotice />
        {mine.isPending && <Loading />}
        {mine.isError && <Problem error={mine.error} onRetry={() => void mine.refetch()} />}
        {mine.data && <Keys keys={mine.data.keys} />}
      </div>
    </Page>
  );
}

function Keys({ keys }: { keys: MyKey[] }) {
  const { isOpen, keyIds } = useKeys();
  const unknown = keyIds.filter((id) => !keys.some(({ keyId }) => keyId === id));
  const [isMaking, setMaking] = useState(false);
  const present = keys.filter(({ state }) => state !== 'left');
  const usable = present.filter(({ state }) => state === 'requested' || state === 'listed');
  const makes = isMaking || present.length === 0;
  return (
    <>
      {unknown.length > 0 && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title="系统登记的钥匙，不是你手里这一把。先别签名、别接求助，马上告诉负责人。"
        />
      )}
      {present.length > 0 && !isOpen && !makes && (
        <Panel title="打开钥匙">
          <UnlockForm />
          <p className="quiet">换了电脑也一样：登录，输同样的六个词。</p>
        </Panel>
      )}
      {present.length > 0 && (
        <Panel title="登记过的钥匙">
          <ul className="plain-list">
            {present.map((key) => (
              <MyKeyCard key={key.keyId} of={key} keys={keys} />
            ))}
          </ul>
        </Panel>
      )}
      {makes && (
        <Panel title="做一把新钥匙">
          <MakeKey onDone={() => setMaking(false)} />
        </Panel>
      )}
      {!makes && usable.length === 0 && (
        <Button className="fit" onClick={() => setMaking(true)}>
          做一把新钥匙
        </Button>
      )}
      {!makes && usable.length > 0 && (
        <p className="quiet">
          六个词丢了？先停用这把，再做一把新的。同事打开过的求助，会自动让你的新钥匙也能读。
        </p>
      )}
    </>
  );
}
