import { columnsOf, readRegisterRow } from './register-rules';

it('finds the columns by their titles, in any order', () => {
  expect(columnsOf('lecturers', ['介绍', '姓名'])).toEqual([1, 0]);
  expect(columnsOf('venues', ['名称', '备注'])).toEqual([0, -1, -1, -1]);
  expect(columnsOf('venues', ['姓名'])).toBeNull();
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
  ['venues', ['二楼', '', '很多'], '可容纳人数要填 1 到 5000 的整数'],
  ['venues', ['二楼', '', '0'], '可容纳人数要填 1 到 5000 的整数'],
  ['venues', ['二楼', '', '', '泳池'], '设施只能填：儿童看护、无障碍坡道、母婴室'],
  ['venues', ['二楼', '', '', 'toString'], '设施只能填：儿童看护、无障碍坡道、母婴室'],
] as const)('says what is wrong with %s %j', (register, cells, problem) => {
  expect(readRegisterRow(register, cells)).toEqual({ problem });
});
