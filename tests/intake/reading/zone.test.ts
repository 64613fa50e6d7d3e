import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay, isZone, openZone } from '#lib/intake/reading/zone.ts';

const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const clock = (hours: number, minutes = 0) => hours * 3600 + minutes * 60;
const utc = (epoch: number) => new Date(epoch * 1000).toISOString().slice(0, 16);

describe('wall clocks of a zone', () => {
	const copenhagen = openZone('Europe/Copenhagen');

	test('are an hour ahead of Greenwich in winter and two in summer', () => {
		expect(utc(copenhagen.toEpoch(dayOf('2026-01-15'), clock(9)))).toBe('2026-01-15T08:00');
		expect(utc(copenhagen.toEpoch(dayOf('2026-07-15'), clock(9)))).toBe('2026-07-15T07:00');
	});

	test('the hour that autumn doubles is read as its first', () => {
		expect(utc(copenhagen.toEpoch(dayOf('2026-10-25'), clock(2, 30)))).toBe('2026-10-25T00:30');
		expect(copenhagen.skips(dayOf('2026-10-25'), clock(2, 30))).toBe(false);
	});

	test('the hour that spring skips moves on by one, and is noticed', () => {
		expect(utc(copenhagen.toEpoch(dayOf('2026-03-29'), clock(2, 30)))).toBe('2026-03-29T01:30');
		expect(
			[clock(1, 59), clock(2), clock(2, 59), clock(3)].map((at) => copenhagen.skips(dayOf('2026-03-29'), at))
		).toEqual([false, true, true, false]);
	});

	test('the days of the change keep their other hours right', () => {
		expect(utc(copenhagen.toEpoch(dayOf('2026-03-29'), clock(1)))).toBe('2026-03-29T00:00');
		expect(utc(copenhagen.toEpoch(dayOf('2026-03-29'), clock(12)))).toBe('2026-03-29T10:00');
		expect(utc(copenhagen.toEpoch(dayOf('2026-10-25'), clock(12)))).toBe('2026-10-25T11:00');
	});

	test('an instant lies in the local day that holds it', () => {
		const late = Date.parse('2026-06-30T22:30:00Z') / 1000;
		expect(isoDay(copenhagen.dayOf(late))).toBe('2026-07-01');
		expect(isoDay(openZone('America/New_York').dayOf(late))).toBe('2026-06-30');
		expect(isoDay(openZone('UTC').dayOf(late))).toBe('2026-06-30');
	});

	test('agree with the calendar of the machine at every minute, in every zone', () => {
		const zones = fc.constantFrom(
			'Europe/Copenhagen',
			'Asia/Jerusalem',
			'America/Sao_Paulo',
			'Pacific/Auckland',
			'UTC'
		);
		const minute = fc.integer({ min: Date.parse('1999-01-01') / 60_000, max: Date.parse('2030-01-01') / 60_000 });
		fc.assert(
			fc.property(zones, minute, (name, minutes) => {
				const instant = Temporal.Instant.fromEpochMilliseconds(minutes * 60_000);
				const wall = instant.toZonedDateTimeISO(name);
				const day = dayOf(wall.toPlainDate().toString());
				const first =
					wall.toPlainDateTime().toZonedDateTime(name, { disambiguation: 'earlier' }).epochMilliseconds / 1000;
				const zone = openZone(name);
				expect(zone.toEpoch(day, clock(wall.hour, wall.minute))).toBe(first);
				expect(zone.skips(day, clock(wall.hour, wall.minute))).toBe(false);
				expect(zone.dayOf(minutes * 60)).toBe(day);
			})
		);
	});
});

test('a zone is known or not', () => {
	expect(['Europe/Oslo', 'UTC', 'Europe/Nowhere', ''].map(isZone)).toEqual([true, true, false, false]);
});
