import { buildTree, buildUnit } from '@tests/builders/organisation';
import { useWorld } from '@tests/support/test-world';
import { organisation } from '../index';

const world = useWorld();

describe('listUnits', () => {
  it('gives the county, then its towns, then their villages, without signing in', async () => {
    const { county, hongqiao } = await buildTree(world());
    const roots = await world().call(organisation, 'listUnits', {});
    expect(roots.units).toEqual([
      {
        id: county.id,
        kind: 'county',
        name: '乐清市',
        shortName: '乐清',
        parentId: null,
        hasChildren: true,
      },
    ]);
    const towns = await world().call(organisation, 'listUnits', { parentId: county.id });
    expect(towns.units.map(({ name }) => name)).toEqual(['虹桥镇', '柳市镇']);
    const villages = await world().call(organisation, 'listUnits', { parentId: hongqiao.id });
    expect(villages.units).toMatchObject([{ name: '东街社区', hasChildren: false }]);
  });

  it('gives only the kinds that are asked for, and nothing below an unknown unit', async () => {
    const { county } = await buildTree(world());
    await buildUnit(world(), { kind: 'centre', name: '活动中心', parent: county });
    const input = { parentId: county.id, kinds: ['centre' as const] };
    const centres = await world().call(organisation, 'listUnits', input);
    expect(centres.units.map(({ name }) => name)).toEqual(['活动中心']);
    const none = await world().call(organisation, 'listUnits', { parentId: 'nowhere' });
    expect(none.units).toEqual([]);
  });
});

describe('searchUnits', () => {
  const names = async (text: string, more = {}) => {
    const { units } = await world().call(organisation, 'searchUnits', { text, ...more });
    return units.map(({ name }) => name);
  };

  it('finds by a part of the name and by pinyin initials, the larger unit first', async () => {
    await buildTree(world());
    expect(await names('东街')).toEqual(['东街社区']);
    expect(await names('虹')).toEqual(['虹桥镇', '长虹社区']);
    expect(await names('HQ')).toEqual(['虹桥镇']);
  });

  it('stays under a unit and within the kinds', async () => {
    const { liushi } = await buildTree(world());
    expect(await names('虹', { underId: liushi.id })).toEqual(['长虹社区']);
    expect(await names('虹', { kinds: ['town'] })).toEqual(['虹桥镇']);
    expect(await names('虹', { underId: 'nowhere' })).toEqual([]);
  });

  it('takes the signs of LIKE as they are', async () => {
    await buildTree(world());
    for (const text of ['%', '_', '\\', "'"]) expect(await names(text)).toEqual([]);
  });

  it('never finds units of another tenant', async () => {
    await buildTree(world());
    const other = { ...world(), tenantId: `${world().tenantId}1` };
    await buildUnit(other, { name: '虹外县' });
    expect(await names('虹外')).toEqual([]);
  });
});

describe('unit', () => {
  it('gives place, hours and the way down to it', async () => {
    const { hongqiao, county } = await buildTree(world());
    const hours = [{ days: [1, 2, 3], opens: '08:30', closes: '12:00' }];
    const station = await buildUnit(world(), { parent: hongqiao, hours, telephone: '12338' });
    const detail = await world().call(organisation, 'unit', { id: station.id });
    expect(detail).toMatchObject({ hours, telephone: '12338', place: null, isExample: false });
    expect(detail.trail).toEqual([
      { id: county.id, name: '乐清市', shortName: '乐清' },
      { id: hongqiao.id, name: '虹桥镇', shortName: '虹桥' },
    ]);
  });

  it('does not know a unit that is not there', async () => {
    const call = world().call(organisation, 'unit', { id: 'nowhere' });
    await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('helpPoints', () => {
  it('puts the station of the chosen town first', async () => {
    const { county, hongqiao, liushi } = await buildTree(world());
    const point = (id: string, parent: typeof county) =>
      buildUnit(world(), { id, parent, kind: 'station', isHelpPoint: true });
    await point('station-hongqiao', hongqiao);
    await point('station-liushi', liushi);
    await point('rights-centre', county);

    const near = async (townId?: string) => {
      const { points } = await world().call(organisation, 'helpPoints', { townId });
      return points.map(({ id }) => id);
    };
    expect(await near(liushi.id)).toEqual(['station-liushi', 'rights-centre', 'station-hongqiao']);
    expect((await near(hongqiao.id))[0]).toBe('station-hongqiao');
    expect((await near())[0]).toBe('rights-centre');
  });

  it('says in which town a station stands', async () => {
    const { county, hongqiao } = await buildTree(world());
    await buildUnit(world(), { parent: hongqiao, isHelpPoint: true });
    await buildUnit(world(), { parent: county, isHelpPoint: true });
    const { points } = await world().call(organisation, 'helpPoints', {});
    expect(points.map(({ townId }) => townId).sort()).toEqual([hongqiao.id, null].sort());
  });
});
