import Taro from './taro';
import type { AppointmentCard, HoldView, ServiceCard, TurnView } from '@shared/counselling/views';

export const lin = {
  id: '0190a5a0-0000-7000-8000-0000000000a1',
  name: '林老师',
  title: '国家二级心理咨询师',
  specialties: '亲子 · 情绪',
  dialect: '讲乐清话',
  lines: ['on-site' as const, 'online' as const],
};
export const chen = {
  ...lin,
  id: '0190a5a0-0000-7000-8000-0000000000a2',
  name: '陈老师',
  title: null,
  specialties: '婚姻',
  dialect: null,
};

export const psychology: ServiceCard = {
  service: 'psychology',
  unitId: 'centre',
  unitName: '小海星',
  minutes: 45,
  cancelHours: 24,
  callsFrom: null,
  lines: [
    { line: 'on-site', places: ['小海星中心'] },
    { line: 'telephone', places: [] },
    { line: 'online', places: [] },
  ],
  counsellors: [lin, chen],
};

/** Friday, 10:42 in Shanghai. */
export const now = new Date('2026-11-27T02:42:00.000Z');
const day = '2026-12-02';
/** Wednesday, 2 December, at this hour of Shanghai. */
export const at = (clock: string) => new Date(`${day}T${clock}:00+08:00`).toISOString();

/** An appointment of hers, as it was booked. */
export const booked: AppointmentCard = {
  id: '0190a5a0-0000-7000-8000-0000000000b1',
  code: '7K3M9QX2',
  state: 'booked',
  service: 'psychology',
  line: 'on-site',
  counsellor: { id: lin.id, name: lin.name },
  unitName: '小海星',
  place: '小海星中心',
  startsAt: at('15:00'),
  endsAt: at('15:45'),
  waitsUntil: null,
  changeUntil: '2026-12-01T07:00:00.000Z',
  canMove: true,
  canCancel: true,
  cancelIsLate: false,
  cause: null,
  remind: true,
  atHome: false,
  proposal: null,
};

/** What `jest.useFakeTimers` leaves alone, so that the date stands still and everything else goes on. */
export const onlyDate = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'queueMicrotask',
  'nextTick',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'performance',
] as const;

/** Her place in the list for whoever is free. */
export const turn: TurnView = {
  id: '0190a5a0-0000-7000-8000-0000000000c1',
  service: 'psychology',
  line: 'on-site',
  counsellor: null,
  until: '2026-12-11',
  since: now.toISOString(),
  offer: null,
};

interface Call {
  operation: string;
  input: Record<string, unknown>;
  key: string | undefined;
}
type Answer = { statusCode: number; data: unknown } | 'lost' | 'lost after';

/** A centre with one open day, on the mock transport: it keeps one hold and one appointment, as the real one. */
export class TestCentre {
  readonly calls: Call[] = [];
  free = ['09:45', '15:00', '16:15'];
  services: ServiceCard[] = [psychology];
  hold: HoldView | null = null;
  appointment: AppointmentCard | null = null;
  /** The most calls of one operation that were on their way at once. */
  together = 0;
  turns: TurnView[] = [];
  /** Times after the appointment, and why one cannot be had. */
  plan: { startsAt: string; conflict: 'taken' | 'away' | 'too-far' | null }[] = [];
  /** Answers what this file does not know: what is said around an appointment. */
  others: ((operation: string, input: Record<string, unknown>) => unknown) | null = null;
  private readonly next = new Map<string, Answer[]>();
  private readonly onTheWay = new Map<string, number>();
  private readonly answered = new Map<string, unknown>();

  constructor() {
    Taro.request.mockImplementation((request: unknown) =>
      Object.assign(this.answer(Object(request)), { abort: () => undefined }),
    );
  }

  /** What the next call of an operation gets instead of its answer; "lost after" is done all the same. */
  refuse(operation: string, ...answers: Answer[]): void {
    this.next.set(operation, answers);
  }

  sent(operation: string): Call[] {
    return this.calls.filter((call) => call.operation === operation);
  }

