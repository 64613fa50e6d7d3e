import { z } from 'zod';
import { outcomes } from '#lib/model/contact.ts';
import { onlys } from '#lib/scorecards/contacts-behind.ts';
import type { Days, Known } from '#lib/questions/ask.ts';
import type { Question } from '#lib/questions/question.ts';
import type { ContactQuery, Unit } from '#lib/server/storage/queries.ts';
import { contactColumns } from './contact-columns.ts';

export const pageRows = 50;

/** What the list can be narrowed by, beside the unit. */
export const narrowings = ['queue', 'reason', 'channel', 'team'] as const;

const number = z.coerce.number().int();
const onlySchema = z.enum(onlys);
const outcomeSchema = z.enum(outcomes);
const customerSchema = number.positive();
const afterSchema = z
	.string()
	.regex(/^-?\d+\.\d+$/)
	.transform((text) => {
		const [startedAt = 0, id = 0] = text.split('.').map(Number);
		return { startedAt, id };
	});

/** The units that the address narrows the list to, as far as there are such. */
export function narrowedTo(params: URLSearchParams, { and }: Question, members: Known['members']): Unit[] {
	const named = narrowings.flatMap((dimension): Unit[] => {
		const member = params.get(dimension) ?? '';
		return member !== '' && members(dimension).includes(member) ? [{ dimension, member }] : [];
	});
	return [...(and ? [and] : []), ...named];
}

/** What the address asks of the list, beside period and unit. A customer's contacts are shown from first to last, whatever the period. */
export function readQuery(
	params: URLSearchParams,
	question: Question,
	span: Days,
	members: Known['members']
): ContactQuery {
	const { from, to, unit } = question;
	const only = onlySchema.safeParse(params.get('only'));
	const outcome = outcomeSchema.safeParse(params.get('outcome'));
	const customer = customerSchema.safeParse(params.get('customer') ?? undefined);
	const after = afterSchema.safeParse(params.get('after') ?? undefined);
	const also = narrowedTo(params, question, members);
	const narrowed = {
		...{ from, to, unit },
		...(also.length > 0 && { also }),
		...(only.success && { only: only.data }),
		...(outcome.success && { outcome: outcome.data })
	};
	return {
		...(customer.success ? { ...span, unit: null, customer: customer.data } : narrowed),
		...(after.success ? { after: after.data } : {}),
		// one more than a page, to see whether there is another
		limit: pageRows + 1
	};
}

/** The columns that the address chooses, in the order of the table; null where it leaves the choice to us. */
export function columnsOf(params: URLSearchParams): string[] | null {
	const asked = params.getAll('column');
	const known = contactColumns.map(({ key }) => key).filter((key) => asked.includes(key));
	return known.length > 0 ? known : null;
}
