import { keep } from '../../../platform/local-storage';
import { emptyForm } from './form-draft';
import { dropLocalDraft, storeLocalDraft, readLocalDraft, localDraftKey } from './local-draft';

const form = { ...emptyForm('330382108', new Date('2026-11-23T02:00:00Z')), title: '写到一半' };
const name = localDraftKey('somebody', { unitId: '330382108' });

afterEach(() => localStorage.clear());

test('what was typed comes back as it was', () => {
  storeLocalDraft(name, { form, revision: 3, at: '2026-11-23T02:00:00.000Z' });
  expect(readLocalDraft(name)).toEqual({ form, revision: 3, at: '2026-11-23T02:00:00.000Z' });
  dropLocalDraft(name);
  expect(readLocalDraft(name)).toBeNull();
});

test('nobody finds what another one typed, nor the form of another activity', () => {
  storeLocalDraft(name, { form, revision: null, at: '2026-11-23T02:00:00.000Z' });
  expect(readLocalDraft(localDraftKey('another', { unitId: '330382108' }))).toBeNull();
  expect(readLocalDraft(localDraftKey('somebody', { activityId: '330382108' }))).toBeNull();
});

test.each([
  ['nothing of a form', { form: 7, revision: null, at: '' }],
  ['a part that is gone', { form: { ...form, sessions: undefined }, revision: null, at: '' }],
  ['a part of another kind', { form: { ...form, groups: {} }, revision: null, at: '' }],
  ['no form at all', 'x'],
])('%s is as good as nothing', (_what, kept) => {
  keep(name, kept);
  expect(readLocalDraft(name)).toBeNull();
});
