import { addDays, daysBetween, firstOfMonth } from '#lib/model/day.ts';
import type { PlainRecord } from '#lib/model/plain-records.ts';
import { amountReader, durationReader } from '#lib/intake/readings.ts';
import { isBlank } from '#lib/intake/reading/is-blank.ts';
import { secondsADay } from '#lib/intake/reading/read-date.ts';
import { unrounded } from '#lib/intake/reading/read-duration.ts';
import type { Assembler } from './assemble.ts';
import { bindPlain, momentsOf } from './assemble-plain.ts';
import { bindLaterMoment } from './moments.ts';

type Totals = PlainRecord<'totals'>;

/** How many seconds a day that stands for a week or a month covers; null for any other. */
function spanOf(reading: string, day: string): number | null {
	if (reading === 'day:week') return daysBetween(day, addDays(day, 7)) * secondsADay;
	return reading === 'day:month' ? daysBetween(day, firstOfMonth(day, 1)) * secondsADay : null;
}

/** A whole count of a share of another; null where one of the two is not known. */
const partOf = (share: number | null, all: number | null): number | null =>
	share === null || all === null ? null : Math.round(share * all);

/**
 * Makes totals of rows. What a source gives as an average becomes a sum, times those answered; what it gives as a share
 * becomes a count, of those offered, or of those answered where it says no more. A row without a day gives null.
 */
export const totalsAssembler: Assembler<Totals> = (making) => {
	const { bound, clocks, ledger } = making;
	const moment = momentsOf(making);
	const statedOf = bindPlain('totals', making, moment);
	const share = (field: string) => bound.cell(field, amountReader);
	const average = (field: string) => bound.cell(field, (reading) => durationReader(reading, unrounded));
	const answeredShare = share('answered_share');
	const abandonedShare = share('abandoned_share');
	const inTimeShare = share('service_level_share');
	const waited = average('wait_average');
	const talked = average('talk_average');
	const held = average('hold_average');
	const wrapped = average('wrap_average');
	const handled = average('handle_average');
	const begin = moment('interval_start');
	const end = bindLaterMoment(bound, 'interval_end', clocks);
	const dated = bound.has('day') ? 'day' : 'interval_start';

	return (row) => {
		const stated = statedOf(row);
		if (stated === null) return null;
		const began = begin(row);
		const day = stated.day ?? began?.day ?? null;
		if (day === null) {
			if (bound.places(dated).some((place) => isBlank(row[place] ?? '')))
				ledger.add(bound.column(dated), 'missing_required', '');
			return null;
		}
		const ended = began === null ? null : end(row, began);
		const lasted = began === null || ended === null || ended <= began.epoch ? null : ended - began.epoch;
		const { offered } = stated;
		const answered = stated.answered ?? partOf(answeredShare(row), offered);
		return {
			...stated,
			day,
			intervalSeconds: stated.intervalSeconds ?? lasted ?? spanOf(bound.reading('day'), day),
			answered,
			abandoned: stated.abandoned ?? partOf(abandonedShare(row), offered),
			answeredInTime: stated.answeredInTime ?? partOf(inTimeShare(row), offered ?? answered),
			waitSeconds: stated.waitSeconds ?? partOf(waited(row), answered),
			talkSeconds: stated.talkSeconds ?? partOf(talked(row), answered),
			holdSeconds: stated.holdSeconds ?? partOf(held(row), answered),
			wrapSeconds: stated.wrapSeconds ?? partOf(wrapped(row), answered),
			handleSeconds: stated.handleSeconds ?? partOf(handled(row), answered)
		};
	};
};
