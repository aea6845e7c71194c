import { Button, Checkbox } from 'antd';
import { useState } from 'react';

interface RecoveryCodesProps {
  codes: readonly string[];
  onSeen: () => void;
}

/** The ten codes for paper. They are shown once, so that going on asks whether they are kept. */
export function RecoveryCodes({ codes, onSeen }: RecoveryCodesProps) {
  const [kept, setKept] = useState(false);
  return (
    <div className="stack">
      <p>
        这 10 个备用码<strong>只显示这一次</strong>
        。打印或抄在纸上锁好，手机丢了靠它进来，每个只能用一次。
      </p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Button onClick={() => window.print()}>打印</Button>
      <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
        我已经抄好或打印好了
      </Checkbox>
      <Button type="primary" disabled={!kept} onClick={onSeen}>
        继续
      </Button>
    </div>
  );
}
