import type { AppointmentState } from '@shared/counselling/rules';
import { lineNames, serviceNames, type Line, type Service } from '@shared/counselling/services';
import { shanghaiDate } from '@shared/time/shanghai';
import { shanghai } from '@shared/time/time-format';

/** "9:00": the hour without the nought before it. */
export function clock(at: string): string {
  return shanghai(at).clock.replace(/^0/, '');
}

/** "9:00–9:45" */
export function span(startsAt: string, endsAt: string): string {
  return `${clock(startsAt)}–${clock(endsAt)}`;
}

/** "周四 9:00" */
export function weekdayAndClock(at: string): string {
  return `${shanghai(at).weekday} ${clock(at)}`;
}

/** "12 月 7 日 周一 9:45" */
export function dayAndClock(at: string): string {
  const { month, day, weekday } = shanghai(at);
  return `${month} 月 ${day} 日 ${weekday} ${clock(at)}`;
}

/** "3 小时 15 分钟", "45 分钟", "没有" */
export function duration(minutes: number): string {
  if (minutes === 0) return '没有';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分钟` : '']
    .filter(Boolean)
    .join(' ');
}

/** "第一次", "第 3 次"; who has no account is not counted. */
export function visitWords(visit: number | null): string {
  if (visit === null) return '前台约的';
  return visit === 1 ? '第一次' : `第 ${visit} 次`;
}

/** What is said of an appointment that does not simply stand; null where it does. */
export const stateWords: Record<AppointmentState, string | null> = {
  held: '有人正在填',
  offered: '等她点头',
  booked: null,
  done: '谈过了',
  missed: '没谈成',
  cancelled: '取消了',
};

export const lineWords = (line: Line): string => lineNames[line].hers;
export const serviceWords = (service: Service): string => serviceNames[service].name;

export const causeWords = {
  her: '她没来或她取消',
  counsellor: '老师来不了',
  centre: '我们这边的原因',
} as const;

/** Over, and nobody has said what came of it. */
export function lacksOutcome(
  appointment: { state: AppointmentState; endsAt: string },
  now: Date,
): boolean {
  return appointment.state === 'booked' && appointment.endsAt <= now.toISOString();
}

export const today = (): string => shanghaiDate(new Date());
