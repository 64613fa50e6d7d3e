import { describe, expect, test } from 'vitest';
import { unreadable } from '#lib/intake/reading/mishap.ts';
import {
	readAbandonedFlag,
	readAnsweredFlag,
	readChannel,
	readCount,
	readDirection,
	readFlag,
	readWhollyFlag,
	readOutcomeWord,
	readWho5Words
} from '#lib/intake/reading/read-word.ts';

describe('yes and no', () => {
	test.each(['Y', 'yes', 'TRUE', '1', 'Ja', 'SAND', 'sant', 'Sann', 'WAHR', ' x '])('%j is yes', (cell) => {
		expect(readFlag(cell)).toBe(true);
	});
	test.each(['N', 'No', 'false', '0', 'Nej', 'Nei', 'Nein', 'FALSK', 'usant', 'FALSCH'])('%j is no', (cell) => {
		expect(readFlag(cell)).toBe(false);
	});
	test('blank is neither, and so is who does not know, and a word that is not known', () => {
		expect([readFlag(''), readFlag('-'), readFlag('maybe')]).toEqual([null, null, unreadable]);
		expect(['Ved ikke', 'Vet ej', 'Vet inte', 'vet ikke', "Don't know"].map(readFlag)).toEqual(Array(5).fill(null));
	});

	test('that is so in part is no where that is said', () => {
		const answers = ['Ja', 'Delvist', 'partly', 'Till viss del', 'Nej', 'Ved ikke', 'maybe'];
		expect(answers.map(readWhollyFlag)).toEqual([true, false, false, false, false, null, unreadable]);
		expect(readFlag('Delvist')).toBe(unreadable);
	});
});

describe('what became of a contact', () => {
	test.each([
		['AGENT', 'handled'],
		['Answered', 'handled'],
		['Besvaret', 'handled'],
		['Besvarad', 'handled'],
		['Besvarat', 'handled'],
		['Besvart', 'handled'],
		['ANSWERED', 'handled'],
		['COMPLETECALLER', 'handled'],
		['HANG', 'abandoned'],
		['Abandoned', 'abandoned'],
		['Tabt', 'abandoned'],
		['Frafald', 'abandoned'],
		['Tappad', 'abandoned'],
		['Tapt', 'abandoned'],
		['Forlot kø', 'abandoned'],
		['Aufgelegt', 'abandoned'],
		['NO ANSWER', 'missed'],
		['Ubesvaret', 'missed'],
		['Obesvarad', 'missed'],
		['Obesvarat', 'missed'],
		['Overflowed', 'overflow'],
		['EXITWITHTIMEOUT', 'timeout'],
		['callback_requested', 'callback_requested'],
		['Telefonsvarer', 'voicemail'],
		['Stengt', 'out_of_hours'],
		['BUSY', 'failed'],
		['PHANTOM', 'internal']
	])('%s means %s', (cell, outcome) => {
		expect(readOutcomeWord(cell)).toBe(outcome);
	});

	test('an unknown word is not guessed', () => {
		expect([readOutcomeWord('Purple'), readOutcomeWord('')]).toEqual([unreadable, null]);
	});

	test('yes and no mean what the column is about', () => {
		expect(['Y', 'N', '', 'x?'].map(readAnsweredFlag)).toEqual(['handled', 'abandoned', null, unreadable]);
		expect(['Ja', '0', ''].map(readAbandonedFlag)).toEqual(['abandoned', 'not_abandoned', null]);
	});
});

test('a contact comes in, goes out, or stays in the house', () => {
	expect(['Inbound', 'Indgående', 'Inkommande', 'Inngående', 'I', 'Inbound/Outbound'].map(readDirection)).toEqual(
		Array(6).fill('in')
	);
	expect(['Outbound', 'Udgående', 'Utgående', 'Ausgehend', 'O'].map(readDirection)).toEqual(Array(5).fill('out'));
	expect(['Inbound ACD', 'Inbound Non-ACD', 'Outbound IPCC', 'Outbound Preview'].map(readDirection)).toEqual([
		'in',
		'in',
		'out',
		'out'
	]);
	expect(['Internal', 'Intern', 'sideways', ''].map(readDirection)).toEqual(['internal', 'internal', unreadable, null]);
});

test('channels of many systems share a few words, and a new word stays as it is', () => {
	expect(
		['Phone Call', 'Telefon', 'pstnPhone', 'E-post', 'Chat', 'SMS', 'Tilbagekald', 'Skjema', 'Fax', ''].map(readChannel)
	).toEqual(['voice', 'voice', 'voice', 'email', 'chat', 'message', 'callback', 'web', 'Fax', null]);
});

test.each([
	['Helpcenter', 'web'],
	['Help Center', 'web'],
	['Web service', 'web'],
	['Feedback Widget', 'web'],
	['FEEDBACK_WIDGET', 'web'],
	['Form', 'web'],
	['Self-service', 'web'],
	['Voicemail', 'voice'],
	['Closed ticket', null],
	['Walk-in', 'Walk-in']
])('tickets that came by %j came by %j', (cell, channel) => {
	expect(readChannel(cell)).toBe(channel);
});

test('who hangs up on hold has been answered', () => {
	expect(readOutcomeWord('Abandoned on-hold')).toBe('handled');
});

test('counts are whole numbers, and yes counts one', () => {
	expect(['0', '3', 'Ja', 'no', '', '-', 'several', '1.5'].map(readCount)).toEqual([
		0,
		3,
		1,
		0,
		null,
		null,
		unreadable,
		unreadable
	]);
});

test('a word that goes on with whom it was passed to is a handled contact', () => {
	expect(['Satt over til Teknisk', 'Omstillet til DPE', 'Satt over'].map(readOutcomeWord)).toEqual([
		'handled',
		'handled',
		'handled'
	]);
	expect(readOutcomeWord('Satt under')).toBe(unreadable);
});

test('who left while in the queue has abandoned, whatever the word for leaving', () => {
	for (const word of ['Hung up in queue', 'Abandoned In Queue', 'Lagt på i kø', 'Avbrutt i køen', 'Lagt på i kö'])
		expect(readOutcomeWord(word)).toBe('abandoned');
	expect(readOutcomeWord('Answered in queue')).toBe(unreadable);
});

test('that a contact came or was completed is no proof of an answer', () => {
	expect(['Completed', 'inbound', 'Outbound'].map(readOutcomeWord)).toEqual([
		'not_abandoned',
		'not_abandoned',
		'not_abandoned'
	]);
});

test('a leg of a contact is internal, and a lost call came in unless it says otherwise', () => {
	expect(['3rd party transfer', 'abandoned', 'short_abandoned', 'outbound_missed'].map(readDirection)).toEqual([
		'internal',
		'in',
		'in',
		'out'
	]);
});

test('the words of WHO-5 are five points down to none, in four languages', () => {
	expect(['All of the time', 'Hele tiden', 'Hela tiden'].map(readWho5Words)).toEqual([5, 5, 5]);
	expect(
		['Lidt mere end halvdelen af tiden', 'Mer än hälften av tiden', 'Mer enn halve tiden'].map(readWho5Words)
	).toEqual([3, 3, 3]);
	expect(['At no time', 'På intet tidspunkt', 'Aldrig', 'Aldri'].map(readWho5Words)).toEqual([0, 0, 0, 0]);
	expect([readWho5Words('sometimes'), readWho5Words('')]).toEqual([unreadable, null]);
});
