import { describe, expect, test } from 'vitest';
import { proposeReading } from '#lib/intake/proposal/propose-reading.ts';
import {
	hasNoClock,
	instantShape,
	looksLikeNames,
	looksLikeOutcome,
	looksLikeOwnNumber,
	looksLikeProse,
	showsNoSeconds
} from '#lib/intake/proposal/value-shapes.ts';

const of = (...values: string[]) => ({ values, times: values.map(() => 1) });

describe('the unit of a column of durations', () => {
	test.each([
		['', ['153', '9', '0'], 'duration:seconds'],
		['wait time s', ['153000', '90000'], 'duration:seconds'],
		['', ['190000', '120000', '45210'], 'duration:milliseconds'],
		['duration ms', ['19', '12'], 'duration:milliseconds'],
		['first reply time in minutes', ['2', '15'], 'duration:minutes'],
		['time in hrs', ['57:14', '1:30'], 'duration:clock-hours-minutes'],
		['time in hrs', ['57:14:09', '1:30:00'], 'duration:clock'],
		['', ['0.000069444446', '0.0012345678'], 'duration:days'],
		['', ['0:43', '1:05'], 'duration:clock'],
		['', ['08.05.09', '00.12.30'], 'duration:clock'],
		['', ['19m 10s', '38s'], 'duration:spelled'],
		['', ['PT3M45S', 'PT38S'], 'duration:spelled'],
		['menutid sek', ['45,0', '40,6'], 'duration:seconds'],
		['', ['0', '0.000347222222'], 'duration:days']
	])('named %j with %j is %s', (name, values, reading) => {
		expect(proposeReading('duration', name, of(...values))).toBe(reading);
	});

	test('goes with the decimal mark that other values of the column prove', () => {
		expect(proposeReading('duration', 'wait s', of('1.234', '12,5'))).toBe('duration:seconds-comma');
		expect(proposeReading('duration', 'wait s', of('1.234', '0.125', '12.5'))).toBe('duration:seconds-point');
		expect(proposeReading('amount', '', of('1.234', '99,50'))).toBe('number:comma');
	});

	test('is asked of a number before its unit, too, where nothing proves it', () => {
		expect(proposeReading('duration', '', of('1.234 sek', '12,5 sek'))).toBe('duration:spelled-comma');
		expect(proposeReading('duration', '', of('1.234 s', '0.5 s'))).toBe('duration:spelled-point');
		expect(proposeReading('duration', '', of('1.234 sek', '1.250.000 sek'))).toBe('duration:spelled-comma');
		expect(proposeReading('duration', '', of('1.234 sek', '2.500 sek'))).toBeNull();
		expect(proposeReading('duration', '', of('PT12.345S', 'PT1.250S'))).toBe('duration:spelled');
		expect(proposeReading('duration', '', of('1 min 2.345 s', '3.125 s 5 ms'))).toBe('duration:spelled');
	});

	test('takes two groups for thousands, and a currency for no part of the number', () => {
		expect(proposeReading('amount', '', of('1.234', '12.500', '1.250.000'))).toBe('number:comma');
		expect(proposeReading('amount', '', of('1,234', '12,500', '1,250,000'))).toBe('number:point');
		expect(proposeReading('duration', 'talk ms', of('120.450', '1.108.960'))).toBe('duration:milliseconds-comma');
		expect(proposeReading('amount', '', of('1.234', '12.500', '1.500 kr', '(1.750)', '1.800-'))).toBeNull();
		expect(proposeReading('amount', '', of('1.234', '1.500 kr', '99,50 kr'))).toBe('number:comma');
	});

	test.each([
		['Tabt %', ['0,5', '1,2', '1,4'], 'share:percent'],
		['Frafaldsprocent', ['0,9', '1,1'], 'share:percent'],
		['Frafallsprosent', ['0.9', '1.1'], 'share:percent'],
		['Tabt %', ['0,05', '0,12'], 'share'],
		['Svarprocent', ['90', '101 %'], 'share:percent'],
		['Svarprocent', ['90 %', '100 %'], 'share'],
		['Stillingsprocent', ['0,8', '1', '1,2'], 'share'],
		['Stillingsprosent', ['80', '100'], 'share:percent']
	])('of a share named %j with %j is %s', (name, values, reading) => {
		expect(proposeReading('share', name, of(...values))).toBe(reading);
	});

	test('is not proposed where most of the cells would be unreadable', () => {
		expect(proposeReading('duration', 'wait s', of('soon', 'later', '5'))).toBeNull();
		expect(proposeReading('duration', 'wait s', of('1.234', '5.678', '3'))).toBeNull();
		expect(proposeReading('duration', 'wait s', { values: ['5', 'soon'], times: [95, 5] })).toBe('duration:seconds');
	});
});

