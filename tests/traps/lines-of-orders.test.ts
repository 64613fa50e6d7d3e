import { expect, test } from 'vitest';
import { csv } from '../intake/take-in.ts';
import { bring, lookedAt } from './bring.ts';

/** Six orders of two lines and one of one, with what stands behind number, date and customer in a line. */
const orders = (header: string, ofLine: (order: number, line: number) => string) =>
	csv(
		`Ordrenr;Ordredato;Kundenr;Vare;${header}`,
		Array.from({ length: 13 }, (_, row) => {
			const [order, line] = [Math.floor(row / 2), row % 2];
			return `70${order};0${1 + order}-09-2026;K${order};Vare ${line};${ofLine(order, line)}`;
		})
	);
const amounts = async (content: string) => (await bring('orders', content)).records.map(({ amount }) => amount);

test('lines of an order are one order, worth what its lines come to together', async () => {
	const file = orders(
		'Antal;Stykpris;Linjebeløb',
		(order, line) => `2;${50 + order};${line === 0 ? 100 + 2 * order : '-20,5'}`
	);
	const { records, joined, notes } = await bring('orders', file);
	expect(records.map(({ amount }) => amount)).toEqual([79.5, 81.5, 83.5, 85.5, 87.5, 89.5, 112]);
	expect(joined).toBe(6);
	expect(notes).toMatchObject({ lines_summed: { column: 'Ordrenr', amount: 'Linjebeløb' } });
});

test('lines that come to nothing together are no purchase', async () => {
	const file = orders('Linjebeløb', (order, line) => (order === 3 ? (line === 0 ? '100' : '-100') : '50'));
	expect(await amounts(file)).toEqual([100, 100, 100, 100, 100, 50]);
	const credited = orders('Linjebeløb', (order) => (order === 6 ? '-50' : '50'));
	expect(await amounts(credited)).toEqual([100, 100, 100, 100, 100, 100]);
});

test.each(['Total', 'Total pris', 'Samlet pris', 'Order price'])(
	'a %s that every line repeats counts once',
	async (name) => {
		const { records, notes } = await bring(
			'orders',
			orders(name, (order) => `${200 + order}`)
		);
		expect(records.map(({ amount }) => amount)).toEqual([200, 201, 202, 203, 204, 205, 206]);
		expect(notes).toMatchObject({ lines_joined: { column: 'Ordrenr' } });
	}
);

test('the price of one piece is no value of an order, and where no number of pieces stands beside it a price is', async () => {
	const pieces = await bring(
		'orders',
		orders('Antal;Pris', (_, line) => `${1 + line};50`)
	);
	expect(pieces.records.map(({ amount }) => amount)).toEqual(Array.from({ length: 7 }, () => null));
	expect(pieces.notes).toMatchObject({ piece_price: { column: 'Pris' } });
	expect(await amounts(orders('Pris', (_, line) => `${50 + line}`))).toEqual([101, 101, 101, 101, 101, 101, 50]);
	expect(await amounts(orders('Antal;Pris', () => '1;50'))).toEqual([100, 100, 100, 100, 100, 100, 50]);
});

test('a number that other customers have too, or at another time, joins nothing', async () => {
	const file = csv(
		'Ordrenr;Ordredato;Kundenr;Beløb',
		Array.from({ length: 12 }, (_, row) => `70${row % 6};0${1 + (row % 6)}-09-2026;K${row};${50 + row}`)
	);
	const { recipe, notes } = await lookedAt(file);
	expect(recipe.combine).toBeNull();
	expect(notes.map(({ code }) => code)).toContain('repeated_ids');
});
