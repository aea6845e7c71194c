export interface CalendarEvent {
  /** Stays the same when the event is moved. */
  uid: string;
  /** Rises with every change, or calendars keep what they have (RFC 5545, 3.8.7.4). */
  sequence: number;
  title: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  /** Tentative: she has no place yet. */
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

/** An iCalendar file (RFC 5545) with a reminder two hours before each event that she has a place at. */
export function icsOf(events: readonly CalendarEvent[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//womens-home//activities//ZH',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}@womens-home`,
      `SEQUENCE:${event.sequence}`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(event.startsAt)}`,
      `DTEND:${utc(event.endsAt)}`,
      `SUMMARY:${escaped(event.title)}`,
      `LOCATION:${escaped(event.place)}`,
      `STATUS:${event.status}`,
      ...(event.status === 'CONFIRMED' ? alarmOf(event) : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function alarmOf({ title }: CalendarEvent): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-PT2H',
    'END:VALARM',
  ];
}

function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** Escapes special characters and line ends of every kind; other control characters are not allowed. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/** A line is at most 75 octets; the next one goes on after a space. No character is cut in two. */
function folded(line: string): string {
  const parts = [''];
  let room = 75;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (octets > room) {
      parts.push(' ');
      room = 74;
    }
    parts[parts.length - 1] += character;
    room -= octets;
  }
  return parts.join('\r\n');
}
