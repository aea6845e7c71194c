import { App, Checkbox, Input, InputNumber } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { longest, mostPlaces, type Register } from '@shared/activities/registers/register-rules';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Labelled } from '../../../ui/labelled';
import { upTo } from '../../../ui/up-to';
import { facilityChoices } from '../facility-choices';
import { registerLabels, type Entry } from './entries';

interface EntryDialogProps {
  unitId: string;
  register: Register;
  /** Null adds one. */
  entry: Entry | null;
  onClose: () => void;
}

/** A lecturer or a venue of the unit, added or put right. */
export function EntryDialog({ unitId, register, entry, onClose }: EntryDialogProps) {
  const words = registerLabels[register];
  const most = longest[register];
  const facilitiesId = useId();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form, setForm] = useState(() => formOf(entry));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const name = form.name.trim();
  const isNameMissing = tried && name === '';
  const save = useCommand(api.activities.saveRegisterEntry, {
    onDone: () => {
      void client.invalidateQueries({ queryKey: queryKey('activities', 'registerEntries') });
      void message.success('存好了');
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (name === '') return;
    const second = form.second.trim() || undefined;
    const { places, facilities } = form;
    save.mutate({
      unitId,
      entryId: entry?.id ?? null,
      entry:
        register === 'lecturers'
          ? { register, name, note: second }
          : { register, name, address: second, places, facilities },
    });
  };
  return (
    <CommandDialog
      title={entry ? `修改${words.one}` : words.add}
      okText="存好"
      command={save}
      onClose={onClose}
      onOk={submit}
    >
      <div className="stack">
        <Labelled label={words.name} issue={isNameMissing ? `${words.name}没有填` : null}>
          {(tie) => (
            <Input
              {...tie}
              value={form.name}
              count={upTo(most.name)}
              placeholder={words.namePlaceholder}
              status={isNameMissing ? 'error' : ''}
              aria-invalid={isNameMissing}
              onChange={(event) => set({ name: event.target.value })}
              onPressEnter={submit}
            />
          )}
        </Labelled>
        <Labelled label={`${words.second}（可以不填）`}>
          {(tie) => (
            <Input
              {...tie}
              value={form.second}
              count={upTo(most.second)}
              placeholder={words.secondPlaceholder}
              onChange={(event) => set({ second: event.target.value })}
              onPressEnter={submit}
            />
          )}
        </Labelled>
        {register === 'venues' && (
          <>
            <Labelled label="容纳多少人（可以不填）">
              {(tie) => (
                <InputNumber
                  {...tie}
                  min={1}
                  max={mostPlaces}
                  precision={0}
                  value={form.places}
                  onChange={(places) => set({ places })}
                />
              )}
            </Labelled>
            <div className="labelled" role="group" aria-labelledby={facilitiesId}>
              <span className="labelled__label" id={facilitiesId}>
                带娃友好
              </span>
              <Checkbox.Group
                options={facilityChoices}
                value={form.facilities}
                onChange={(facilities) => set({ facilities })}
              />
              <p className="quiet">写活动选到这里时，会自动勾上</p>
            </div>
          </>
        )}
      </div>
    </CommandDialog>
  );
}

function formOf(entry: Entry | null) {
  return {
    name: entry?.name ?? '',
    second: entry?.second ?? '',
    places: entry?.places ?? null,
    facilities: entry?.facilities ?? [],
  };
}
