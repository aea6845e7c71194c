import { Button, Input, Radio } from 'antd';
import { useState, type FormEvent } from 'react';
import { readMobile } from '@shared/text/mobile-number';
import { api } from '../platform/api';
import { useCommand } from '../platform/use-command';
import { usePowers } from '../session/use-powers';
import { Labelled } from './labelled';
import { Problem } from './problem';
import { ReasonField } from './reason-field';

export type FoundPerson = Awaited<ReturnType<typeof api.people.lookUpPerson>>;

interface FindPersonProps {
  /** The unit that one looks for. */
  unitId: string;
  reasonPlaceholder: string;
  onFound: (person: FoundPerson) => void;
}

/**
 * One person, by her ticket or her exact number and never by browsing; the look is recorded with its
 * reason. Numbers are for the county's administrators.
 */
export function FindPerson({ unitId, reasonPlaceholder, onFound }: FindPersonProps) {
  const { administersCounty } = usePowers();
  const [by, setBy] = useState<'ticket' | 'phone'>('ticket');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const lookUp = useCommand(api.people.lookUpPerson, { onDone: onFound });
  const value = by === 'ticket' ? typed.replace(/\s/g, '') : (readMobile(typed) ?? '');
  const issue = tried ? issueOf(by, value) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const why = reason.trim();
    if (why === '' || issueOf(by, value) !== null) return;
    lookUp.mutate({
      unitId,
      by: by === 'ticket' ? { by, ticket: value } : { by, phone: value },
      reason: why,
    });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {administersCounty && (
        <Radio.Group
          aria-label="凭什么找"
          value={by}
          options={[
            { value: 'ticket', label: '报名号' },
            { value: 'phone', label: '手机号' },
          ]}
          onChange={(event) => {
            setBy(event.target.value === 'phone' ? 'phone' : 'ticket');
            setTried(false);
            lookUp.reset();
          }}
        />
      )}
      <Labelled
        label={by === 'ticket' ? '报名号' : '手机号'}
        note={
          by === 'ticket' ? '票上的 8 位码，或用扫码枪扫票上的二维码' : '11 位都要对，不能按名字找'
        }
        issue={issue}
      >
        {(tie) => (
          <Input
            {...tie}
            value={typed}
            maxLength={by === 'ticket' ? 400 : 40}
            inputMode={by === 'ticket' ? 'text' : 'numeric'}
            autoComplete="off"
            status={issue ? 'error' : ''}
            aria-invalid={issue !== null}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Labelled>
      <ReasonField
        label="为什么要查（会记下来）"
        placeholder={reasonPlaceholder}
        value={reason}
        isMissing={tried && reason.trim() === ''}
        onChange={setReason}
      />
      {lookUp.isError && <Problem error={lookUp.error} />}
      <div>
        <Button type="primary" htmlType="submit" loading={lookUp.isPending}>
          找一下
        </Button>
      </div>
    </form>
  );
}

function issueOf(by: 'ticket' | 'phone', value: string): string | null {
  if (by === 'phone') return value !== '' ? null : '手机号是 11 位数字';
  return value.length >= 6 && /^[\x20-\x7e]+$/.test(value) ? null : '报名号不对，请照票上的填';
}
