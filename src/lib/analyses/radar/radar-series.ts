import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import { outcomes } from '#lib/model/contact.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { unitRows } from '#lib/analyses/rows/unit-rows.ts';

/**
 * A figure that can be had week by week: Σ`top`/Σ`base` over rows, which differ by reason or by queue. A row with a base of 0
 * says nothing. `better` is where those who work on the number want it. What goes with the season everywhere `drifts`: a unit
 * is then held against all others too.
 */
export type RadarSeries = {
	key: string;
	better: 'higher' | 'lower';
	by: 'reason' | 'queue' | null;
	drifts?: true;
	base: (row: number) => number;
	top: (row: number) => number;
};

const secondsADay = 86_400;
const lastSeconds = 30;
const number = (is: boolean): number => Number(is);

/** The metrics of the catalogue, by their keys, that contacts tell week by week; times only of timed rows. Source: metrics.md A. */
export function radarMetrics({ contacts, cutOffs }: Evidence, isTimed: (row: number) => boolean): RadarSeries[] {
	const { outcome, handleSeconds, issueHandleSeconds, issueContacts, opener, attempt, nextSeconds } = contacts;
	const { resolved, saidSolved, rating, transfers, talkSeconds, waitSeconds, ivrEntries, asked } = contacts;
	const [handled, abandoned, short] = (['handled', 'abandoned_queue', 'short_abandon'] as const).map((name) =>
		outcomes.indexOf(name)
	);
	const within = cutOffs.serviceLevelSeconds;
	const isHandled = (row: number): boolean => outcome[row] === handled;
	const isOffered = (row: number): boolean => isHandled(row) || outcome[row] === abandoned || outcome[row] === short;
	const at = (column: Int32Array, row: number): number => column[row] ?? none;
	const known = (column: Int32Array) => (row: number) => number(isHandled(row) && at(column, row) !== none);
	const opens = (row: number): boolean => opener[row] === row;
	const stays = (row: number): boolean =>
		at(nextSeconds, row) === none || at(nextSeconds, row) > cutOffs.issueDays * secondsADay;
	const waited = (row: number): boolean => isOffered(row) && at(waitSeconds, row) !== none;
	const inTime = (row: number): boolean => at(waitSeconds, row) <= within;
	const entered = (row: number): boolean => isOffered(row) && at(ivrEntries, row) !== none;
	const timed = (column: Int32Array) => (row: number) =>
		number(isHandled(row) && at(column, row) !== none && isTimed(row));
	const byReason = { by: 'reason' } as const;
	const byQueue = { by: 'queue' } as const;
	return [
		{ key: 'aht', better: 'lower', ...byReason, base: timed(handleSeconds), top: (row) => at(handleSeconds, row) },
		{
			...{ key: 'handle_per_resolution.hpi', better: 'lower', ...byReason },
			base: (row) => number(opens(row) && at(issueHandleSeconds, row) !== none && isTimed(row)),
			top: (row) => at(issueHandleSeconds, row)
		},
		{
			...{ key: 'contacts_per_issue', better: 'lower', ...byReason },
			base: (row) => number(opens(row)),
			top: (row) => at(issueContacts, row)
		},
		{
			...{ key: 'fcr_repeat', better: 'higher', ...byReason },
			base: (row) => number(opens(row)),
			top: (row) => number(stays(row))
		},
		{
			...{ key: 'repeat_rate', better: 'lower', ...byReason },
			base: known(attempt),
			top: (row) => number(at(attempt, row) > 1)
		},
		{ key: 'fcr_flag', better: 'higher', ...byReason, base: known(resolved), top: (row) => at(resolved, row) },
		{ key: 'fcr_survey', better: 'higher', ...byReason, base: known(saidSolved), top: (row) => at(saidSolved, row) },
		{ key: 'csat', better: 'higher', ...byReason, base: known(rating), top: (row) => number(at(rating, row) >= 4) },
		{
			...{ key: 'csat.response', better: 'higher', ...byReason },
			base: (row) => number(isHandled(row) && asked[row] === 1),
			top: (row) => number(at(rating, row) !== none)
		},
		{
			...{ key: 'transfers_per_contact', better: 'lower', ...byReason },
			base: known(transfers),
			top: (row) => at(transfers, row)
		},
		{
			...{ key: 'short_calls', better: 'lower', ...byReason },
			base: timed(talkSeconds),
			top: (row) => number(at(talkSeconds, row) < cutOffs.shortTalkSeconds)
		},
		{
			...{ key: 'service_level', better: 'higher', ...byQueue },
			base: (row) => number(waited(row) && (isHandled(row) || !inTime(row))),
			top: (row) => number(isHandled(row) && inTime(row))
		},
		{
			...{ key: 'excess_wait', better: 'lower', ...byQueue },
			base: (row) => number(waited(row)),
			top: (row) => Math.max(0, at(waitSeconds, row) - within)
		},
		{
			...{ key: 'abandonment', better: 'lower', ...byQueue },
			base: (row) => number(isHandled(row) || outcome[row] === abandoned),
			top: (row) => number(outcome[row] === abandoned)
		},
		{
			...{ key: 'straight_through', better: 'higher', ...byQueue },
			base: (row) => number(entered(row) && at(transfers, row) !== none),
			top: (row) => number(isHandled(row) && at(ivrEntries, row) <= 1 && transfers[row] === 0)
		},
		{
			...{ key: 'ivr_reentry', better: 'lower', ...byQueue },
			base: (row) => number(entered(row)),
			top: (row) => number(at(ivrEntries, row) > 1)
		}
	];
}

