import { randomBytes } from 'node:crypto';
import { loadSearchColumn } from '@cloud/activities/catalogue/search-column';
import { newId } from '@cloud/platform/new-id';
import type { ActivityKind } from '@shared/activities/activity-kinds';
import { newCode } from '@shared/signing/short-code';
import { buildReview } from './reviews';
import type { World } from '../support/test-world';

const hour = 3_600_000;
const day = 24 * hour;

interface ActivityOptions {
  title?: string;
  unit: { id: string; path: string };
  places?: number;
  status?: 'draft' | 'in-review' | 'published' | 'cancelled';
  startsAt?: Date;
  durationHours?: number;
  signUpOpensAt?: Date;
  signUpClosesAt?: Date;
  cancelUntil?: Date;
  needsReview?: boolean;
  seriesId?: string;
  kind?: ActivityKind;
  facilities?: string[];
}

export interface BuiltActivity {
  id: string;
  code: string;
  groupId: string;
  sessionId: string;
  startsAt: Date;
  endsAt: Date;
}

/** A published lecture in five days, sign-up open, unless it is told otherwise. */
export async function buildActivity(
  world: World,
  options: ActivityOptions,
): Promise<BuiltActivity> {
  const { db, tenantId } = world;
  const now = world.clock.now();
  const at = (ms: number) => new Date(now.getTime() + ms);
  const startsAt = options.startsAt ?? at(5 * day);
  const endsAt = new Date(startsAt.getTime() + (options.durationHours ?? 1.5) * hour);
  const activity = {
    id: newId(),
    code: newCode((count) => randomBytes(count)),
    groupId: newId(),
    sessionId: newId(),
    startsAt,
    endsAt,
  };
  const seriesId = await buildSeries(world, options.seriesId);
  const words = {
    title: options.title ?? '孩子发脾气，怎么应对',
    summary: '三岁前后，孩子的脾气从哪里来。',
    audience: '2–6 岁孩子的妈妈',
  };
  const venueName = '妇女之家 二楼';
  await db
    .insertInto('activities')
    .values({
      tenant_id: tenantId,
      id: activity.id,
      code: activity.code,
      series_id: seriesId,
      kind: options.kind ?? 'lecture',
      facilities: options.facilities ?? [],
      status: options.status ?? 'published',
      ...words,
      unit_id: options.unit.id,
      unit_path: options.unit.path,
      venue_name: venueName,
      search: await loadSearchColumn(db, tenantId, {
        ...words,
        venueName,
        seriesId,
        unitPath: options.unit.path,
        startsAt,
      }),
      needs_review: options.needsReview ?? false,
      sign_up_opens_at:
        options.signUpOpensAt ??
        new Date(Math.min(at(-day).getTime(), startsAt.getTime() - 7 * day)),
      sign_up_closes_at: options.signUpClosesAt ?? new Date(startsAt.getTime() - hour),
      cancel_until: options.cancelUntil ?? new Date(startsAt.getTime() - day),
      starts_at: startsAt,
      ends_at: endsAt,
      created_at: now,
      updated_at: now,
      published_at: now,
    })
    .execute();
  await db
    .insertInto('activity_sessions')
    .values({
      tenant_id: tenantId,
      id: activity.sessionId,
      activity_id: activity.id,
      starts_at: startsAt,
      ends_at: endsAt,
    })
    .execute();
  await db
    .insertInto('activity_quotas')
    .values({
      tenant_id: tenantId,
      id: activity.groupId,
      activity_id: activity.id,
      places: options.places ?? 40,
    })
    .execute();
  if (options.status === 'in-review') {
    await buildReview(world, { kind: 'activity', id: activity.id, unit: options.unit });
  }
  return activity;
}

/** The series, made when it is not there yet. */
export async function buildSeries(world: World, id = 'mother-school'): Promise<string> {
  await world.db
    .insertInto('activity_series')
    .values({ tenant_id: world.tenantId, id, name: '母亲学堂', summary: '村社里的家长课' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return id;
}
