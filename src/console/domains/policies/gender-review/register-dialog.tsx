import { Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { queryKey } from '@shared/contract/query-key';
import { shanghaiDate } from '@shared/time/shanghai';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Labelled } from '../../../ui/labelled';

interface RegisterDialogProps {
  unitId: string;
  onClose: () => void;
}

/** A draft of another office comes in. */
export function RegisterDialog({ unitId, onClose }: RegisterDialogProps) {
  const [, go] = useLocation();
  const client = useQueryClient();
  const [title, setTitle] = useState('');
  const [office, setOffice] = useState('');
  const [about, setAbout] = useState('');
  const [receivedOn, setReceivedOn] = useState(shanghaiDate(new Date()));
  const register = useCommand(api.policies.registerGenderReview, {
    onDone: ({ reviewId }) => {
      void client.invalidateQueries({ queryKey: queryKey('policies', 'genderReviews') });
      go(`/policies/gender-reviews/${reviewId}`);
    },
  });
  const isReady = [title, office, about].every((each) => each.trim() !== '') && receivedOn !== '';
  return (
    <CommandDialog
      title="登记一份文件稿"
      okText="登记"
      isReady={isReady}
      command={register}
      onClose={onClose}
      onOk={() => register.mutate({ unitId, title, office, about, receivedOn })}
    >
      <div className="stack">
        <Labelled label="文件叫什么">
          {(tie) => (
            <Input
              {...tie}
              maxLength={80}
              value={title}
              onChange={({ target }) => setTitle(target.value)}
            />
          )}
        </Labelled>
        <Labelled label="哪个单位起草的">
          {(tie) => (
            <Input
              {...tie}
              maxLength={60}
              value={office}
              onChange={({ target }) => setOffice(target.value)}
            />
          )}
        </Labelled>
        <Labelled label="哪天收到的">
          {(tie) => (
            <Input
              {...tie}
              type="date"
              value={receivedOn}
              onChange={({ target }) => setReceivedOn(target.value)}
            />
          )}
        </Labelled>
        <Labelled label="讲的是什么，问我们什么">
          {(tie) => (
            <Input.TextArea
              {...tie}
              rows={4}
              maxLength={1000}
              value={about}
              onChange={({ target }) => setAbout(target.value)}
            />
          )}
        </Labelled>
      </div>
    </CommandDialog>
  );
}
