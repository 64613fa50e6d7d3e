import type { View } from '#lib/model/fact.ts';
import { readTogether, type Measured } from './figure.ts';

/** Fewest of the contacts that the telephone system counted that must be here as rows, for the pauses between them to mean anything. */
const leastOfTold = 0.8;

/** Agents' days as the telephone system tells them, where it does; else as they are counted from contacts. */
export function toldFirst(told: Measured, counted: Measured): Measured {
	return {
		...counted,
		...readTogether([told, counted]),
		source: `${told.source}; ${counted.source}`,
		figure: (view, least) => (view.ever.toldDays > 0 ? told : counted).figure(view, least)
	};
}

/** Whether the contacts are a sample of what the agents took: then the pauses between them are longer than they were. */
export function isSampled({ ever }: Pick<View, 'ever'>): boolean {
	return ever.handled < leastOfTold * ever.toldDayContacts;
}
