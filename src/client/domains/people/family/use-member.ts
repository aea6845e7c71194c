import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { shanghaiDate } from '@shared/time/shanghai';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { back } from '@client/platform/go';
import { useCommand } from '@client/platform/use-command';
import { memberForm, readForm, type MemberForm } from './member-form';
import type { useFamily } from './use-family';
import { useNow } from '../sign-in/use-now';

type Member = NonNullable<ReturnType<typeof useFamily>['data']>['items'][number];

/** One family member as it is being changed; a new one when there is none yet. */
export function useMember(member: Member | undefined) {
  const queries = useQueryClient();
  const now = useNow();
  const [form, setForm] = useState<MemberForm>(() => memberForm(member));
  const onDone = () => {
    void queries.invalidateQueries({ queryKey: queryKey('people') });
    back();
  };
  const add = useCommand(api.people.addFamilyMember, { onDone });
  const update = useCommand(api.people.updateFamilyMember, { onDone });
  const remove = useCommand(api.people.removeFamilyMember, { onDone });
  const { problem, asksConsent, input } = readForm(form, shanghaiDate(now));
  return {
    form,
    change: (part: Partial<MemberForm>) => setForm((form) => ({ ...form, ...part })),
    problem,
    asksConsent,
    save: () => (member ? update.mutate({ memberId: member.id, ...input }) : add.mutate(input)),
    remove: () => {
      if (member) remove.mutate({ memberId: member.id });
    },
    saving: add.isPending || update.isPending,
    removing: remove.isPending,
    error: add.error ?? update.error ?? remove.error,
  };
}
