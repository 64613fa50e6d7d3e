import { z } from 'zod';
import { onlys } from '#lib/scorecards/contacts-behind.ts';
import type { Days } from '#lib/scorecards/ask.ts';
import type { Question } from '#lib/scorecards/question.ts';
import type { ContactQuery } from '#lib/server/storage/store.ts';

export const pageRows = 50;

const number = z.coerce.number().int();
const onlySchema = z.enum(onlys);
const customerSchema = number.positive();
const afterSchema = z
	.string()
	.regex(/^-?\d+\.\d+$/)
	.transform((text) => {
		const [startedAt = 0, id = 0] = text.split('.').map(Number);
		return { startedAt, id };
	});

/** What the address asks of the list, beside period and unit. A customer's contacts are shown from first to last, whatever the period. */
export function readQuery(params: URLSearchParams, { from, to, unit }: Question, span: Days): ContactQuery {
	const only = onlySchema.safeParse(params.get('only'));
	const customer = customerSchema.safeParse(params.get('customer') ?? undefined);
	const after = afterSchema.safeParse(params.get('after') ?? undefined);
	return {
		...(customer.success ? { ...span, unit: null, customer: customer.data } : { from, to, unit }),
		...(only.success && !customer.success ? { only: only.data } : {}),
		...(after.success ? { after: after.data } : {}),
		// one more than a page, to see whether there is another
		limit: pageRows + 1
	};
}

/** The address of the same list with some of its parts set or, by null, left out. */
export function withParts(params: URLSearchParams, parts: Record<string, string | null>): string {
	const other = new URLSearchParams(params);
	for (const [name, value] of Object.entries(parts)) {
		if (value === null) other.delete(name);
		else other.set(name, value);
	}
	return `?${other.toString()}`;
}
