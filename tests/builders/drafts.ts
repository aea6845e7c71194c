import type { RawInputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';

export type RawDraft = RawInputOf<AppContract['activities']['create']>;

/** A lecture on Saturday the 28th, 14:00–15:30 in Yueqing, as an organiser fills it in on Monday. */
export function draftOf(unit: { id: string }, changes: Partial<RawDraft> = {}): RawDraft {
  return {
    unitId: unit.id,
    seriesId: 'mother-school',
    kind: 'lecture',
    title: '孩子发脾气，怎么应对',
    summary: '三岁前后，孩子的脾气从哪里来。',
    audience: '2–6 岁孩子的妈妈',
    venueName: '虹桥镇妇女之家 二楼',
    facilities: ['pram-ramp'],
    groups: [{ name: '', places: 40 }],
    sessions: [{ startsAt: '2026-11-28T06:00:00.000Z', endsAt: '2026-11-28T07:30:00.000Z' }],
    signUpOpensAt: '2026-11-23T00:00:00.000Z',
    signUpClosesAt: '2026-11-28T04:00:00.000Z',
    cancelUntil: '2026-11-27T10:00:00.000Z',
    ...changes,
  };
}