  private async answer(request: {
    url: string;
    data: unknown;
    header: Record<string, string>;
  }): Promise<{ statusCode: number; data: unknown }> {
    const operation = request.url.split('/').at(-1) ?? '';
    const input: Record<string, unknown> =
      typeof request.data === 'string' ? JSON.parse(request.data) : Object(request.data);
    const key = request.header['idempotency-key'];
    this.calls.push({ operation, input, key });
    const others = (this.onTheWay.get(operation) ?? 0) + 1;
    this.onTheWay.set(operation, others);
    this.together = Math.max(this.together, others);
    // A turn of the loop later, so that whatever is sent beside it is on its way by then.
    await new Promise((resolve) => setTimeout(resolve));
    this.onTheWay.set(operation, (this.onTheWay.get(operation) ?? 1) - 1);
    const instead = this.next.get(operation)?.shift();
    if (instead === 'lost') throw new Error('request:fail');
    if (typeof instead === 'object') return instead;
    const known = key === undefined ? undefined : this.answered.get(key);
    const data = known ?? this.do(operation, input);
    if (key !== undefined) this.answered.set(key, data);
    if (instead === 'lost after') throw new Error('request:fail');
    return { statusCode: 200, data };
  }

  private do(operation: string, input: Record<string, unknown>): unknown {
    switch (operation) {
      case 'services':
        return { services: this.services };
      case 'slots':
        return this.slots();
      case 'hold':
        return this.keep(String(input.startsAt));
      case 'releaseHold':
        this.hold = null;
        return { done: true };
      case 'book':
        return this.book(input);
      case 'reschedule':
        return this.change({ startsAt: String(input.startsAt) });
      case 'cancel':
        return this.change({ state: 'cancelled', cause: 'her', canMove: false, canCancel: false });
      case 'setDiscretion':
        return this.change({ remind: input.remind === true, atHome: input.atHome === true });
      case 'appointment':
        return this.appointment;
      case 'myAppointments':
        return {
          items: input.when === 'coming' && this.appointment ? [this.appointment] : [],
          next: null,
        };
      case 'joinWaitlist':
        this.turns = [{ ...turn, ...input }];
        return this.turns[0];
      case 'myTurns':
        return { turns: this.turns };
      case 'leaveWaitlist':
      case 'declineOffer':
        this.turns = [];
        return { done: true };
      case 'acceptOffer':
        this.turns = [];
        return this.change({ ...input, startsAt: at('16:15'), proposal: null });
      case 'planFollowUps':
        return { times: this.plan };
      case 'bookFollowUps':
        return { seriesId: booked.id, appointments: [] };
      default:
        if (this.others) return this.others(operation, input);
        throw new Error(`the test centre does not know ${operation}`);
    }
  }

  private slots() {
    const times = this.free.map((clock) => ({
      startsAt: at(clock),
      endsAt: at(clock),
      place: '小海星中心',
    }));
    return {
      days: [
        { date: '2026-12-01', state: 'full', slots: [] },
        { date: day, state: times.length > 0 ? 'open' : 'full', slots: times },
        { date: '2026-12-05', state: 'closed', slots: [] },
      ],
      earliest: times[0]?.startsAt ?? null,
      hold: this.hold,
    };
  }

  private keep(startsAt: string): HoldView {
    this.hold = {
      appointmentId: '0190a5a0-0000-7000-8000-0000000000b1',
      service: 'psychology',
      line: 'on-site',
      counsellor: { id: lin.id, name: lin.name },
      place: '小海星中心',
      startsAt,
      endsAt: startsAt,
      keptUntil: '2026-11-27T02:52:00.000Z',
    };
    return this.hold;
  }

  private book({ remind, atHome }: Record<string, unknown>): AppointmentCard {
    const hold = this.hold;
    if (!hold) throw new Error('nothing is kept');
    const { appointmentId: id, keptUntil: _until, ...rest } = hold;
    this.hold = null;
    this.appointment = {
      ...booked,
      ...rest,
      id,
      remind: remind === true,
      atHome: atHome === true,
    };
    return this.appointment;
  }

  private change(part: Partial<AppointmentCard>): AppointmentCard {
    if (!this.appointment) throw new Error('nothing is booked');
    this.appointment = { ...this.appointment, ...part };
    return this.appointment;
  }
}

export function refusal(code: string, message: string, data?: unknown) {
  return { statusCode: 409, data: { defined: true, code, status: 409, message, data } };
}
