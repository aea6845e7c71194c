import Taro from '@tarojs/taro';
import { sessionsOn } from '@shared/activities/rules';
import type { TicketView } from '@shared/activities/views';
import { api } from '@client/platform/api';
import { download } from '@client/platform/download';
import { isWeapp } from '@client/ui/aria';

const alarmSeconds = 2 * 3600;

/**
 * Puts every session that takes place into the phone's calendar, with an alarm two hours before: WeChat asks her once;
 * the web gives a file that the phone's calendar opens.
 * @returns what to tell her
 */
export async function addToCalendar(ticket: TicketView): Promise<string> {
  return isWeapp ? addByWechat(ticket) : fetchEntry(ticket.id);
}

async function addByWechat({ title, venueName, venueAddress, ...ticket }: TicketView) {
  const sessions = sessionsOn(ticket.sessions);
  const seconds = (instant: string) => Math.floor(new Date(instant).getTime() / 1000);
  try {
    for (const [index, session] of sessions.entries()) {
      await Taro.addPhoneCalendar({
        title: sessions.length > 1 ? `${title}（${index + 1}/${sessions.length}）` : title,
        location: [venueName, venueAddress].filter(Boolean).join('，'),
        startTime: seconds(session.startsAt),
        endTime: String(seconds(session.endsAt)),
        alarm: true,
        alarmOffset: alarmSeconds,
      });
    }
  } catch {
    return '没有加进日历。在微信的设置里允许用日历，再点一次。';
  }
  return '加到手机日历了，开始前两小时会响。';
}

async function fetchEntry(bookingId: string): Promise<string> {
  const { fileName, ics } = await api.activities.calendarEntry({ bookingId });
  download(fileName, new Blob([ics], { type: 'text/calendar' }));
  return '日历文件下好了，点开就加进日历。';
}