describe('the order of a column of dates', () => {
	test.each([
		[['2026-08-21 09:00:06'], 'instant:ymd'],
		[['20260821'], 'instant:ymd'],
		[['990101', '990131'], 'instant:ymd'],
		[['260601', '260602', '260703'], 'instant:ymd'],
		[['010626', '020626', '030726'], 'instant:dmy'],
		[['010626'], 'instant:ymd'],
		[['21.08.2026', '01.02.2026'], 'instant:dmy'],
		[['08/21/2026', '01/02/2026'], 'instant:mdy'],
		[['01/02/2026'], 'instant:dmy'],
		[['1/2/26 9:00 AM'], 'instant:mdy'],
		[['Fri, 21 Aug 2026 09:00:06'], 'instant:dmy'],
		[['26-08-01', '26-08-02', '26-08-03'], 'instant:ymd'],
		[['1782862200'], 'instant:epoch-seconds'],
		[['1782862200123'], 'instant:epoch-milliseconds'],
		[['46255.375', '46256'], 'instant:serial-days']
	])('%j is %s', (values, reading) => {
		expect(proposeReading('instant', '', of(...values))).toBe(reading);
	});

	test('is left open where there are no dates', () => {
		expect([proposeReading('instant', '', of('x', 'y')), proposeReading('day', '', of())]).toEqual([null, null]);
	});
});

test('yes and no, words, and columns named for lost contacts are told apart', () => {
	expect(proposeReading('outcome', 'answered', of('Y', 'N'))).toBe('outcome:answered');
	expect(proposeReading('outcome', 'abandoned', of('0', '1'))).toBe('outcome:abandoned');
	expect(proposeReading('outcome', 'frafald', of('Ja', 'Nej'))).toBe('outcome:abandoned');
	expect(proposeReading('outcome', 'status', of('Answered', 'Abandoned'))).toBe('outcome:words');
	expect(proposeReading('outcome', 'status', of('Open', 'Solved'))).toBeNull();
});

test('a date, a clock, and both together have their shapes', () => {
	expect(instantShape(of('2026-08-21', '2026-08-22'))).toBe('date');
	expect(instantShape(of('2026-08-21 09:00', '2026-08-22 10:00'))).toBe('date-and-clock');
	expect(instantShape(of('9:12:58', '0:00:00'))).toBe('clock');
	expect(instantShape(of('Sales', 'Service'))).toBeNull();
	expect(instantShape(of('153', '9'))).toBeNull();
	expect(instantShape(of())).toBeNull();
});

test('words that tell outcomes are known without the help of a name', () => {
	expect(looksLikeOutcome(of('AGENT', 'HANG', 'PHANTOM'))).toBe(true);
	expect(looksLikeOutcome(of('Sales', 'Service'))).toBe(false);
	expect(looksLikeOutcome(of('HANG'))).toBe(false);
	expect(looksLikeOutcome(of('Inbound', 'Outbound', 'Internal'))).toBe(false);
});

