import { describe, expect, test } from 'vitest';
import { nameScore, namesOf, phraseScore } from '#lib/intake/proposal/name-score.ts';
import {
	isTotalsName,
	plainWords,
	splitAggregate,
	splitScale,
	splitUnit,
	splitZone,
	tidyWords
} from '#lib/intake/proposal/plain-words.ts';

describe('the name of a column', () => {
	test.each([
		['Answered (Y/N)', 'answered y n'],
		['AvgTalkDuration', 'avg talk duration'],
		['vru+line', 'vru line'],
		['\ufeffCall_ID', 'call id'],
		[' Samtals-ID ', 'samtals id'],
		['Kundenr.', 'kundenr']
	])('%j is tidied to %j', (name, tidy) => {
		expect(tidyWords(name)).toBe(tidy);
	});

	test('is the same with its letters spelled out', () => {
		expect([plainWords('Kø'), plainWords('Koe'), plainWords('Kö')]).toEqual(['koe', 'koe', 'koe']);
		expect(plainWords('Årsag')).toBe(plainWords('Aarsag'));
		expect(plainWords('Gesprächszeit')).toBe(plainWords('Gespraechszeit'));
	});

	test.each([
		['speed of answer in seconds', 'speed of answer', 'seconds'],
		['koetid s', 'koetid', 'seconds'],
		['duration ms', 'duration', 'milliseconds'],
		['first reply time in minutes', 'first reply time', 'minutes'],
		['resolution time in hrs', 'resolution time', 'hours'],
		['taletid mm ss', 'taletid', 'clock'],
		['talk time', 'talk time', null],
		['s', 's', null]
	])('%j is the name %j with the unit %j', (plain, name, unit) => {
		expect(splitUnit(plain)).toEqual({ name, unit });
	});

	test('tells averages and sums', () => {
		expect(splitAggregate('avg talk time')).toEqual({ name: 'talk time', average: true, sum: false });
		expect(splitAggregate('answer speed avg')).toEqual({ name: 'answer speed', average: true, sum: false });
		expect(splitAggregate('total talk')).toEqual({ name: 'talk', average: false, sum: true });
		expect(splitAggregate('talk')).toEqual({ name: 'talk', average: false, sum: false });
	});

	test('that only a report of totals has is known', () => {
		const reports = [
			'Incoming Calls',
			'Answer Rate',
			'Service Level (20 Seconds)',
			'Antal kald',
			'Svarprosent',
			'Gns. Ventetid',
			'% Within Service Level'
		];
		expect(reports.filter((name) => !isTotalsName(name))).toEqual([]);
		const single = ['Call ID', 'Date', 'Talk time', 'Answered (Y/N)', 'Agent', 'Besvaret', 'Handle time', 'Samtaletid'];
		expect(single.filter(isTotalsName)).toEqual([]);
	});
});

describe('how sure a name is', () => {
	const names = namesOf(['wait time', 'queue time', 'køtid', 'kötid']);
	const score = (column: string) => nameScore(column, names).score;

	test('falls with the place in the list, with a unit, and with an average', () => {
		const falling = ['Wait time', 'QueueTime', 'wait_time (s)', 'Avg wait time', 'Avg wait time (s)', 'Mood'].map(
			score
		);
		expect(falling).toEqual([...falling].sort((a, b) => b - a));
		expect(new Set(falling).size).toBe(6);
		expect(falling.at(-1)).toBe(0);
	});

	test('comes with the word in the letters of the column', () => {
		expect([
			nameScore('Kötid', names).word,
			nameScore('Køtid (s)', names).word,
			nameScore('Koetid', names).word
		]).toEqual(['kötid', 'køtid', 'køtid']);
	});
});

describe('what a name says beside the name', () => {
	test.each([
		['Anbefaling (0-10)', 'Anbefaling', '0-10'],
		['Tilfredshed [1 til 5]', 'Tilfredshed', '1-5'],
		['WHO-5 1', 'WHO-5 1', null],
		['Taletid (mm:ss)', 'Taletid (mm:ss)', null]
	])('%j is %j on the scale %j', (column, name, scale) => {
		expect(splitScale(column)).toEqual({ name, scale });
	});

	test.each([
		['start time utc', 'start time', true],
		['call universal time', 'call', true],
		['start time local', 'start time', false],
		['start time', 'start time', null]
	])('%j is %j, in UTC %j', (plain, name, utc) => {
		expect(splitZone(plain)).toEqual({ name, utc });
	});

	test('does not keep it from being recognised, and of two clocks UTC is the surer', () => {
		const names = namesOf(['start time', 'anbefaling']);
		const score = (column: string) => nameScore(column, names).score;
		expect(score('Anbefaling (0-10)')).toBe(score('Anbefaling'));
		expect(score('Start time (UTC)')).toBeGreaterThan(score('Start time local'));
		expect(score('Start time local')).toBeGreaterThan(0);
	});

	test('is a whole sentence at times', () => {
		const phrases = namesOf(['glad og i godt humør']);
		expect(phraseScore('Jeg har følt mig glad og i godt humør', phrases).word).toBe('glad og i godt humør');
		expect(phraseScore('Jeg har været glad', phrases).score).toBe(0);
	});
});
