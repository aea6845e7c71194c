import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { conflictsOf } from '@shared/review/fields';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Labelled } from '../../../ui/labelled';
import { Conflict } from '../../../ui/review/conflict';
import { upTo } from '../../../ui/up-to';
import { useOvertaken } from '../use-overtaken';
import { counsellingChanged } from '../use-places';
import { AccountField } from './account-field';
import {
  profileFields,
  profileInput,
  profileIssues,
  profileOf,
  type ProfileForm,
} from './profile-form';
import { ServicesField } from './services-field';

interface ProfileDialogProps {
  unitId: string;
  /** Null: a new one. */
  counsellorId: string | null;
  start: ProfileForm;
  hasAccount?: boolean;
  onClose: () => void;
}

/** A counsellor as residents see her, and what she may be booked for. */
export function ProfileDialog(props: ProfileDialogProps) {
  const { unitId, counsellorId, start, hasAccount = false, onClose } = props;
  const [form, setForm] = useState(start);
  const [personId, setPersonId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const overtaken = useOvertaken(counsellorId, start, profileFields, profileOf);
  const save = useCommand(api.counselling.saveCounsellor, {
    onDone: () => {
      counsellingChanged();
      onClose();
    },
  });
  const set = (change: Partial<ProfileForm>) => setForm((before) => ({ ...before, ...change }));
  const issues = tried ? profileIssues(form) : {};
  const submit = async () => {
    setTried(true);
    if (Object.keys(profileIssues(form)).length > 0) return;
    const latest = await overtaken.lookAgain();
    if (!latest) return;
    save.mutate({
      unitId,
      ...latest,
      ...(counsellorId !== null && { counsellorId }),
      ...(personId !== null && { personId }),
      ...profileInput(form),
    });
  };
  if (overtaken.theirs) {
    const { base, theirs } = overtaken;
    return (
      <Conflict
        byName={null}
        conflicts={conflictsOf(profileFields, { base, mine: form, theirs })}
        mine={form}
        theirs={theirs}
        names={null}
        onMerge={(merged) => {
          setForm(merged);
          overtaken.takeUp();
        }}
        onClose={overtaken.leave}
      />
    );
  }
  return (
    <CommandDialog
      title={counsellorId === null ? '加一位老师' : '改资料'}
      okText="存好"
      command={{
        isPending: save.isPending || overtaken.isAsking,
        error: overtaken.error ?? save.error,
      }}
      onClose={onClose}
      onOk={() => void submit()}
    >
      <div className="stack">
        <Labelled label="称呼" note="居民看到的，不用全名" issue={issues.name}>
          {(tie) => (
            <Input
              {...tie}
              value={form.name}
              count={upTo(12)}
              placeholder="林老师"
              aria-invalid={issues.name !== undefined}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label="擅长" issue={issues.specialties}>
          {(tie) => (
            <Input
              {...tie}
              value={form.specialties}
              count={upTo(40)}
              placeholder="亲子、情绪"
              aria-invalid={issues.specialties !== undefined}
              onChange={(event) => set({ specialties: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label="方言（可以不填）">
          {(tie) => (
            <Input
              {...tie}
              value={form.dialect}
              count={upTo(20)}
              placeholder="讲乐清话"
              onChange={(event) => set({ dialect: event.target.value })}
            />
          )}
        </Labelled>
        <ServicesField form={form} issue={issues.services} onChange={setForm} />
        {counsellorId !== null && (
          <Checkbox
            checked={form.isActive}
            onChange={(event) => set({ isActive: event.target.checked })}
          >
            接新的预约
          </Checkbox>
        )}
        <AccountField {...{ unitId, hasAccount }} value={personId} onChange={setPersonId} />
      </div>
    </CommandDialog>
  );
}
