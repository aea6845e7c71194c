import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { requestKinds, requestWays } from '@shared/people/privacy/lookup-contract';
import { dayLabel } from '@shared/time/day-label';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import type { FoundPerson } from '../../../ui/find-person';
import { Labelled } from '../../../ui/labelled';
import { kindLabels, wayLabels } from './request-labels';

interface OpenRequestProps {
  person: FoundPerson;
  unitId: string;
}

/** Writes down what she asked for at the counter; the deadline runs from now. */
export function OpenRequest({ person, unitId }: OpenRequestProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>记下她的要求</Button>
      {isOpen && <Form person={person} unitId={unitId} onClose={() => setOpen(false)} />}
    </>
  );
}

function Form({ person, unitId, onClose }: OpenRequestProps & { onClose: () => void }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const [kind, setKind] = useState<(typeof requestKinds)[number]>('export');
  const [how, setHow] = useState<(typeof requestWays)[number]>('counter');
  const [note, setNote] = useState('');
  const open = useCommand(api.people.openRequest, {
    onDone: ({ dueOn }) => {
      void message.success(`记下了，最晚 ${dayLabel(dueOn)}办好；她收到了消息`);
      void client.invalidateQueries({ queryKey: queryKey('people', 'listRequests') });
      onClose();
    },
  });
  return (
    <CommandDialog
      title={`${person.name ?? '她'}的要求`}
      okText="记下"
      command={open}
      onClose={onClose}
      onOk={() =>
        open.mutate({
          unitId,
          personId: person.personId,
          kind,
          how,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        })
      }
    >
      <div className="stack">
        <Radio.Group
          aria-label="她要什么"
          value={kind}
          options={requestKinds.map((value) => ({ value, label: kindLabels[value] }))}
          onChange={(event) => {
            const chosen = requestKinds.find((each) => each === event.target.value);
            if (chosen) setKind(chosen);
          }}
        />
        <Radio.Group
          aria-label="怎么提的"
          value={how}
          options={requestWays.map((value) => ({ value, label: wayLabels[value] }))}
          onChange={(event) => {
            const chosen = requestWays.find((each) => each === event.target.value);
            if (chosen) setHow(chosen);
          }}
        />
        <Labelled label="备注" note="可以不填。看了什么证件，别写号码">
          {(tie) => (
            <Input
              {...tie}
              maxLength={120}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Labelled>
      </div>
    </CommandDialog>
  );
}
