import { App, Button, Input, Popconfirm, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { outcomeNames, outcomes, type ReviewOutcome } from '@shared/policies/gender-review/rules';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Labelled } from '../../../ui/labelled';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import type { GenderReview } from './use-gender-reviews';

/** The outcome: on file for good. Whether others were heard, the server says. */
export function CloseForm({ review }: { review: GenderReview }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<ReviewOutcome>('change');
  const [words, setWords] = useState('');
  const close = useCommand(api.policies.closeGenderReview, {
    onDone: () => {
      void message.success('结论存档了');
      void client.invalidateQueries({ queryKey: queryKey('policies') });
    },
  });
  return (
    <Panel title="下结论">
      <p className="quiet">由编辑或管理员下，至少还要有另一个人的意见。存档以后不能改。</p>
      <Labelled label="结论">
        {({ id }) => (
          <Select<ReviewOutcome>
            id={id}
            aria-label="结论"
            value={outcome}
            options={outcomes.map((value) => ({ value, label: outcomeNames[value] }))}
            onChange={setOutcome}
          />
        )}
      </Labelled>
      <Labelled label="回给起草单位的话">
        {(tie) => (
          <Input.TextArea
            {...tie}
            rows={4}
            maxLength={1000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Labelled>
      {close.error && <Problem error={close.error} />}
      <div className="row">
        <Popconfirm
          title="存档以后不能改，意见也不能再写"
          okText="存档"
          cancelText="先不"
          onConfirm={() => close.mutate({ reviewId: review.id, outcome, words })}
        >
          <Button type="primary" disabled={words.trim() === ''} loading={close.isPending}>
            下结论，存档
          </Button>
        </Popconfirm>
      </div>
    </Panel>
  );
}
