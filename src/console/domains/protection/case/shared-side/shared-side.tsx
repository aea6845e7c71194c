import { EyeOutlined } from '@ant-design/icons';
import { useColleagues } from '../../directory/use-colleagues';
import type { ShownCase } from '../../vault/vault-calls';
import { Answers } from '../answers/answers';
import type { HerAnswers } from '../answers/her-answers';
import { useOpenCase } from '../session/use-act';
import { AnswerForm } from './answer-form';
import { SignStatus } from './sign-status';
import { StatusOnly } from './status-only';
import { Thread } from './thread';
import { threadLines } from './thread-lines';
import { isWritable } from '../state-of-case';

/** What she sees when she comes back with her code. */
export function SharedSide({ shown, answers }: { shown: ShownCase; answers: HerAnswers | null }) {
  const { data } = useOpenCase();
  const colleagues = useColleagues();
  const now = new Date();
  const isOther = shown.reporter !== 'self';
  return (
    <section className="side side--shared" aria-label={isOther ? '反映的人看得到' : '她看得到'}>
      <header className="side__head">
        <EyeOutlined aria-hidden />
        <h2>{isOther ? '反映的人看得到' : '她看得到'}</h2>
        <span className="quiet">{isOther ? '只有“收到”“已处理”' : '她用回访码回来看'}</span>
      </header>
      <div className="side__body">
        {answers && <Answers answers={answers} isHers={!isOther} />}
        <Thread
          lines={threadLines(shown, data.events, now)}
          colleagues={colleagues}
          now={now}
          isOther={isOther}
        />
      </div>
      {isWritable(data.row) &&
        (isOther ? (
          <StatusOnly shown={shown} />
        ) : (
          <>
            <SignStatus shown={shown} />
            <AnswerForm />
          </>
        ))}
    </section>
  );
}
