import type { FieldType } from './field.ts';
import { allFields } from './fields.ts';
import type { Read } from './reading/mishap.ts';
import {
	countAfterFirst,
	countFilled,
	readBeforeBracket,
	readPerson,
	readPuzzelResult,
	readQueue,
	readSolvedState,
	readStarredOfList,
	readUccxDisposition
} from './reading/read-codes.ts';
import { readCustomer } from './reading/read-customer.ts';
import type { DateOrder } from './reading/read-date.ts';
import {
	clockDurationReader,
	hoursReader,
	numericDurationReader,
	secondsPer,
	sixtiethsReader,
	spelledDurationReader,
	type DurationUnit,
	type Rounding
} from './reading/read-duration.ts';
import { numberReader, scaleReader, type Mark } from './reading/read-number.ts';
import {
	readAgreementWords,
	readEffortWords,
	readGoodOrBad,
	readRatingWords,
	readRecommendGroup,
	stretchedReader
} from './reading/read-rating.ts';
import { readTarget, shareReader } from './reading/read-share.ts';
import { readLastOfList, readText, remembered } from './reading/read-text.ts';
import { readEpoch, readSerialDay, wallReader, type Wall } from './reading/read-wall.ts';
import { readMonth, readWeek } from './reading/read-week.ts';
import {
	readAbandonedFlag,
	readAnsweredFlag,
	readChannel,
	readCount,
	readDirection,
	readFlag,
	readWhollyFlag,
	readOutcomeWord,
	readWho5Words,
	type Direction,
	type OutcomeWord
} from './reading/read-word.ts';
import { unread } from './reading/unread.ts';

/** The vocabulary of recipes: how a column of each type can be read. Saved recipes hold these words, so none is renamed. */
export const readings = {
	text: ['text', 'text:last-of-list', 'text:starred-of-list', 'text:before-bracket', 'text:persons', 'text:queues'],
	customer: ['customer'],
	instant: [
		'instant:ymd',
		'instant:dmy',
		'instant:mdy',
		'instant:serial-days',
		'instant:epoch-seconds',
		'instant:epoch-milliseconds'
	],
	day: ['day:ymd', 'day:dmy', 'day:mdy', 'day:serial-days', 'day:week', 'day:month'],
	duration: [
		'duration:clock',
		'duration:clock-hours-minutes',
		'duration:clock-sixtieths',
		'duration:spelled',
		'duration:spelled-point',
		'duration:spelled-comma',
		'duration:seconds',
		'duration:seconds-point',
		'duration:seconds-comma',
		'duration:milliseconds',
		'duration:milliseconds-point',
		'duration:milliseconds-comma',
		'duration:minutes',
		'duration:minutes-point',
		'duration:minutes-comma',
		'duration:hours',
		'duration:hours-point',
		'duration:hours-comma',
		'duration:days',
		'duration:days-point',
		'duration:days-comma',
		'duration:between'
	],
	count: ['count', 'count:filled', 'count:after-first'],
	amount: ['number', 'number:point', 'number:comma'],
	hours: ['number', 'number:point', 'number:comma', 'hours:clock', 'hours:spelled'],
	share: ['share', 'share:percent'],
	target: ['target'],
	flag: ['flag', 'flag:wholly', 'flag:solved'],
	rating: [
		'scale:1-5',
		'rating:1-6',
		'rating:1-7',
		'rating:1-10',
		'rating:0-10',
		'rating:0-100',
		'rating:0-5',
		'rating:1-4',
		'rating:1-3',
		'rating:0-1',
		'words:rating'
	],
	recommend: ['scale:0-10', 'words:recommend-groups'],
	effort: [
		'scale:1-7',
		'effort:7-1',
		'effort:1-5',
		'effort:5-1',
		'effort:1-10',
		'effort:10-1',
		'effort:0-10',
		'effort:10-0',
		'words:effort'
	],
	who5: ['scale:0-100', 'scale:0-25'],
	who5_item: ['scale:0-5', 'words:who5'],
	agreement: ['scale:1-5', 'rating:1-6', 'rating:1-7', 'rating:1-10', 'rating:0-10', 'rating:0-100', 'words:agreement'],
	outcome: ['outcome:words', 'outcome:answered', 'outcome:abandoned', 'outcome:uccx', 'outcome:puzzel'],
	direction: ['direction'],
	channel: ['channel', 'text']
} as const satisfies Record<FieldType, readonly string[]>;
export type Reading = (typeof readings)[FieldType][number];

/** The readings that a field of any kind may have; none for a field that does not exist. */
export function readingsOf(field: string): readonly Reading[] {
	const type = allFields[field]?.type;
	return type ? readings[type] : [];
}

const after = (reading: string) => reading.slice(reading.indexOf(':') + 1);

/** How each reading of a text column reads. */
export function textReader(reading: string): Read<string> {
	switch (reading) {
		case 'channel':
			return remembered(readChannel);
		case 'text:last-of-list':
			return remembered(readLastOfList);
		case 'text:starred-of-list':
			return remembered(readStarredOfList);
		case 'text:before-bracket':
			return remembered(readBeforeBracket);
		case 'text:persons':
			return remembered(readPerson);
		case 'text:queues':
			return remembered(readQueue);
		default:
			return remembered(readText);
	}
}

export const customerReader = (): Read<string> => readCustomer;

