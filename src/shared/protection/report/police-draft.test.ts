import { policeDraft } from './police-draft';

test('says what the police need, from what was answered', () => {
  const draft = policeDraft(
    {
      organisation: 'school',
      victim: 'under-18',
      injuries: 'light',
      happened: '手臂上有新伤，说是爸爸打的。',
    },
    '虹桥镇',
  ).join('\n');
  expect(draft).toContain('我是学校、幼儿园的工作人员');
  expect(draft).toContain('受伤害的人：未满 18 岁');
  expect(draft).toContain('地点：虹桥镇');
  expect(draft).toContain('手臂上有新伤');
  expect(draft).toContain('接警单号');
});

test('makes nothing up where nothing was answered', () => {
  const draft = policeDraft({ victim: 'unheard-of' }, null);
  expect(draft.filter((line) => line.includes('说不清'))).toHaveLength(4);
  expect(policeDraft({ 'organisation-name': '某小学' }, null)[0]).toContain('某小学');
});