describe('a scale', () => {
	test('is not taken for a shorter one because the top is rare', () => {
		const mostlyFour = { values: ['4', '3', '9'], times: [95, 4, 1] };
		expect(proposeReading('rating', 'tilfredshed', mostlyFour)).toBeNull();
		expect(proposeReading('rating', 'tilfredshed', { ...mostlyFour, values: ['4', '3', '99'] })).toBe('scale:1-5');
		expect(proposeReading('who5_item', 'glad', of('1', '6', '5', '4', '3', '2', '1', '1', '2', '3', '4'))).toBeNull();
	});

	test('ends at six where six is common and nobody says seven', () => {
		const upToSix = { values: ['6', '5', '3', '1'], times: [30, 40, 20, 10] };
		expect(proposeReading('rating', 'tilfredshed', upToSix)).toBe('rating:1-6');
		const upToSeven = { values: ['7', '6', '5', '3'], times: [5, 30, 45, 20] };
		expect(proposeReading('rating', 'tilfredshed', upToSeven)).toBe('rating:1-7');
	});

	test('begins at nought where some say nought, and where many do that is no answer', () => {
		const upToTen = (noughts: number) => ({ values: ['0', '10', '8', '5'], times: [noughts, 30, 40, 20] });
		expect(proposeReading('rating', 'tilfredshed', upToTen(0))).toBe('rating:1-10');
		expect(proposeReading('rating', 'tilfredshed', upToTen(12))).toBe('rating:0-10');
		expect(proposeReading('rating', 'tilfredshed', upToTen(60))).toBeNull();
		expect(proposeReading('agreement', 'arbejdsmængde', upToTen(12))).toBe('rating:0-10');
	});

	test('of ones and noughts is good or bad, and no worst answers', () => {
		expect(proposeReading('rating', 'csat', { values: ['1', '0'], times: [95, 5] })).toBe('rating:0-1');
		expect(proposeReading('rating', 'csat', { values: ['1', '0', '5'], times: [95, 5, 30] })).toBe('scale:1-5');
		expect(proposeReading('who5_item', 'glad', { values: ['1', '0'], times: [8, 5] })).toBe('scale:0-5');
		expect(proposeReading('agreement', 'arbejdsmængde', { values: ['1', '0'], times: [95, 5] })).toBeNull();
	});

	test('on which nobody comes past the middle may be a shorter one', () => {
		const smileys = { values: ['1', '2', '3'], times: [20, 40, 60] };
		expect(proposeReading('rating', 'smiley', smileys)).toBeNull();
		expect(proposeReading('rating', 'smiley', { ...smileys, times: [2, 4, 6] })).toBe('scale:1-5');
		expect(proposeReading('rating', 'smiley', { values: ['1', '2'], times: [5, 20] })).toBeNull();
	});

	test('of ease may go to ten', () => {
		const upToTen = { values: ['10', '8', '5', '1'], times: [30, 40, 20, 5] };
		expect(proposeReading('effort', 'ease', upToTen)).toBe('effort:1-10');
		expect(proposeReading('effort', 'ease', { values: [...upToTen.values, '0'], times: [...upToTen.times, 9] })).toBe(
			'effort:0-10'
		);
		expect(proposeReading('effort', 'Ease (0-10)', of('4', '5'))).toBe('effort:0-10');
	});

	test('that its column states is the only one it can be', () => {
		expect(proposeReading('rating', 'Hvor tilfreds er du (0-10)', of('4', '5'))).toBe('rating:0-10');
		expect(proposeReading('rating', 'Smiley (1-3)', of('3', '2'))).toBe('rating:1-3');
		expect(proposeReading('recommend', 'Anbefaling (1-10)', of('9', '10'))).toBe('scale:0-10');
		expect(proposeReading('rating', 'Tilfredshed (1-10)', of('4', '5'))).toBe('rating:1-10');
		expect(proposeReading('rating', 'Tilfredshed (1-5)', of('4', '5'))).toBe('scale:1-5');
	});

	test('of WHO-5 is the raw sum where a number cannot be a score, which is a multiple of four', () => {
		expect(proposeReading('who5', 'who 5', of('13', '16', '21'))).toBe('scale:0-25');
		expect(proposeReading('who5', 'who 5', of('64', '16', '20'))).toBe('scale:0-100');
	});
});

test('days of one month read as months are not believed', () => {
	const days = Array.from({ length: 9 }, (_, place) => `04/0${place + 1}/2026`);
	expect(proposeReading('instant', '', of(...days))).toBe('instant:mdy');
	const reversed = Array.from({ length: 9 }, (_, place) => `0${place + 1}/04/2026`);
	expect(proposeReading('instant', '', of(...reversed))).toBe('instant:dmy');
	expect(proposeReading('instant', '', of('04/01/2026', '04/02/2026'))).toBe('instant:dmy');
});

test('a channel is a word, not a trunk, an address or a number', () => {
	expect(proposeReading('channel', 'channel', of('voice', 'Brev'))).toBe('channel');
	expect(proposeReading('channel', 'channel', of('SIP/trunk-0001'))).toBeNull();
	expect(proposeReading('channel', 'source', of('+4791234000'))).toBeNull();
});

test('names of persons, prose and the organisation’s own number are told by their values', () => {
	expect(looksLikeNames(of('Jane Roe', 'Ib Bo Hansen', 'Åse Ø-Berg'))).toBe(true);
	expect(looksLikeNames(of('4711', 'jane@example.com', 'Jane'))).toBe(false);
	const subjects = Array.from({ length: 60 }, (_, place) => `Help me with ${place}`);
	expect([looksLikeProse(of(...subjects)), looksLikeProse(of('Invoice', 'Delivery'))]).toEqual([true, false]);
	expect(looksLikeOwnNumber({ values: ['+4570101010', '4711'], times: [9, 3] })).toBe(true);
	expect(looksLikeOwnNumber({ values: ['anonymous', '4711', '4712'], times: [9, 2, 3] })).toBe(false);
});

test('a clock is missed, and so are its seconds, in one column and in two', () => {
	const date = of('2026-08-21');
	expect([hasNoClock('instant:ymd', [date]), hasNoClock('instant:ymd', [date, of('09:00')])]).toEqual([true, false]);
	expect(showsNoSeconds('instant:ymd', [date, of('09:00', '10:30:00')])).toBe(true);
	expect(showsNoSeconds('instant:ymd', [of('2026-08-21 09:00', '2026-08-21 09:00:07')])).toBe(false);
	expect(showsNoSeconds('instant:epoch-seconds', [of('1782862207')])).toBe(false);
});