/** How each reading of a duration column reads, as seconds: whole ones where nothing else is said. */
export function durationReader(reading: string, rounded: Rounding = Math.round): Read<number> {
	// two clocks, which stand in two columns
	if (reading === 'duration:between') return (cell) => unread(cell);
	const [unit = '', mark = 'plain'] = after(reading).split('-');
	if (reading === 'duration:clock') return clockDurationReader('minutes-seconds', rounded);
	if (reading === 'duration:clock-hours-minutes') return clockDurationReader('hours-minutes', rounded);
	if (reading === 'duration:clock-sixtieths') return sixtiethsReader;
	if (unit === 'spelled' && isMark(mark)) return spelledDurationReader(mark, rounded);
	if (!isUnit(unit) || !isMark(mark)) throw new TypeError(`unknown reading ${reading}`);
	return numericDurationReader(unit, mark, rounded);
}
const isUnit = (word: string): word is DurationUnit => Object.hasOwn(secondsPer, word);
const isMark = (word: string): word is Mark => ['plain', 'point', 'comma'].includes(word);

/** How each reading of counts, amounts, scales reads. */
export function amountReader(reading: string): Read<number> {
	switch (reading) {
		case 'count':
			return readCount;
		case 'count:filled':
			return countFilled;
		case 'count:after-first':
			return countAfterFirst;
		case 'words:who5':
			return readWho5Words;
		case 'words:agreement':
			return readAgreementWords;
		case 'words:effort':
			return readEffortWords;
		case 'words:rating':
			return readRatingWords;
		case 'words:recommend-groups':
			return readRecommendGroup;
		case 'share':
			return shareReader('one');
		case 'share:percent':
			return shareReader('hundred');
		case 'target':
			return readTarget;
		case 'number':
			return numberReader('plain');
		case 'number:point':
			return numberReader('point');
		case 'number:comma':
			return numberReader('comma');
		case 'hours:clock':
			return hoursReader(clockDurationReader('hours-minutes'));
		case 'hours:spelled':
			return hoursReader(spelledDurationReader('plain'));
		case 'rating:0-1':
			return readGoodOrBad;
		case 'scale:0-25':
			// the raw sum of the five items, as the score from 0 to 100
			return scaleReader(0, 25, 4);
		default: {
			const [lowest, highest] = after(reading).split('-').map(Number);
			if (lowest === undefined || highest === undefined) throw new TypeError(`unknown reading ${reading}`);
			if (reading.startsWith('rating:')) return stretchedReader(lowest, highest, 5);
			if (reading.startsWith('effort:')) return stretchedReader(lowest, highest, 7);
			return scaleReader(lowest, highest);
		}
	}
}

/** How each reading of a yes or no reads. */
export function flagReader(reading: string): Read<boolean> {
	if (reading === 'flag:solved') return remembered(readSolvedState);
	return remembered(reading === 'flag:wholly' ? readWhollyFlag : readFlag);
}
export const directionReader = (): Read<Direction> => remembered(readDirection);

/** How each reading of an outcome column reads. */
export function outcomeReader(reading: string): Read<OutcomeWord> {
	switch (reading) {
		case 'outcome:answered':
			return remembered(readAnsweredFlag);
		case 'outcome:abandoned':
			return remembered(readAbandonedFlag);
		case 'outcome:uccx':
			return remembered(readUccxDisposition);
		case 'outcome:puzzel':
			return remembered(readPuzzelResult);
		default:
			return remembered(readOutcomeWord);
	}
}

/** The order of the parts of a date that a reading names. */
export function dateOrderOf(reading: string): DateOrder {
	const order = after(reading);
	return order === 'dmy' || order === 'mdy' ? order : 'ymd';
}

/** An instant given as a number since 1970, in epoch seconds. */
export type Absolute = { epoch: number };

/** How each reading of an instant or day in one column reads. */
export function instantReader(reading: string): Read<Wall | Absolute> {
	const read = singleReader(reading);
	return (cell) => {
		const found = read(cell);
		if (found === null) return isNoDate(cell) ? null : unread(cell);
		return ('day' in found ? found.day : found.epoch) === 0 ? null : found;
	};
}

/** What databases and programs write where there is no date, or none yet, besides the first day of 1970. */
const isNoDate = (cell: string): boolean => noDate.test(cell);
const noDate = new RegExp(
	`^\\s*(?:0000-00-00|(?:9999|2999)-12-31|(?:31[-./]12|12/31)[-./](?:9999|2999)|(?:0001|1753|1900)-01-01|` +
		`0?1[-./]0?1[-./](?:0001|1753|1900)|1899-12-30|(?:30[-./]12|12/30)[-./]1899)(?:[\\sT][\\d:.]*Z?)?\\s*$`
);

function singleReader(reading: string): (cell: string) => Wall | Absolute | null {
	const perSecond = { 'instant:epoch-seconds': 1, 'instant:epoch-milliseconds': 1000 } as const;
	if (reading === 'instant:epoch-seconds' || reading === 'instant:epoch-milliseconds')
		return (cell) => {
			const epoch = readEpoch(cell, perSecond[reading]);
			return epoch < 0 ? null : { epoch };
		};
	if (reading === 'day:week') return readWeek;
	if (reading === 'day:month') return readMonth;
	return after(reading) === 'serial-days' ? readSerialDay : wallReader(dateOrderOf(reading));
}
