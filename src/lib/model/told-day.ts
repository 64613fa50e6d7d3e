import { z } from 'zod';

/** A day as a person tells it: of the calendar, and within years that an organisation may have data of. */
export const toldDay = z.iso.date().refine((day) => day >= '1900-01-01' && day <= '2199-12-31');

/** Whether a text, or whatever a form holds, is such a day. */
export const isToldDay = (day: unknown): day is string => toldDay.safeParse(day).success;
