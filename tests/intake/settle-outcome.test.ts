import { describe, expect, test } from 'vitest';
import { settleOutcome, type Evidence } from '#lib/intake/settle-outcome.ts';

/** A file that has no column but the outcome. */
const bare: Evidence = {
	word: null,
	missedWord: null,
	direction: null,
	agent: undefined,
	agentStartedAt: undefined,
	queueStartedAt: undefined,
	ivrSeconds: undefined,
	waitSeconds: undefined,
	talkSeconds: undefined,
	handleSeconds: null
};
const settle = (evidence: Partial<Evidence>) => settleOutcome({ ...bare, ...evidence });

describe('handled needs evidence', () => {
	test('of an agent, wherever the file names agents', () => {
		expect(settle({ word: 'handled', agent: 'Anna' })).toBe('handled');
		expect(settle({ word: 'handled', agent: null })).toBe('unknown');
	});

	test('and the word of a file that names none is enough', () => {
		expect(settle({ word: 'handled' })).toBe('handled');
		expect(settle({ word: 'handled', talkSeconds: 0 })).toBe('handled');
	});

	test('an agent who never took the contact has missed it', () => {
		expect(settle({ word: 'handled', agent: 'Anna', agentStartedAt: null })).toBe('missed');
		expect(settle({ word: 'handled', agent: 'Anna', agentStartedAt: 1000 })).toBe('handled');
		expect(settle({ word: 'handled', agent: null, agentStartedAt: null })).toBe('unknown');
	});
});

test('who hung up has abandoned, but after a talk or with an agent who took the contact', () => {
	expect(settle({ word: 'hung_up' })).toBe('abandoned_queue');
	expect(settle({ word: 'hung_up', agent: null, waitSeconds: 3 })).toBe('short_abandon');
	expect(settle({ word: 'hung_up', agent: 'Anna', talkSeconds: 0 })).toBe('abandoned_queue');
	expect(settle({ word: 'hung_up', agent: 'Anna', agentStartedAt: null })).toBe('abandoned_queue');
	expect(settle({ word: 'hung_up', agent: 'Anna' })).toBe('handled');
	expect(settle({ word: 'hung_up', talkSeconds: 30 })).toBe('handled');
});

describe('a file without outcomes', () => {
	test('names the person whose telephone rang, though the call lasted no time', () => {
		expect(settle({ agent: 'Anna', handleSeconds: 0, direction: 'in' })).toBe('unknown');
		expect(settle({ agent: 'Anna', handleSeconds: 60, direction: 'in' })).toBe('handled');
		// a ticket, on which nobody measured the work
		expect(settle({ agent: 'Anna', handleSeconds: 0 })).toBe('handled');
	});

	test('shows a handled contact by its agent or by talk', () => {
		expect(settle({ agent: 'Anna' })).toBe('handled');
		expect(settle({ agent: 'Anna', talkSeconds: null })).toBe('handled');
		expect(settle({ talkSeconds: 30 })).toBe('handled');
	});

	test('says nothing of a contact without an agent, or with an agent and no talk', () => {
		expect(settle({})).toBe('unknown');
		expect(settle({ agent: null })).toBe('unknown');
		expect(settle({ agent: 'Anna', talkSeconds: 0 })).toBe('unknown');
		expect(settle({ talkSeconds: 0 })).toBe('unknown');
		expect(settle({ agent: null, talkSeconds: 30 })).toBe('unknown');
	});
});

describe('not abandoned', () => {
	test('is not yet handled where the file has agents or talk', () => {
		expect(settle({ word: 'not_abandoned', agent: 'Anna' })).toBe('handled');
		expect(settle({ word: 'not_abandoned', agent: null })).toBe('unknown');
		expect(settle({ word: 'not_abandoned', talkSeconds: 0 })).toBe('unknown');
	});

	test('is all that a file with neither can say of a handled contact', () => {
		expect(settle({ word: 'not_abandoned' })).toBe('handled');
	});
});

describe('abandoned', () => {
	test('after ten seconds in the queue is abandoned, sooner is a short abandon', () => {
		expect([0, 9, 10, 300].map((waitSeconds) => settle({ word: 'abandoned', waitSeconds }))).toEqual([
			'short_abandon',
			'short_abandon',
			'abandoned_queue',
			'abandoned_queue'
		]);
	});

	test('after an unknown wait is never called short', () => {
		expect(settle({ word: 'abandoned' })).toBe('abandoned_queue');
		expect(settle({ word: 'abandoned', waitSeconds: null })).toBe('abandoned_queue');
	});

	test('without ever entering a queue is left in the menu, where the file knows of menus', () => {
		expect(settle({ word: 'abandoned', ivrSeconds: 5, waitSeconds: 0 })).toBe('abandoned_ivr');
		expect(settle({ word: 'abandoned', ivrSeconds: null, waitSeconds: null })).toBe('abandoned_ivr');
		expect(settle({ word: 'abandoned', ivrSeconds: 5, waitSeconds: 4 })).toBe('short_abandon');
		expect(settle({ word: 'abandoned', ivrSeconds: 5 })).toBe('abandoned_queue');
	});

	test('in the queue within its first second is no menu exit when the file says when the queue began', () => {
		expect(settle({ word: 'abandoned', ivrSeconds: 5, waitSeconds: 0, queueStartedAt: 1000 })).toBe('short_abandon');
		expect(settle({ word: 'abandoned', ivrSeconds: 5, waitSeconds: 20, queueStartedAt: null })).toBe('abandoned_ivr');
	});
});

describe('a file that says in a column of its own how contacts were missed', () => {
	test('is believed over a plain no, and not where somebody answered', () => {
		expect(settle({ word: 'abandoned', missedWord: 'out_of_hours' })).toBe('out_of_hours');
		expect(settle({ word: null, missedWord: 'missed' })).toBe('missed');
		expect(settle({ word: 'handled', missedWord: 'missed' })).toBe('handled');
		expect(settle({ word: 'abandoned', missedWord: 'unknown' })).toBe('abandoned_queue');
	});

	test('calls an abandon short by its own measure only where the wait is not known', () => {
		expect(settle({ word: 'abandoned', missedWord: 'short_abandon' })).toBe('short_abandon');
		expect(settle({ word: 'short_abandon', waitSeconds: 40 })).toBe('abandoned_queue');
		expect(settle({ word: 'short_abandon', waitSeconds: 4 })).toBe('short_abandon');
	});
});

test('a contact that entered a queue and reached no agent was abandoned there, whatever "completed" says', () => {
	const queued = { word: 'not_abandoned', agent: null, agentStartedAt: null, queueStartedAt: 1000 } as const;
	expect(settle(queued)).toBe('abandoned_queue');
	expect(settle({ ...queued, queueStartedAt: null })).toBe('unknown');
	expect(settle({ ...queued, agent: 'Anna', agentStartedAt: 1030 })).toBe('handled');
});

test('calls within the house are internal whatever else the file says', () => {
	expect(settle({ word: 'handled', direction: 'internal', agent: 'Anna' })).toBe('internal');
	expect(settle({ word: 'internal', direction: 'in' })).toBe('internal');
});

test('the other words stand as they are', () => {
	const words = [
		'missed',
		'overflow',
		'timeout',
		'callback_requested',
		'voicemail',
		'out_of_hours',
		'failed',
		'unknown'
	] as const;
	expect(words.map((word) => settle({ word, agent: 'Anna', talkSeconds: 10 }))).toEqual(words);
});
