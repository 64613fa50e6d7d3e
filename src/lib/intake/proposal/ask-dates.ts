import type { Recipe } from '#lib/model/import.ts';
import { allFields } from '#lib/intake/fields.ts';
import type { Choice, Question } from '#lib/intake/questions.ts';
import { Mishap } from '#lib/intake/reading/mishap.ts';
import { isoDay } from '#lib/intake/reading/zone.ts';
import { instantReader } from '#lib/intake/readings.ts';
import { otherDay } from './other-day.ts';
import type { Profile } from './profile-column.ts';

type Order = 'dmy' | 'mdy' | 'ymd';
type Dated = { field: string; order: Order; column: Profile };

const orders: Order[] = ['dmy', 'mdy', 'ymd'];
const samplesShown = 3;

const dayIn = (order: Order) => {
	const read = instantReader(`instant:${order}`);
	return (cell: string): number | null => {
		const found = read(cell);
		return found === null || found instanceof Mishap || 'epoch' in found ? null : found.day;
	};
};

/** One question for each order of day and month in use that no column read so proves, or that rows contradict. */
export function askDates({ fields }: Recipe, profiles: Profile[]): Question[] {
	const dated = Object.entries(fields).flatMap(([field, { columns, reading }]): Dated[] => {
		const order = orders.find((one) => reading.endsWith(`:${one}`));
		const column = profiles.find(({ name }) => name === columns[0]);
		const isDate = ['instant', 'day'].includes(allFields[field]?.type ?? '');
		return order && column && isDate ? [{ field, order, column }] : [];
	});
	return orders.flatMap((order) => {
		const same = dated.filter((one) => one.order === order);
		const question = same.length > 0 ? askOne(order, same) : null;
		return question ? [question] : [];
	});
}

function askOne(chosen: Order, dated: Dated[]): Question | null {
	const sides = orders.map((order) => ({ order, rows: rowsOnlyIn(order, dated) }));
	const contradicted = sides.filter(({ rows }) => rows > 0).length > 1;
	const open = dated.filter(({ column }) => otherDay(`day:${chosen}`, column) !== null);
	if (!contradicted && open.length < dated.length) return null;
	const asked = contradicted ? dated : open;
	const [first] = asked;
	if (!first) return null;
	const { column } = first;

	const readings = new Map(orders.map((order) => [order, dayIn(order)]));
	const possible = orders.filter(
		(order) =>
			order === chosen ||
			(contradicted
				? rowsOnlyIn(order, dated) > 0
				: // what no order reads speaks against none
					column.values.every((cell) => readings.get(order)?.(cell) !== null || readings.get(chosen)?.(cell) === null))
	);
	const days = (cell: string) => possible.map((order) => readings.get(order)?.(cell) ?? null);
	const examples = column.values.filter((cell) => new Set(days(cell)).size > 1).slice(0, samplesShown);
	const choices = possible.map((order): Choice => ({
		value: order,
		samples: examples.map((cell) => {
			const day = readings.get(order)?.(cell) ?? null;
			return day === null ? '' : isoDay(day);
		}),
		rows: sides.find((side) => side.order === order)?.rows ?? 0
	}));
	if (choices.length < 2) return null;
	return {
		code: 'date_order',
		column: column.name,
		fields: asked.map(({ field }) => field),
		examples,
		choices,
		chosen
	};
}

/** Rows whose dates exist in one order alone: as 13/04 has a day in front, and nothing else. */
function rowsOnlyIn(order: Order, dated: Dated[]): number {
	const own = dayIn(order);
	const others = orders.filter((one) => one !== order).map(dayIn);
	const columns = [...new Set(dated.map(({ column }) => column))];
	const counts = columns.map(({ values, times }) =>
		values.reduce(
			(sum, cell, place) =>
				own(cell) !== null && others.every((read) => read(cell) === null) ? sum + (times[place] ?? 0) : sum,
			0
		)
	);
	return Math.max(0, ...counts);
}
