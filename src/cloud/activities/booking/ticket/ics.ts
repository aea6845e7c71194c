export interface CalendarEvent {
  uid: string;
  title: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  cancelled: boolean;
}

/** An iCalendar file (RFC 5545) with a reminder two hours before each event. */
export function icsOf(events: readonly CalendarEvent[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//womens-home//activities//ZH',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}@womens-home`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(event.startsAt)}`,
      `DTEND:${utc(event.endsAt)}`,
      `SUMMARY:${escaped(event.title)}`,
      `LOCATION:${escaped(event.place)}`,
      `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(event.title)}`,
      'TRIGGER:-PT2H',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
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
