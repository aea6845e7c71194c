import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { back } from '@client/platform/go';
import { useCommand } from '@client/platform/use-command';
import { useMe } from '@client/session/use-me';
import { phoneProblem } from '../sign-in/phone-problem';
import { changesOf, formOf, type ProfileForm } from './profile-changes';

/** The profile as it is being changed. What was typed stays when saving fails. */
export function useProfileForm() {
  const me = useMe();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Partial<ProfileForm>>({});
  const form = me.data ? { ...formOf(me.data), ...typed } : null;

  const save = useCommand(api.people.updateProfile, {
    onDone: () => {
      void queries.invalidateQueries({ queryKey: queryKey('people', 'me') });
      back();
    },
  });
  const changes = me.data && form ? changesOf(me.data, form) : null;
  const wrongPhone = form && form.phone !== '' ? phoneProblem(form.phone) : null;
  return {
    me,
    form,
    change: (part: Partial<ProfileForm>) => setTyped((before) => ({ ...before, ...part })),
    wrongPhone,
    /** Why there is nothing to save yet. */
    refusal: wrongPhone ?? (changes ? null : '还没有改动'),
    submit: () => {
      if (changes) save.mutate(changes);
    },
    saving: save.isPending,
    error: save.error,
  };
}
