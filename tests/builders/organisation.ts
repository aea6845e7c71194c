import { newId } from '@cloud/platform/new-id';
import type { Role } from '@shared/organisation/roles';
import { pathBelow } from '@shared/organisation/rules';
import type { UnitKind } from '@shared/organisation/units';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import type { World } from '../support/test-world';

export interface BuiltUnit {
  id: string;
  path: string;
  name: string;
}

interface UnitOptions {
  id?: string;
  kind?: UnitKind;
  name?: string;
  shortName?: string;
  initials?: string;
  parent?: BuiltUnit;
  hours?: readonly unknown[];
  telephone?: string;
  isHelpPoint?: boolean;
  /** Its organisers need nobody above them to publish. */
  publishesItself?: boolean;
}

/** A unit below `parent`; a county when there is none. */
export async function buildUnit(world: World, options: UnitOptions = {}): Promise<BuiltUnit> {
  const { parent } = options;
  const id = options.id ?? `unit-${newId().slice(-12)}`;
  const name = options.name ?? (parent ? `单位${id.slice(-4)}` : '县');
  await world.db
    .insertInto('units')
    .values({
      tenant_id: world.tenantId,
      id,
      kind: options.kind ?? (parent ? 'body' : 'county'),
      name,
      short_name: options.shortName ?? name,
      initials: options.initials ?? '',
      parent_id: parent?.id ?? null,
      parent_path: parent?.path ?? null,
      hours: JSON.stringify(options.hours ?? []),
      telephone: options.telephone ?? null,
      is_help_point: options.isHelpPoint ?? false,
      publishes_itself: options.publishesItself ?? false,
    })
    .execute();
  return { id, name, path: pathBelow(parent?.path ?? null, id) };
}

export interface BuiltTree {
  county: BuiltUnit;
  hongqiao: BuiltUnit;
  /** A village of 虹桥镇. */
  dongjie: BuiltUnit;
  liushi: BuiltUnit;
  /** A village of 柳市镇. */
  changhong: BuiltUnit;
}

/**
 * A county with two towns and a village in each: own, foreign and parent units for every test. The towns
 * publish by themselves, so that only a test about reviews needs one.
 */
export async function buildTree(
  world: World,
  { townsPublish = true }: { townsPublish?: boolean } = {},
): Promise<BuiltTree> {
  const county = await buildUnit(world, { id: '330382', name: '乐清市', shortName: '乐清' });
  const town = (id: string, shortName: string, initials: string) =>
    buildUnit(world, {
      id,
      kind: 'town',
      name: `${shortName}镇`,
      shortName,
      initials,
      parent: county,
      publishesItself: townsPublish,
    });
  const village = (id: string, name: string, initials: string, parent: BuiltUnit) =>
    buildUnit(world, { id, kind: 'village', name, initials, parent });

  const hongqiao = await town('330382108', '虹桥', 'hq');
  const liushi = await town('330382114', '柳市', 'ls');
  return {
    county,
    hongqiao,
    dongjie: await village('330382108012', '东街社区', 'dj', hongqiao),
    liushi,
    changhong: await village('330382114002', '长虹社区', 'ch', liushi),
  };
}

interface GrantOptions {
  /** `YYYY-MM-DD`; a month ago when left out. */
  startsOn?: string;
  endsOn?: string;
  grantedBy?: { id: string };
}

/** A role of a person at a unit and below, in force unless its days say otherwise; gives its id. */
export async function buildGrant(
  world: World,
  person: { id: string },
  role: Role,
  unit: { id: string },
  options: GrantOptions = {},
): Promise<string> {
  const id = newId();
  await world.db
    .insertInto('grants')
    .values({
      tenant_id: world.tenantId,
      id,
      person_id: person.id,
      role,
      unit_id: unit.id,
      starts_on: options.startsOn ?? addDays(shanghaiDate(world.clock.now()), -30),
      ends_on: options.endsOn ?? null,
      granted_by: options.grantedBy?.id ?? null,
      granted_at: world.clock.now(),
    })
    .execute();
  return id;
}
