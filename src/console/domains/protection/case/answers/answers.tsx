import { useState } from 'react';
import { Button } from 'antd';
import type { HerAnswers } from './her-answers';

/** What was filled in, and what was not: left open is never a "no". */
export function Answers({ answers, isHers }: { answers: HerAnswers; isHers: boolean }) {
  const [isWhole, setWhole] = useState(false);
  const { rows, open, danger, isUnknownForm } = answers;
  return (
    <section className="answers" aria-label={isHers ? '她填的' : '反映的人填的'}>
      <div className="answers__head">
        <h3>{isHers ? '她填的' : '反映的人填的'}</h3>
        <span className="quiet">没填不等于没有</span>
        {danger && (
          <Button size="small" type="link" onClick={() => setWhole(!isWhole)}>
            {isWhole ? '收起危险的问题' : '看危险的问题'}
          </Button>
        )}
      </div>
      {isUnknownForm && <p role="alert">这份表是新版本写的，请刷新工作台再看。</p>}
      <dl className="answers__rows">
        {rows.map(({ id, label, words, isCorrected }) => (
          <div key={id} className="answers__row">
            <dt>{label}</dt>
            <dd>
              <bdi>{words}</bdi>
              {isCorrected && <span className="mark">改过</span>}
            </dd>
          </div>
        ))}
        {danger && (
          <div className="answers__row">
            <dt>危险的问题</dt>
            <dd>
              {danger.words}
              {danger.isSample && <span className="mark">示例问题</span>}
            </dd>
          </div>
        )}
        {open.length > 0 && (
          <div className="answers__row answers__row--open">
            <dt>没填</dt>
            <dd>{open.join('、')}</dd>
          </div>
        )}
      </dl>
      {danger && isWhole && (
        <div className="answers__danger">
          <Questions title="答“是”" texts={danger.yes} />
          <p>答“否” {danger.no} 个</p>
          <Questions title="没答" texts={danger.open} />
        </div>
      )}
    </section>
  );
}

function Questions({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <>
      <p>
        {title} {texts.length} 个
      </p>
      {texts.length > 0 && (
        <ul>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}