/**
 * Signs that a number is worked on in place of the work, other than gaps between methods: `better` is where nothing of the
 * kind goes on. Source: metrics.md C11.
 */
export function radarSigns(
	{ contacts, targets, throughDay, cutOffs }: Evidence,
	isTimed: (row: number) => boolean
): RadarSeries[] {
	const { outcome, day, reason, handleSeconds, wrapSeconds, talkSeconds, transfers } = contacts;
	const { asked, rating } = contacts;
	const handled = outcomes.indexOf('handled');
	const isHandled = (row: number): boolean => outcome[row] === handled;
	const at = (column: Int32Array, row: number): number => column[row] ?? none;
	const held = targets
		.filter(({ metric }) => metric === 'aht')
		.map(({ unit, value, fromDay, untilDay }) => ({
			...{ isOf: unitRows(contacts, unit), value, fromDay, untilDay: untilDay ?? throughDay }
		}));
	const isJustBelow = (row: number): boolean => {
		const [seconds, on] = [at(handleSeconds, row), at(day, row)];
		return held.some(
			({ isOf, value, fromDay, untilDay }) =>
				seconds <= value && seconds > value - lastSeconds && on >= fromDay && on <= untilDay && isOf(row)
		);
	};
	const previous = previousRows(contacts, cutOffs.issueDays);
	const earlier = (row: number): number => at(reason, at(previous, row));
	return [
		{
			...{ key: 'short_calls', better: 'lower', by: 'reason' },
			base: (row) => number(isHandled(row) && at(talkSeconds, row) !== none && isTimed(row)),
			top: (row) => number(at(talkSeconds, row) < cutOffs.shortTalkSeconds)
		},
		{
			...{ key: 'other_reason', better: 'lower', by: null, drifts: true },
			base: (row) => number(at(previous, row) !== none && at(reason, row) !== none && earlier(row) !== none),
			top: (row) => number(reason[row] !== earlier(row))
		},
		{
			...{ key: 'transferred_at_target', better: 'lower', by: 'reason' },
			base: (row) => number(isHandled(row) && at(transfers, row) !== none && isJustBelow(row)),
			top: (row) => number(at(transfers, row) > 0)
		},
		{
			...{ key: 'wrap_share', better: 'higher', by: 'reason' },
			base: (row) =>
				isHandled(row) && at(wrapSeconds, row) !== none && isTimed(row) ? Math.max(0, at(handleSeconds, row)) : 0,
			top: (row) => at(wrapSeconds, row)
		},
		{
			...{ key: 'asked', better: 'higher', by: 'reason' },
			base: (row) => number(isHandled(row)),
			top: (row) => number(asked[row] === 1 || at(rating, row) !== none)
		}
	];
}

/** The row of the customer's handled contact before, where it lies within the days that close an issue; else `none`. */
function previousRows({ count, customer, attempt, startedAt }: ContactColumns, issueDays: number): Int32Array {
	const previous = new Int32Array(count).fill(none);
	const last = new Map<number, number>();
	for (let row = 0; row < count; row++) {
		const who = customer[row] ?? none;
		if (who === none || (attempt[row] ?? none) === none) continue;
		const before = last.get(who);
		const gap = (startedAt[row] ?? 0) - (startedAt[before ?? row] ?? 0);
		if (before !== undefined && gap <= issueDays * secondsADay) previous[row] = before;
		last.set(who, row);
	}
	return previous;
}
