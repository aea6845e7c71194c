import { changesOf, formOf, villageLabel } from './profile-changes';

const village = { id: '330382108002', name: '东街社区', townName: '虹桥' };
const me = { name: '李妈妈', village };
const form = formOf(me);

it('saves nothing when nothing was changed', () => {
  expect(changesOf(me, form)).toBeNull();
  expect(changesOf(me, { ...form, name: ' 李妈妈 ' })).toBeNull();
});

it('saves only what was changed, and clears what was emptied', () => {
  expect(changesOf(me, { ...form, name: '' })).toEqual({ name: null });
  expect(changesOf(me, { ...form, phone: '13800001234' })).toEqual({ phone: '13800001234' });
  expect(changesOf(me, { ...form, removePhone: true })).toEqual({ phone: null });
  expect(changesOf(me, { ...form, village: null })).toEqual({ villageId: null });
});

it('keeps a newly typed number rather than removing it', () => {
  const both = { ...form, removePhone: true, phone: '13800001234' };
  expect(changesOf(me, both)).toEqual({ phone: '13800001234' });
});

it('names a village with its town', () => {
  expect(villageLabel(village)).toBe('虹桥东街社区');
  expect(villageLabel({ name: '虹桥镇', townName: null })).toBe('虹桥镇');
});
