import { UnlockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lockKeys, WARN_MS } from './key-store';
import { useKeys, useTimeLeft } from './use-keys';
import './key-state.css';

/** On every page while her keys are open: that they are, and the way to lock them. */
export function KeyState() {
  const { isOpen } = useKeys();
  return isOpen ? <Open /> : null;
}

function Open() {
  const left = useTimeLeft();
  const isSoon = left <= WARN_MS;
  return (
    <div className={isSoon ? 'key-state key-state--soon' : 'key-state'} role="status">
      <UnlockOutlined aria-hidden />
      <span className="key-state__words">
        {isSoon ? '一分钟内没人动就锁上' : '钥匙已打开，10 分钟不动就锁上'}
      </span>
      <Button size="small" onClick={() => lockKeys('asked')}>
        现在锁上
      </Button>
    </div>
  );
}
