import type { PlainRecord } from '#lib/model/plain-records.ts';
import { secondsADay } from '#lib/intake/reading/read-date.ts';
import type { Assembler } from './assemble.ts';
import { bindPlain, momentsOf } from './assemble-plain.ts';
import type { Moment } from './moments.ts';

type Survey = PlainRecord<'surveys'>;

/**
 * Makes customer surveys of rows: those that were answered, and those that were not, which tell how many were asked. A row
 * that holds no answer is not answered, whatever its dates; an answer without a time of its own has that of the question.
 * A row with neither time gives null.
 */
export const surveyAssembler: Assembler<Survey> = (making) => {
	const { ledger } = making;
	const moment = momentsOf(making);
	const statedOf = bindPlain('surveys', making, moment, ['answered_at']);
	const [answered, asked] = [moment('answered_at'), moment('asked_at')];

	return (row) => {
		const issuesBefore = ledger.issues.length;
		const stated = statedOf(row);
		const [answer, question] = [answered(row), asked(row)];
		const told = answer ?? question;
		if (stated === null || told === null) return null;
		// what could not be read is an answer all the same
		const isAnswered = saysSomething(stated) || ledger.issues.length > issuesBefore;
		const first = question ?? (isAnswered ? null : answer);
		return {
			...stated,
			answeredAt: isAnswered ? instantOf(told) : null,
			askedAt: first && instantOf(first),
			day: told.day
		};
	};
};

const saysSomething = ({ rating, recommend, effort, resolved }: Survey): boolean =>
	[rating, recommend, effort, resolved].some((value) => value !== null);

/** Whatever was said on a day known by its date alone was said after the contacts of that day. */
const instantOf = ({ epoch, wall }: Moment): number => (wall && !wall.hasClock ? epoch + secondsADay - 1 : epoch);
