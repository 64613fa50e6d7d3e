import { expect, test } from 'vitest';
import { askedBucket, askedIn } from '#lib/model/asked-cell.ts';
import { addDays } from '#lib/model/day.ts';

const waits = [null, 0, 30, 120];

test('every weekday, return and wait has a bucket of its own, which tells what it stands for', () => {
	const buckets = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) =>
		[null, false, true].flatMap((cameAgain, again) =>
			waits.map((waitSeconds, wait) => {
				const bucket = askedBucket(addDays('2026-03-02', weekday), { cameAgain, waitSeconds });
				expect(askedIn(bucket)).toEqual({ weekday, cameAgain: again, wait });
				return bucket;
			})
		)
	);
	expect(buckets).toEqual(Array.from({ length: 84 }, (_, bucket) => bucket));
});

test('waits are told apart at half a minute and at two', () => {
	const bandOf = (waitSeconds: number) => askedIn(askedBucket('2026-03-02', { cameAgain: null, waitSeconds })).wait;
	expect([0, 29, 30, 119, 120, 5000].map(bandOf)).toEqual([1, 1, 2, 2, 3, 3]);
});
