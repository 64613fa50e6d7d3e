import { describe, expect, test } from 'vitest';
import { outcomes } from '#lib/model/contact.ts';
import type { Question } from '#lib/scorecards/question.ts';
import type { ContactRow } from '#lib/server/storage/store.ts';
import { contactColumns } from '../../../src/routes/contacts/contact-columns.ts';
import { nextInWords, outcomeName } from '../../../src/routes/contacts/contact-in-words.ts';
import { contactTable, fileColumns } from '../../../src/routes/contacts/contact-table.ts';
import { onlyChoices } from '../../../src/routes/contacts/only-choices.ts';
import { localMoment } from '../../../src/routes/contacts/local-moment.ts';
import { columnsOf, pageRows, readQuery } from '../../../src/routes/contacts/read-query.ts';
import { withParts } from '../../../src/routes/contacts/with-parts.ts';

const contact = (more: Partial<ContactRow> = {}): ContactRow => ({
	id: 7,
	startedAt: Date.UTC(2026, 10, 20, 13, 5) / 1000,
	day: '2026-11-20',
	customer: 41,
	queue: 'Faktura',
	reason: null,
	channel: null,
	team: 'Odense',
	outcome: 'handled',
	ivrSeconds: null,
	waitSeconds: 0,
	handleSeconds: 271,
	transfers: null,
	resolved: null,
	rating: null,
	attempt: 1,
	nextSeconds: null,
	importId: 1,
	...more
});

const question: Question = {
	from: '2026-08-24',
	to: '2026-11-15',
	unit: { dimension: 'team', member: 'Odense' },
	compare: 'before'
};
const span = { from: '2026-01-01', to: '2026-11-20' };
const members = (dimension: string) => (dimension === 'queue' ? ['Faktura'] : dimension === 'team' ? ['Odense'] : []);
const read = (search: string, more: Partial<Question> = {}) =>
	readQuery(new URLSearchParams(search), { ...question, ...more }, span, members);

describe('the address of the list', () => {
	test('asks for the unit and period of the scorecard, and for the contacts a figure counts', () => {
		const { from, to, unit } = question;
		expect(read('only=openers')).toEqual({ from, to, unit, only: 'openers', limit: pageRows + 1 });
	});

	test('asks for all contacts of a customer, whatever the period and unit', () => {
		expect(read('customer=41&only=openers')).toEqual({ ...span, unit: null, customer: 41, limit: pageRows + 1 });
	});

	test('goes on after the last row seen', () => {
		expect(read('after=1795179900.7').after).toEqual({ startedAt: 1795179900, id: 7 });
		expect(read('after=-62.7').after).toEqual({ startedAt: -62, id: 7 });
	});

	test.each(['only=agents', 'customer=x', 'customer=-3', 'customer=', 'after=7', "after=1.1' or 1=1"])(
		'leaves out what cannot be read: %s',
		(search) => {
			const { from, to, unit } = question;
			expect(read(search)).toEqual({ from, to, unit, limit: pageRows + 1 });
		}
	);

	test('changes one part and keeps the others', () => {
		const params = new URLSearchParams('from=2026-08-24&only=short&after=1.1');
		expect(withParts(params, { after: '2.2' })).toBe('?from=2026-08-24&only=short&after=2.2');
		expect(withParts(params, { after: null })).toBe('?from=2026-08-24&only=short');
		expect(withParts(params, { after: null, column: ['wait', 'queue'] })).toBe(
			'?from=2026-08-24&only=short&column=wait&column=queue'
		);
	});

	test('narrows the list to queues and teams that there are, to the second filter, and to what came of the contact', () => {
		const and = { dimension: 'reason', member: 'Regning' } as const;
		expect(read('queue=Faktura&team=Nowhere&outcome=voicemail', { and })).toMatchObject({
			also: [and, { dimension: 'queue', member: 'Faktura' }],
			outcome: 'voicemail'
		});
		expect(read('queue=&outcome=agent')).not.toHaveProperty('also');
		expect(read('outcome=agent')).not.toHaveProperty('outcome');
	});

	test('chooses columns that there are, in the order of the table; without a choice it is ours', () => {
		expect(columnsOf(new URLSearchParams('column=wait&column=agent&column=queue'))).toEqual(['queue', 'wait']);
		expect(columnsOf(new URLSearchParams('column=agent'))).toBeNull();
	});
});

describe('the list', () => {
	const table = contactTable(
		[contact(), contact({ id: 8, customer: null, nextSeconds: 4 * 86_400 })],
		'Europe/Copenhagen'
	);

	test('shows clock times of the organisation’s zone and durations as m:ss', () => {
		expect(table.rows[0]?.cells[0]).toMatch(/20 Nov.*14:05/);
		expect(table.rows[0]?.cells).toContain('4:31');
	});

	test('leaves out a column that no contact fills, and keeps a zero', () => {
		const names = table.columns.map(({ name }) => name);
		expect(names).not.toContain('Rating');
		expect(names).toContain('Wait');
		expect(table.rows[0]?.cells[names.indexOf('Wait')]).toBe('0:00');
	});

	test('has no column for who answered', () => {
		const everything = contact({
			reason: 'x',
			channel: 'phone',
			ivrSeconds: 1,
			transfers: 1,
			resolved: true,
			rating: 5,
			nextSeconds: 60
		});
		const names = contactTable([everything], 'UTC').columns.map(({ name }) => name);
		expect(names).toHaveLength(14);
		expect(names.join()).not.toMatch(/agent|employee/i);
	});

	test('shows exactly the columns that were chosen, also where they are empty', () => {
		const { columns, rows } = contactTable([contact()], 'UTC', ['queue', 'rating']);
		expect(columns.map(({ key }) => key)).toEqual(['queue', 'rating']);
		expect(rows[0]?.cells).toEqual(['Faktura', null]);
	});

	test('leaves as numbers: the moment on the organisation’s clock, seconds, and the customer’s number', () => {
		const { columns, row } = fileColumns(['started', 'handle', 'next']);
		expect(columns.map(({ unit }) => unit)).toEqual(['moment', 'seconds', 'seconds', 'count']);
		expect(row(contact(), 'Europe/Copenhagen')).toEqual(['2026-11-20 14:05:00', 271, null, 41]);
		expect(fileColumns(null).columns).toHaveLength(contactColumns.length + 1);
	});

	test('tells the doubled hour of autumn as its clock did', () => {
		const instant = (text: string) => Date.parse(text) / 1000;
		expect(localMoment(instant('2026-10-25T00:30:00Z'), 'Europe/Copenhagen')).toBe('2026-10-25 02:30:00');
		expect(localMoment(instant('2026-10-25T01:30:00Z'), 'Europe/Copenhagen')).toBe('2026-10-25 02:30:00');
	});

	test('knows no number for an unknown customer', () => {
		expect(table.rows.map(({ customer }) => customer)).toEqual([41, null]);
	});

	test('says how long until the next contact in hours by the clock, then in days', () => {
		expect(nextInWords(90 * 60)).toBe('after 1:30:00');
		expect(nextInWords(86_400)).toBe('after 1 day');
		expect(nextInWords(4.5 * 86_400)).toBe('after 4.5 days');
	});

	test('has words for every outcome and every restriction', () => {
		expect(new Set(outcomes.map(outcomeName)).size).toBe(outcomes.length);
		const choices = onlyChoices('short');
		expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
		expect(choices.filter(({ chosen }) => chosen).map(({ only }) => only)).toEqual(['short']);
		expect(onlyChoices(null)[0]).toMatchObject({ only: '', chosen: true });
	});
});
