import type { PlainRecord } from '#lib/model/plain-records.ts';
import type { Assembler } from './assemble.ts';
import { bindPlain, momentsOf } from './assemble-plain.ts';

/** Makes surveys of rows: one that was sent and never answered belongs to the day it was sent. A row without either day gives null. */
export const surveyAssembler: Assembler<PlainRecord<'surveys'>> = (making) => {
	const moment = momentsOf(making);
	const stated = bindPlain('surveys', making, moment, ['answered_at']);
	const sent = moment('asked_at');
	return (row) => {
		const survey = stated(row);
		const day = survey?.day ?? sent(row)?.day ?? null;
		return survey && day !== null ? { ...survey, day } : null;
	};
};
