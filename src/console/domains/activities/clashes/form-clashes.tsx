import { draftOf, type FormDraft } from '../editor/form-draft';
import { ClashNotice } from './clash-notice';

interface FormClashesProps {
  form: FormDraft;
  /** Of the one that is edited. */
  activityId: string | undefined;
}

/** The same for a form that is still filled in: as far as its times go. */
export function FormClashes({ form, activityId }: FormClashesProps) {
  const draft = draftOf(form);
  const sessions = draft.sessions.filter(
    ({ startsAt, endsAt }) => startsAt !== '' && endsAt > startsAt,
  );
  return <ClashNotice of={{ ...draft, activityId, sessions }} />;
}
