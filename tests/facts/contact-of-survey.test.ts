import { expect, test } from 'vitest';
import { contactOfSurvey, type SurveyedContact } from '#lib/facts/contact-of-survey.ts';

const monday = Date.parse('2026-03-02T10:00:07Z') / 1000;
const hour = 3600;
const day = 24 * hour;

const call = (startedAt: number, more: Partial<SurveyedContact> = {}): SurveyedContact => ({
	startedAt,
	agentStartedAt: null,
	agent: null,
	ivrSeconds: null,
	waitSeconds: null,
	wrapSeconds: null,
	handleSeconds: null,
	...more
});
const asked = (askedAt: number | null, answeredAt: number | null = null, agent: number | null = null) => ({
	askedAt,
	answeredAt,
	agent
});

test('a survey is about the customer’s last contact before it', () => {
	const calls = [call(monday), call(monday + 5 * hour), call(monday + 2 * hour), call(monday + 8 * hour)];
	expect(contactOfSurvey(asked(monday + 6 * hour), calls)).toBe(calls[1]);
});

test('the time of the question counts, not that of the answer, which may come after the next contact', () => {
	const calls = [call(monday), call(monday + day)];
	expect(contactOfSurvey(asked(monday + hour, monday + 2 * day), calls)).toBe(calls[0]);
	expect(contactOfSurvey(asked(null, monday + 2 * day), calls)).toBe(calls[1]);
});

test('a contact that still goes on is not what the customer was asked about', () => {
	const calls = [call(monday), call(monday + hour, { ivrSeconds: 30, waitSeconds: 60, handleSeconds: 600 })];
	expect(contactOfSurvey(asked(monday + hour + 689), calls)).toBe(calls[0]);
	expect(contactOfSurvey(asked(monday + hour + 690), calls)).toBe(calls[1]);
});

test('the survey may be sent while the agent still writes up the contact', () => {
	const contact = call(monday, { agentStartedAt: monday + 20, handleSeconds: 300, wrapSeconds: 120 });
	expect(contactOfSurvey(asked(monday + 200), [contact])).toBe(contact);
	expect(contactOfSurvey(asked(monday + 199), [contact])).toBeNull();
});

test('a clock without seconds is read as the whole minute', () => {
	const contact = call(monday);
	expect(contactOfSurvey(asked(monday - 7), [contact])).toBe(contact);
	expect(contactOfSurvey(asked(monday - 67), [contact])).toBeNull();
	expect(contactOfSurvey(asked(monday - 6), [contact])).toBeNull();
});

test('a contact of more than fourteen days before is too long ago to be asked about', () => {
	const contact = call(monday);
	expect(contactOfSurvey(asked(monday + 14 * day), [contact])).toBe(contact);
	expect(contactOfSurvey(asked(monday + 14 * day + 1), [contact])).toBeNull();
});

test('a survey that names the agent is about that agent’s contact', () => {
	const calls = [call(monday, { agent: 7 }), call(monday + hour, { agent: 8 }), call(monday + 2 * hour)];
	expect(contactOfSurvey(asked(monday + day, null, 7), calls)).toBe(calls[0]);
	expect(contactOfSurvey(asked(monday + day, null, 9), calls)).toBe(calls[2]);
});

test('a survey without a time, or a customer without contacts, says of no contact', () => {
	expect(contactOfSurvey(asked(null), [call(monday)])).toBeNull();
	expect(contactOfSurvey(asked(monday), [])).toBeNull();
});
