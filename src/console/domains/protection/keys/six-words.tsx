import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import './six-words.css';

/** The six words, once: to be written down or printed. */
export function SixWords({ words, onKept }: { words: readonly string[]; onKept: () => void }) {
  const [isKept, setKept] = useState(false);
  return (
    <div className="stack">
      <div className="six-words">
        <p className="six-words__title">打开钥匙的六个词</p>
        <ol className="six-words__list">
          {words.map((word, index) => (
            <li key={`${index}-${word}`}>{word}</li>
          ))}
        </ol>
        <p className="six-words__note">锁在抽屉里。谁拿到这张纸，登录你的账号就能看求助。</p>
      </div>
      <div className="row">
        <Button onClick={() => window.print()}>打印</Button>
        <Checkbox checked={isKept} onChange={(event) => setKept(event.target.checked)}>
          抄好或打印好了，往下就不再显示
        </Checkbox>
      </div>
      <Button className="fit" type="primary" disabled={!isKept} onClick={onKept}>
        核对三个词
      </Button>
    </div>
  );
}
