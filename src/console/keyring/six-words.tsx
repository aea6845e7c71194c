import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import './six-words.css';

interface SixWordsProps {
  words: readonly string[];
  /** What somebody can do with the sheet. */
  note: string;
  onKept: () => void;
}

/** The six words, once: to be written down or printed. */
export function SixWords({ words, note, onKept }: SixWordsProps) {
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
        <p className="six-words__note">{note}</p>
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
