/** A time of day as people write it, read as `14:30`. Pure. */

export type ReadTime =
  | { kind: 'time'; time: string }
  | { kind: 'blank' }
  | { kind: 'problem'; message: string };

const written = /^(\d{1,2})(?:\s*[:.,]\s*(\d{2})|(\d{2}))?\s*(a\.?m\.?|p\.?m\.?|noon|midday)?$/iu;

/**
 * Reads "14:30", "14.30", "1430", "2.30 pm", "2pm", "9 am", "noon". A meeting between 1 and 6 without "am" or "pm" is
 * asked about: nobody reviews a plan at half past two in the night, but no guess is written down.
 */
export function readTime(text: string): ReadTime {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'blank' };
  if (/^(?:noon|midday)$/iu.test(trimmed)) return { kind: 'time', time: '12:00' };
  const [match, hourDigits, minuteDigits, joined, half] = written.exec(trimmed) ?? [];
  if (match === undefined || hourDigits === undefined) return notATime;
  const hour = Number(hourDigits);
  const minute = Number(minuteDigits ?? joined ?? 0);
  if (minute > 59) return notATime;
  if (half === undefined) {
    // "9" alone may be a slip of any kind; "9:00" and "0900" are times.
    if (minuteDigits === undefined && joined === undefined) return notATime;
    if (hour > 23) return notATime;
    if (hour >= 1 && hour <= 6 && hourDigits.length === 1)
      return {
        kind: 'problem',
        message: `Say whether it is morning or afternoon, for example ${hour}:${two(minute)} pm.`,
      };
    return { kind: 'time', time: `${two(hour)}:${two(minute)}` };
  }
  if (hour < 1 || hour > 12) return notATime;
  const isAfternoon = !/^a/iu.test(half);
  return { kind: 'time', time: `${two((hour % 12) + (isAfternoon ? 12 : 0))}:${two(minute)}` };
}

const notATime: ReadTime = {
  kind: 'problem',
  message: 'This is not a time of day. Enter it as 14:30 or 2.30 pm.',
};

function two(number: number): string {
  return String(number).padStart(2, '0');
}
