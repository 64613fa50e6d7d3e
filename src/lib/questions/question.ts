import { z } from 'zod';
import { dimensions, type NamedDimension } from '#lib/model/fact.ts';
import { toldDay } from '#lib/model/told-day.ts';

const named = dimensions.filter((dimension): dimension is NamedDimension => dimension !== 'all');

const unit = z.object({ dimension: z.enum(named), member: z.string() });

/** What any page is asked: a period, days included, one unit or all, and what it is held against. The URL and the command line both say it. */
export const questionSchema = z.object({
	from: toldDay,
	to: toldDay,
	unit: unit.nullable(),
	/** Only contacts of the unit that belong here too; of another dimension than the unit. */
	and: unit.optional(),
	/** The days before, the same a year earlier, nothing, or as many days from a chosen one on. */
	compare: z.union([z.enum(['before', 'year', 'none']), toldDay]),
	/** Figures of a whole month as they were first reported; else as they stand now. */
	as: z.literal('first').optional()
});
export type Question = Omit<z.infer<typeof questionSchema>, 'as' | 'and'> & {
	and?: z.infer<typeof unit>;
	as?: 'first';
};
