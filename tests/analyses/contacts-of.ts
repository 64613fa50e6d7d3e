import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import { outcomes } from '#lib/model/contact.ts';
import type { ContactByHand } from './evidence-by-hand.ts';
import type { Names } from './names-by-hand.ts';

/** The contacts that columns tell, customers by their numbers: `columnsByHand` makes the same columns of them. */
export function contactsOf(columns: ContactColumns): ContactByHand[] {
	const { names } = columns;
	return Array.from({ length: columns.count }, (_, row) => {
		const number = (column: Int32Array) => (column[row] === none ? null : (column[row] ?? null));
		const name = (dimension: keyof typeof names) => {
			const member = number(columns[dimension]);
			return member === null ? null : (names[dimension][member] ?? null);
		};
		const flag = (column: Int32Array) => (column[row] === none ? null : column[row] === 1);
		const customer = number(columns.customer);
		return {
			day: columns.day[row] ?? 0,
			startedAt: columns.startedAt[row] ?? 0,
			outcome: outcomes[columns.outcome[row] ?? 0] ?? 'unknown',
			customer: customer === null ? null : String(customer),
			agent: name('agent'),
			team: name('team'),
			site: name('site'),
			employer: name('employer'),
			queue: name('queue'),
			reason: name('reason'),
			channel: name('channel'),
			language: name('language'),
			ivrSeconds: number(columns.ivrSeconds),
			ivrEntries: number(columns.ivrEntries),
			waitSeconds: number(columns.waitSeconds),
			talkSeconds: number(columns.talkSeconds),
			wrapSeconds: number(columns.wrapSeconds),
			handleSeconds: number(columns.handleSeconds),
			transfers: number(columns.transfers),
			resolved: flag(columns.resolved),
			rating: number(columns.rating),
			saidSolved: flag(columns.saidSolved),
			asked: flag(columns.asked)
		};
	});
}

/** The numbers that columns give to names; no new ones. */
export const namesOf = ({ names }: ContactColumns): Names => {
	const numbers = new Map(
		Object.entries(names).flatMap(([kind, members]) =>
			members.map((name, number): [string, number] => [`${kind} ${name}`, number])
		)
	);
	return {
		told: names,
		numberOf(kind, name) {
			const number = numbers.get(`${kind} ${name}`);
			if (number === undefined) throw new Error(`no ${kind} of evidence is called ${name}`);
			return number;
		}
	};
};
