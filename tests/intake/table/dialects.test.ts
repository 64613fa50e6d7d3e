import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#lib/intake/refusal.ts';
import { rows as rawRows } from '#lib/intake/rows.ts';
import { tokenise } from '#lib/intake/table/tokenise.ts';
import { fileOf } from '../take-in.ts';
import { opened, readWhole } from './opened.ts';
import { write } from './pollutions.ts';

const lineEnds = ['\r\n', '\n', '\r'] as const;
const delimiters = [',', ';', '\t', '|', '^', '~', ':', ' ', ', ', '||', ';;', ' | ', '~|~', '::'];
const marks = [
	{ quote: '"', escape: '"' },
	{ quote: "'", escape: "'" },
	{ quote: '"', escape: '\\' },
	{ quote: "'", escape: '\\' }
];
const dialect = fc.record({
	delimiter: fc.constantFrom(...delimiters),
	marks: fc.constantFrom(...marks),
	lineEnd: fc.constantFrom(...lineEnds),
	quoteAll: fc.boolean()
});
const hardCell = fc.string({
	unit: fc.constantFrom('a', 'ø', '"', "'", '\\', ',', ';', '|', '\t', ' ', '\r\n', '\n', '\r', '~', ':', '^')
});

describe('a table in a dialect that is told', () => {
	test('comes back the same, whatever its values hold and wherever its pieces are cut', async () => {
		const table = fc.array(fc.tuple(fc.constant('x'), hardCell, hardCell, fc.constant('y')), {
			minLength: 1,
			maxLength: 20
		});
		await fc.assert(
			fc.asyncProperty(
				table,
				dialect,
				fc.nat(),
				async (rows, { delimiter, marks: { quote, escape }, lineEnd, quoteAll }, at) => {
					const text = write(rows, { delimiter, quote, escape, lineEnd, quoteAll });
					const cut = at % text.length;
					async function* pieces() {
						for (const part of [text.slice(0, cut), text.slice(cut)])
							yield await Promise.resolve({ text: part, bytes: 0 });
					}
					const writing = { delimiter, quote, escape, lineEnd, starts: [], skippedLines: 0, lastLine: null };
					const found: string[][] = [];
					for await (const piece of tokenise(pieces(), writing)) found.push(...piece.rows);
					expect(found).toEqual(rows);
				}
			),
			{ numRuns: 250 }
		);
	});
});

describe('a table in a dialect that nobody tells', () => {
	const word = fc.constantFrom(
		'Sales',
		'Support',
		'Anna Berg',
		'ventetid',
		'på hold',
		'order, late',
		'said "no"',
		'a; b',
		'x|y',
		''
	);
	const row = fc.tuple(
		fc.nat(99_999).map((id) => `C${id}`),
		fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')} 10:15:00`),
		fc.nat(900).map(String),
		word,
		fc.nat(9999).map((cents) => (cents / 100).toFixed(2).replace('.', ','))
	);
	const told = fc.record({
		delimiter: fc.constantFrom(',', ';', '\t', '|', ', ', '||', ';;', ' | ', '~'),
		marks: fc.constantFrom(...marks),
		lineEnd: fc.constantFrom(...lineEnds),
		quoteAll: fc.boolean()
	});

	test('is read as it was written', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(row, { minLength: 8, maxLength: 30 }),
				told,
				async (rows, { marks: mark, ...style }) => {
					const header = ['Call ID', 'Start', 'Wait', 'Note', 'Cost'];
					const found = await readWhole(write([header, ...rows], { ...style, ...mark }));
					expect(found.header).toEqual(header);
					expect(found.rows).toEqual(rows);
				}
			),
			{ numRuns: 120 }
		);
	});
});

test('a mark that nothing closes is no mark, however many lines it would swallow', async () => {
	const rows = ['one', 'two', ";'", 'three'].map((note, place) => [`C${place}`, '', '', note]);
	const below = ['', 'All contacts', 'Data to Friday', 'Counted by day', ''];
	const table = write([['Call', 'Start', 'Wait', 'Note'], ...rows], {
		...{ delimiter: ';', quote: '"', escape: '"', lineEnd: '\r\n', quoteAll: false }
	});
	const found = await readWhole(table + below.join('\r\n'));
	expect(found.rows).toEqual(rows);
});

describe('anything at all', () => {
	const bytes = fc.oneof(
		fc.uint8Array({ maxLength: 3000 }),
		fc.string({ unit: 'binary', maxLength: 2000 }).map((text) => Buffer.from(text)),
		fc
			.string({
				unit: fc.constantFrom('a', '1', '"', "'", ',', ';', '\t', '\n', '\r', ' ', '\\', '#', '=', '\0', 'ø'),
				maxLength: 1500
			})
			.map((text) => Buffer.from(text))
	);
	const orRefusal = async (work: Promise<unknown>) => {
		const error: unknown = await work.then(
			() => null,
			(reason: unknown) => reason
		);
		if (error !== null) expect(error).toBeInstanceOf(Refusal);
		else expect(error).toBeNull();
	};

	test('is read or refused', async () => {
		await fc.assert(
			fc.asyncProperty(bytes, async (content) => {
				await orRefusal(opened(content));
				const path = fileOf(content);
				await orRefusal(
					(async () => {
						for await (const row of (await rawRows(path, { header: 'auto' })).rows)
							expect(row.length).toBeGreaterThan(0);
					})()
				);
			}),
			{ numRuns: 250 }
		);
	});

	test('opens to the same columns as are read', async () => {
		await fc.assert(
			fc.asyncProperty(bytes, async (content) => {
				const whole = await readWhole(content).catch((error: unknown) => {
					expect(error).toBeInstanceOf(Refusal);
					return null;
				});
				if (whole) expect(whole.found.header).toEqual(whole.header);
				else expect(whole).toBeNull();
			}),
			{ numRuns: 120 }
		);
	});
});
