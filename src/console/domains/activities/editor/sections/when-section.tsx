import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { dayLabel } from '@shared/time/day-label';
import { Field, RowIssue } from './field';
import { withNextSession, withSession, type FormSession } from '../form-draft';
import { Section } from './section';
import type { SectionProps } from './section-props';

export function WhenSection({ form, set }: SectionProps) {
  const { sessions } = form;
  const isCourse = sessions.length > 1;
  return (
    <Section
      id="when"
      title="什么时候"
      note={isCourse ? `一共 ${sessions.length} 次，一次报完` : undefined}
    >
      {sessions.map((session, index) => (
        <SessionRow
          key={session.key}
          name={`sessions.${index}`}
          session={session}
          title={isCourse ? `第 ${index + 1} 次` : null}
          set={(change) => set(withSession(form, session.key, change))}
          remove={
            isCourse
              ? () => set({ sessions: sessions.filter(({ key }) => key !== session.key) })
              : null
          }
        />
      ))}
      <RowIssue name="sessions" />
      <div>
        <Button icon={<PlusOutlined />} onClick={() => set(withNextSession(form))}>
          再加一次（多次课程）
        </Button>
      </div>
    </Section>
  );
}

interface SessionRowProps {
  name: string;
  session: FormSession;
  title: string | null;
  set: (change: Partial<FormSession>) => void;
  remove: (() => void) | null;
}

function SessionRow({ name, session, title, set, remove }: SessionRowProps) {
  const day = dayLabel(session.date);
  return (
    <div className="editor-row">
      {title && (
        <div className="row editor-row__head">
          <strong>{title}</strong>
          {remove && (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`去掉${title}`}
              onClick={remove}
            />
          )}
        </div>
      )}
      <div className="field-row field-row--times">
        <Field name={`${name}.startsAt`} label="日期" note={day}>
          {(tie) => (
            <Input
              {...tie}
              type="date"
              value={session.date}
              onChange={(event) => set({ date: event.target.value })}
            />
          )}
        </Field>
        <Field name={`${name}.from`} label="开始">
          {(tie) => (
            <Input
              {...tie}
              type="time"
              value={session.from}
              onChange={(event) => set({ from: event.target.value })}
            />
          )}
        </Field>
        <Field name={`${name}.endsAt`} label={session.overDays > 0 ? '结束（第二天）' : '结束'}>
          {(tie) => (
            <Input
              {...tie}
              type="time"
              value={session.until}
              onChange={(event) => set({ until: event.target.value })}
            />
          )}
        </Field>
        {title && (
          <Field name={`${name}.topic`} label="这次的内容" isOptional className="field--wide">
            {(tie) => (
              <Input
                {...tie}
                value={session.topic}
                maxLength={60}
                onChange={(event) => set({ topic: event.target.value })}
              />
            )}
          </Field>
        )}
      </div>
      <RowIssue name={name} />
    </div>
  );
}
