import { columnsOf, readRegisterRow, titleRowOf } from './register-rules';

it('finds the columns by their titles, in any order and however they are written', () => {
  expect(columnsOf('lecturers', ['介绍', '姓名'])).toEqual([1, 0]);
  expect(columnsOf('lecturers', ['姓  名', '介 绍'])).toEqual([0, 1]);
  expect(columnsOf('lecturers', ['姓名*', '介绍（选填）'])).toEqual([0, 1]);
  expect(columnsOf('lecturers', ['序号', '讲师姓名', '简介'])).toEqual([1, 2]);
  expect(columnsOf('venues', ['名称', '备注'])).toEqual([0, null, null, null]);
  expect(columnsOf('venues', ['姓名'])).toEqual([null, null, null, null]);
});

it('finds the titles below a headline', () => {
  expect(titleRowOf('lecturers', [['虹桥镇讲师名册（2026年）'], [], ['姓名', '介绍']])).toBe(2);
  expect(titleRowOf('lecturers', [['名称', '地址']])).toBeNull();
});

it.each(['４０', '40人', '40', '40 位'])('reads the places in %s', (size) => {
  expect(readRegisterRow('venues', ['二楼', '', size])).toMatchObject({ row: { places: 40 } });
});

it('counts what a person counts, and sees no name where there is none', () => {
  expect(readRegisterRow('lecturers', ['𠮷'.repeat(30)])).toMatchObject({
    row: { name: '𠮷'.repeat(30) },
  });
  expect(readRegisterRow('lecturers', ['\u200b', '介绍'])).toEqual({ problem: '姓名没有填' });
});

it('reads lecturers and venues', () => {
  expect(readRegisterRow('lecturers', ['王老师', '家庭教育指导师'])).toMatchObject({
    row: { name: '王老师', note: '家庭教育指导师' },
  });
  expect(
    readRegisterRow('venues', ['二楼', '东街 1 号', '40', '母婴室、坡道，坡道']),
  ).toMatchObject({
    row: {
      name: '二楼',
      address: '东街 1 号',
      places: 40,
      facilities: ['nursing-room', 'pram-ramp'],
    },
  });
});

it.each([
  ['lecturers', ['', '介绍'], '姓名没有填'],
  ['lecturers', ['王'.repeat(31)], '姓名最多 30 个字'],
  ['venues', ['二楼', '', '很多'], '可容纳人数要填 1 到 5000 的整数，这里是“很多”'],
  ['venues', ['二楼', '', '0x10'], '可容纳人数要填 1 到 5000 的整数，这里是“0x10”'],
  ['venues', ['二楼', '', '约30'], '可容纳人数要填 1 到 5000 的整数，这里是“约30”'],
  ['venues', ['二楼', '', '0'], '可容纳人数要填 1 到 5000 的整数，这里是“0”'],
  ['venues', ['二楼', '', '', '泳池'], '设施只能填：儿童看护、无障碍坡道、母婴室'],
  ['venues', ['二楼', '', '', 'toString'], '设施只能填：儿童看护、无障碍坡道、母婴室'],
] as const)('says what is wrong with %s %j', (register, cells, problem) => {
  expect(readRegisterRow(register, cells)).toEqual({ problem });
});
