import { Button, Tag } from 'antd';
import { useState } from 'react';
import { KeyNumber } from '../../../keyring/key-number';
import { endsSoon, daysLeft, keyStateWords, validityWords } from './key-words';
import { LeaveKeyDialog } from './leave-key-dialog';
import { RenewKey } from './renew-key';
import { useKeys } from './use-keys';
import type { MyKey } from './use-my-keys';

/** One of her keys, and what can be done with it. */
export function MyKeyCard({ of, keys }: { of: MyKey; keys: MyKey[] }) {
  const isOpen = useKeys().keyIds.includes(of.keyId);
  const [doing, setDoing] = useState<'renew' | 'leave' | null>(null);
  const now = new Date();
  const validity = validityWords(of);
  const isRenewed = keys.some(({ state, madeAt }) => state === 'requested' && madeAt > of.madeAt);
  return (
    <li className="my-key">
      <div className="row">
        <strong>{of.name}</strong>
        <Tag color={of.state === 'listed' ? 'success' : 'default'}>{keyStateWords[of.state]}</Tag>
        {isOpen && <Tag color="processing">开着</Tag>}
      </div>
      {validity && <p>{validity}</p>}
      {isOpen ? (
        <p>
          编号 <KeyNumber keyId={of.keyId} />
          <span className="quiet">负责人签名前会打电话来核对，照着念，分大小写。</span>
        </p>
      ) : (
        <p className="quiet">打开钥匙才显示编号：编号由你手里的钥匙算出来，不听系统的。</p>
      )}
      {endsSoon(of, now) && !isRenewed && (
        <p role="status">还有 {daysLeft(of, now)} 天到期，到期后读不了新的求助。</p>
      )}
      {of.state === 'requested' && (
        <p className="quiet">签进名册以后，新的求助才会加密给你；以前的由同事打开时补给你。</p>
      )}
      {doing === 'renew' ? (
        <RenewKey keys={keys} of={of} onDone={() => setDoing(null)} />
      ) : (
        <div className="row">
          {of.state === 'listed' && !isRenewed && (
            <Button
              type={endsSoon(of, now) ? 'primary' : 'default'}
              onClick={() => setDoing('renew')}
            >
              换一把
            </Button>
          )}
          <Button danger onClick={() => setDoing('leave')}>
            停用
          </Button>
        </div>
      )}
      {doing === 'leave' && <LeaveKeyDialog of={of} onClose={() => setDoing(null)} />}
    </li>
  );
}
