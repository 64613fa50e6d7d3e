import type { Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { secondsADay } from '#lib/intake/reading/read-date.ts';
import { isLikelyLength } from './likely-length.ts';
import { isRounded, lengthsOf, matchesLength, minute, mostlyLonger, secondsOff, sumsUp } from './unit-arithmetic.ts';
import { areDotted, unitChoices, type Numbers, type UnitChoices } from './unit-choices.ts';

type Mapped = Recipe['fields'];

/** Fields whose unit is settled, and those that no evidence settles, each with the readings it may have. */
export type SettledUnits = { fields: Mapped; open: UnitChoices[] };

const rowsLookedAt = 300;
const enoughValues = 20;
const parts = ['talk_seconds', 'hold_seconds', 'wrap_seconds'];
const work = [...parts, 'handle_seconds'];
const ofStaff: Kind[] = ['agent_days', 'coaching', 'training'];

/**
 * The unit of each duration, column by column, where no name says so. First by arithmetic: talk, hold and wrap-up make up
 * the handle time, and menu, wait and work make up the time from start to end. Then by what a length of its kind can be;
 * what that leaves open goes with the other columns, or is asked. A column of nothing but zeros goes with those of the same
 * work, as it will have lengths one day. `trusted` readings give way to arithmetic, and to work that would have
 * taken days.
 */
export function settleUnits(
	{ kind, fields: mapped }: Pick<Recipe, 'kind' | 'fields'>,
	header: string[],
	rows: string[][],
	trusted = false
): SettledUnits {
	const sample = evenly(rows);
	const cells = (field: string) => {
		const place = header.indexOf(mapped[field]?.columns[0] ?? '');
		return sample.map((row) => row[place] ?? '');
	};
	const durations = Object.entries(mapped).filter(([, { reading }]) => reading.startsWith('duration:'));
	const choices = new Map(durations.map(([field, use]) => [field, unitChoices(field, use, cells(field))]));
	const chosen = new Map(durations.map(([field, { reading }]) => [field, reading]));
	const proved = new Set([...choices.values()].filter(({ readings }) => readings.length < 2).map(({ field }) => field));
	const secondsOf = (field: string, reading = chosen.get(field)): Numbers =>
		choices.get(field)?.seconds.get(reading ?? '') ?? [];
	const isLikely = (field: string, reading: string) =>
		isLikelyLength(field, secondsOf(field, reading), choices.has('talk_seconds'));

	if (ofStaff.includes(kind)) settleDays();
	settleDotted();
	settleBySum();
	settleByLength();
	// the sums of a day or an interval may be of any size
	const open = trusted || kind === 'totals' ? [] : settleByLikelihood();
	if (trusted) settleDaysOfWork();
	if (!trusted) settleEmpty();
	const fields = Object.fromEntries(
		Object.entries(mapped).map(([field, use]) => [field, { ...use, reading: chosen.get(field) ?? use.reading }])
	);
	return { fields, open };

	/** Two parts of a clock in what staff do all day are hours and minutes, unless they would be longer than the day. */
	function settleDays(): void {
		const reading = 'duration:clock-hours-minutes';
		for (const { field, readings } of choices.values())
			if (readings.includes(reading) && isLikely(field, reading)) chosen.set(field, reading);
	}

	/** Who writes one length with a dot in its clock writes the others so. */
	function settleDotted(): void {
		const dotted = [...choices.values()].filter(
			({ readings, cells }) => readings.includes('duration:clock') && areDotted(cells)
		);
		if (dotted.some(({ field }) => chosen.get(field) === 'duration:clock'))
			for (const { field } of dotted) chosen.set(field, 'duration:clock');
	}

	function settleBySum(): void {
		const summed = parts.filter((field) => choices.has(field));
		if (!choices.has('handle_seconds') || !choices.has('talk_seconds')) return;
		const involved = [...summed, 'handle_seconds'];
		for (const change of changesOf(involved)) {
			const seconds = (field: string) => secondsOf(field, change.get(field));
			if (!sumsUp(summed.map(seconds), seconds('handle_seconds'))) continue;
			for (const [field, reading] of change) chosen.set(field, reading);
			// together they may still be off by one and the same factor
			if (involved.some((field) => proved.has(field))) for (const field of involved) proved.add(field);
			return;
		}
	}

	function settleByLength(): void {
		const lengths = lengthsOf(mapped, header, sample);
		if (lengths.length === 0) return;
		const worked = choices.has('talk_seconds') ? parts : ['handle_seconds'];
		const involved = ['ivr_seconds', 'wait_seconds', ...worked].filter((field) => choices.has(field));
		// clocks that lie close before clocks that only may
		for (const slack of isRounded(lengths) ? [secondsOff, minute] : [secondsOff])
			for (const change of changesOf(involved)) {
				const seconds = involved.map((field) => secondsOf(field, change.get(field)));
				if (!matchesLength(seconds, lengths, slack)) continue;
				for (const [field, reading] of change) chosen.set(field, reading);
				for (const field of involved) if (secondsOf(field).some((second) => (second ?? 0) > 0)) proved.add(field);
				return;
			}
		for (const [field, { readings }] of choices) {
			if (proved.has(field) || !mostlyLonger(secondsOf(field), lengths)) continue;
			const fitting = readings.find((reading) => !mostlyLonger(secondsOf(field, reading), lengths));
			if (fitting) chosen.set(field, fitting);
		}
	}

	/**
	 * Nobody works for days on one contact: a source whose seconds say so counts in milliseconds, and one whose parts of a
	 * day do counts in what makes likely lengths of them.
	 */
	function settleDaysOfWork(): void {
		for (const [field, { readings, cells }] of choices) {
			const isPartOfDay = chosen.get(field) === 'duration:days';
			if (proved.has(field) || !(isPartOfDay || (work.includes(field) && chosen.get(field) === 'duration:seconds')))
				continue;
			const filled = cells.map((cell) => Number(cell.replace(',', '.'))).filter((number) => number > 0);
			const ofDays = filled.filter((number) => number > (isPartOfDay ? 1 : secondsADay)).length;
			if (ofDays <= filled.length / 2) continue;
			if (isPartOfDay) chosen.set(field, readings.find((reading) => isLikely(field, reading)) ?? 'duration:seconds');
			else if (filled.length >= enoughValues) chosen.set(field, 'duration:milliseconds');
		}
	}

	function settleEmpty(): void {
		const isEmpty = (field: string) => !secondsOf(field).some((second) => second !== null && second > 0);
		const units = new Set(
			work.filter((field) => choices.has(field) && !isEmpty(field)).map((field) => unitOf(chosen.get(field)))
		);
		const [unit] = units;
		if (units.size !== 1) return;
		for (const field of work) {
			const alike = choices.get(field)?.readings.find((reading) => unitOf(reading) === unit);
			if (alike !== undefined && isEmpty(field)) chosen.set(field, alike);
		}
	}

	/** All ways of reading some fields, those that change few before those that change many, and likely ones first. */
	function changesOf(fields: string[]): Map<string, string>[] {
		let ways = [new Map<string, string>()];
		for (const field of fields) {
			const own = chosen.get(field) ?? '';
			const readings = proved.has(field) ? [own] : (choices.get(field)?.readings ?? [own]);
			ways = ways.flatMap((way) => readings.map((reading) => new Map([...way, [field, reading]])));
		}
		const unlikely = new Set(
			fields.flatMap((field) =>
				(choices.get(field)?.readings ?? []).flatMap((reading) =>
					isLikely(field, reading) ? [] : [`${field} ${reading}`]
				)
			)
		);
		const count = (way: Map<string, string>, test: (field: string, reading: string) => boolean) =>
			[...way].filter(([field, reading]) => test(field, reading)).length;
		return ways
			.map((way) => ({
				way,
				changes: count(way, (field, reading) => chosen.get(field) !== reading),
				odd: count(way, (field, reading) => unlikely.has(`${field} ${reading}`))
			}))
			.sort((a, b) => a.changes - b.changes || a.odd - b.odd)
			.map(({ way }) => way);
	}

	function settleByLikelihood(): UnitChoices[] {
		const left = [...choices.values()].filter(({ field }) => !proved.has(field));
		const likely = new Map(
			left.map(({ field, readings }) => [field, readings.filter((reading) => isLikely(field, reading))])
		);
		const filled = (field: string) => secondsOf(field).filter((second) => second !== null && second !== 0).length;
		const settled = new Set<string>();
		for (const [field, readings] of likely) {
			const [only] = readings;
			if (only === undefined || readings.length > 1) continue;
			const current = chosen.get(field) ?? '';
			if (only !== current && filled(field) < enoughValues) continue;
			chosen.set(field, only);
			settled.add(only);
			likely.delete(field);
		}
		for (const field of proved) settled.add(chosen.get(field) ?? '');
		return left.filter(({ field, mixed }) => {
			const readings = likely.get(field) ?? [];
			const alike = readings.find((reading) => settled.has(reading));
			if (alike) chosen.set(field, alike);
			return (
				(alike === undefined && readings.length > 0) || (mixed && chosen.get(field) === 'duration:clock-sixtieths')
			);
		});
	}
}

/** The unit that a reading names, whatever its decimal mark. */
const unitOf = (reading = ''): string => reading.replace(/-(?:point|comma)$/, '');

/** So many rows, spread over all. */
function evenly(rows: string[][]): string[][] {
	const every = Math.ceil(rows.length / rowsLookedAt);
	return rows.filter((_, place) => place % every === 0);
}
