import { UnlockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { WARN_MS, type KeyLock } from './keyring';
import { useKeyring, useTimeLeft } from './use-keyring';
import './key-state.css';

type Lock = Pick<KeyLock, 'store' | 'lock' | 'millisecondsLeft'>;

/** On every page while keys are open: that they are, and the way to lock them. */
export function KeyLockState({ ring }: { ring: Lock }) {
  const { isOpen } = useKeyring(ring);
  return isOpen ? <Open ring={ring} /> : null;
}

function Open({ ring }: { ring: Lock }) {
  const left = useTimeLeft(ring);
  const isSoon = left <= WARN_MS;
  return (
    <div className={isSoon ? 'key-state key-state--soon' : 'key-state'} role="status">
      <UnlockOutlined aria-hidden />
      <span className="key-state__words">
        {isSoon ? '一分钟内没人动就锁上' : '钥匙已打开，10 分钟不动就锁上'}
      </span>
      <Button size="small" onClick={() => ring.lock('asked')}>
        现在锁上
      </Button>
    </div>
  );
}
