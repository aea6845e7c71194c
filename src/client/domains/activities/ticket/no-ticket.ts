import type { BookingStatus } from '@shared/activities/views';

export interface NoTicket {
  title: string;
  /** What she can do, or what happens by itself. */
  next: string;
  /** Nothing comes of this booking any more: other activities are the way on. */
  isOver: boolean;
}

const byStatus: Record<BookingStatus, NoTicket> = {
  confirmed: { title: '活动已经结束', next: '入场码用不着了。', isOver: true },
  'in-review': {
    title: '还在等主办单位确认',
    next: '名额给你留着。通过以后这里就有入场码，也会在“消息”里告诉你。',
    isOver: false,
  },
  waiting: {
    title: '还在候补',
    next: '轮到了会在“消息”里告诉你，要下名额就有入场码。',
    isOver: false,
  },
  offered: {
    title: '有名额了，等你一句话',
    next: '在“我的报名”里点“要，我来”，就有入场码。',
    isOver: false,
  },
  cancelled: { title: '这个报名取消了', next: '想去的话，看看还能不能再报。', isOver: true },
  declined: {
    title: '主办单位没有通过',
    next: '为什么，看“消息”里的说明。别的活动一样欢迎你。',
    isOver: true,
  },
  expired: { title: '留名额的时间过了', next: '还想去的话，可以再报一次。', isOver: true },
};

/** Why a booking has no ticket, and the next step; null while it has one. */
export function noTicket(ticket: {
  ticket: string | null;
  status: BookingStatus;
  activityCancelled: boolean;
}): NoTicket | null {
  if (ticket.activityCancelled) {
    return {
      title: '这场活动取消了，不用去了',
      next: '为什么取消，在“消息”和活动介绍里都写着。',
      isOver: true,
    };
  }
  return ticket.ticket === null ? byStatus[ticket.status] : null;
}
