import { App, Checkbox, Input, InputNumber, Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { longest, mostPlaces, type Register } from '@shared/activities/registers/register-rules';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Labelled } from '../../../ui/labelled';
import { Problem } from '../../../ui/problem';
import { facilityChoices } from '../facility-choices';
import { registerWords, type Entry } from './entries';

interface EntryDialogProps {
  unitId: string;
  register: Register;
  /** Null adds one. */
  entry: Entry | null;
  onClose: () => void;
}

/** A lecturer or a venue of the unit, added or put right. */
export function EntryDialog({ unitId, register, entry, onClose }: EntryDialogProps) {
  const words = registerWords[register];
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
      void client.invalidateQueries({ queryKey: ['activities', 'suggestions'] });
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
    <Modal
      open
      title={entry ? `修改${words.one}` : words.add}
      okText="存好"
      cancelText="先不"
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={submit}
    >
      <div className="stack">
        <Labelled label={words.name} issue={isNameMissing ? `${words.name}没有填` : null}>
          {(tie) => (
            <Input
              {...tie}
              value={form.name}
              maxLength={most.name}
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
              maxLength={most.second}
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
        {save.isError && <Problem error={save.error} />}
      </div>
    </Modal>
  );
}

function formOf(entry: Entry | null) {
  const isVenue = entry !== null && 'address' in entry;
  return {
    name: entry?.name ?? '',
    second: entry === null ? '' : isVenue ? entry.address : entry.note,
    places: isVenue ? entry.places : null,
    facilities: isVenue ? entry.facilities : [],
  };
}
