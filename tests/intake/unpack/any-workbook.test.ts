import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '#lib/intake/refusal.ts';
import { opened, sheetRows } from './unpacked.ts';
import { partsOf, workbookOf, type Cell, type Workbook } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

/** A cell of a random grid, and what is to be read in it. */
type Known = { cell: Cell; read: (text: string) => boolean };

const formats = ['yyyy-mm-dd', 'dd-mm-yyyy hh:mm:ss', '[h]:mm:ss'];
const secondsPerDay = 86_400;
const excelEpoch = Date.UTC(1899, 11, 30);
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

// what XML cannot hold, and what it makes one of
const sound = (text: string) =>
	// eslint-disable-next-line no-control-regex -- these are the characters meant
	!/[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff](?![\udc00-\udfff])|_x[0-9a-f]{4}_/i.test(text);

const grids = fc.array(
	fc.array(
		fc.oneof(
			fc
				.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
				.filter((text) => text.isWellFormed() && sound(text))
				.map((text): Known => ({ cell: text, read: (read) => read === text })),
			fc.double({ noNaN: true, noDefaultInfinity: true }).map((number): Known => ({
				cell: number,
				read: (read) => Math.abs(Number(read) - number) <= Math.abs(number) * 1e-14 + 1e-90
			})),
			fc.maxSafeInteger().map((number): Known => ({ cell: number, read: (read) => read === String(number) })),
			fc.integer({ min: 61, max: 2_958_465 }).map((serial): Known => ({
				cell: { value: serial, style: 1 },
				read: (read) => read === iso(excelEpoch + serial * secondsPerDay * 1000).slice(0, 10)
			})),
			fc.integer({ min: 61 * secondsPerDay, max: 80_000 * secondsPerDay }).map((seconds): Known => ({
				cell: { value: seconds / secondsPerDay, style: 2 },
				read: (read) =>
					read ===
					iso(excelEpoch + seconds * 1000)
						.slice(0, 19)
						.replace('T', ' ')
			})),
			fc.integer({ min: 0, max: 10_000_000 }).map((seconds): Known => ({
				cell: { value: seconds / secondsPerDay, style: 3 },
				read: (read) => read.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) === seconds
			})),
			fc.constant<Known>({ cell: null, read: (read) => read === '' })
		),
		{ minLength: 1, maxLength: 6 }
	),
	{ minLength: 1, maxLength: 50 }
);

test('any table of numbers, texts, days, moments and lengths comes back as it was', async () => {
	await fc.assert(
		fc.asyncProperty(grids, async (grid) => {
			fc.pre(grid.some((row) => row.some(({ cell }) => cell !== null)));
			const rows = await sheetRows(
				grid.map((row) => row.map(({ cell }) => cell)),
				{ formats }
			);
			for (const [row, cells] of grid.entries())
				for (const [column, { cell, read }] of cells.entries()) {
					const text = rows[row]?.[column] ?? '';
					expect(read(text), `${JSON.stringify(cell)} read as ${JSON.stringify(text)}`).toBe(true);
				}
		}),
		{ numRuns: 150 }
	);
});

const workbook: Workbook = {
	sheets: [
		{ name: 'Calls', merges: ['A1:B1'], rows: [['Group'], ['Call', 'At'], ['C1', { value: 46085.5, style: 1 }]] },
		{ name: 'More', rows: '<row><c t="s"><v>0</v></c><c t="e"><v>#N/A</v></c></row>' }
	],
	strings: ['<t>Anna</t>'],
	formats
};
const sample = workbookOf(workbook);

const damages = fc.array(fc.tuple(fc.nat(sample.length - 1), fc.integer({ min: 1, max: 255 })), {
	minLength: 1,
	maxLength: 8
});

const endsWell = async (bytes: Buffer) => {
	const ended = await opened(bytes).catch((fault: unknown) => fault);
	expect(ended instanceof Refusal || (ended as { rows?: string[][] }).rows).toBeTruthy();
};
const limits = { numRuns: 400, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: true };

test('a workbook with any bytes changed or cut off is read or refused in words, at once', async () => {
	await fc.assert(
		fc.asyncProperty(damages, fc.nat(sample.length), fc.boolean(), async (damage, length, cut) => {
			const bytes = Buffer.from(sample);
			for (const [place, bits] of damage) bytes.writeUInt8(bytes.readUInt8(place) ^ bits, place);
			await endsWell(cut ? bytes.subarray(0, length) : bytes);
		}),
		limits
	);
});

const signs = fc.constantFrom(
	'',
	'<',
	'>',
	'/',
	'"',
	'=',
	' ',
	'0',
	'-',
	'9999999999',
	'A1',
	'&#0;',
	'<c>',
	'</c>',
	'<row>',
	'\u{1f4de}'
);

test('a workbook with anything written into its parts is read or refused in words, at once', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.nat(99),
			fc.array(fc.tuple(fc.nat(9999), signs), { minLength: 1, maxLength: 4 }),
			async (chosen, changes) => {
				const parts = partsOf(workbook);
				const part = parts[chosen % parts.length];
				if (!part) return;
				for (const [at, sign] of changes) {
					const text = part.content.toString();
					const place = at % text.length;
					part.content = text.slice(0, place) + sign + text.slice(place + 1);
				}
				await endsWell(zipOf(parts));
			}
		),
		limits
	);
});
